import { dataDirectory, openReferencePack } from './load-reference.js';
import { asciiOf } from './pack/open-pack.js';
import type { HtsCode } from './vocabulary.js';

/** BEA's input-output table and its bridge from HTS codes: it ranks and suggests, and is never evidence of a chain. */
export interface InputOutputModel {
  readonly source: string;
  readonly commodities: readonly { readonly code: string; readonly name: string }[];
  /** USD of the input commodity in 1 USD of the output commodity (2017, at least 0.001). */
  readonly requirements: readonly {
    readonly input: string;
    readonly output: string;
    readonly coefficient: number;
  }[];
  /** The longest prefix of a code that has a row tells its commodity. */
  readonly bridge: readonly { readonly hts: HtsCode; readonly commodity: string }[];
}

/**
 * Loads the model that is packed beside the reference. A section of its own, because almost no run needs it.
 * @throws ReferenceRefused if it is missing or is not the one that was sealed.
 */
export function loadModel(directory: string = dataDirectory()): InputOutputModel {
  return JSON.parse(asciiOf(openReferencePack(directory).section('model'))) as InputOutputModel;
}
