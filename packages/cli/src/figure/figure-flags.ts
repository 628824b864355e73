import type { Language } from '@better-trade/viz';
import type { LoadOptions, WalkFlags } from '../run/load-screener.js';
import type { SelectionFlags } from '../run/parse-selection.js';

/** The flags of `btt figure`. */
export interface FigureFlags extends LoadOptions, WalkFlags, SelectionFlags {
  /** JSON document to draw of, instead of the reference. */
  readonly from?: string | undefined;
  readonly output?: string | undefined;
  readonly table?: boolean | undefined;
  readonly lang?: Language | undefined;
  readonly by?: string | undefined;
  readonly to?: string | undefined;
  readonly trade?: string | undefined;
  readonly csvRaw?: boolean | undefined;
}
