import type { Reference } from '@better-trade/data';
import { createScreener, type ScreenerOptions } from '../screening/create-screener.js';
import type { Finding, Line, LineVerdict } from '../screening/verdict.js';

export type LineRest = Omit<Line, 'line' | 'hts' | 'origin'>;

/** Screens lines against one reference: `screen('1801.00.0010', 'CI')`. */
export function screening(
  reference: Reference,
  options: ScreenerOptions = {},
): (hts: string, origin: string, rest?: LineRest) => LineVerdict {
  const screener = createScreener(reference, options);
  return (hts, origin, rest = {}) => screener.screenLine({ line: 1, hts, origin, ...rest });
}

/** What a finding says in one short line: `listing TVPRA cocoa CL+FL exact high`. */
export function sketch(finding: Finding): string {
  return [
    finding.kind,
    finding.list,
    finding.good,
    finding.exploitation.join('+'),
    finding.grade,
    finding.risk,
    finding.via,
  ]
    .filter(Boolean)
    .join(' ');
}

export function sketches(verdict: LineVerdict): readonly string[] {
  return verdict.findings.map(sketch);
}
