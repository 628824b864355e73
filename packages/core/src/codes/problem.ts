/**
 * What is wrong with a value, or what was mended in it: data first, one printer at the end.
 * `code` is stable; tests and programs compare it, never the sentence.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** The value as it was written. */
  readonly value: string;
  readonly message: string;
  readonly remedy: string;
}

export type ProblemCode =
  | 'BTT_HTS_MISSING'
  | 'BTT_HTS_DIGITS'
  | 'BTT_HTS_CHARACTERS'
  | 'BTT_HTS_SCIENTIFIC'
  | 'BTT_HTS_UNKNOWN'
  | 'BTT_HTS_PROGRAMME'
  | 'BTT_HTS_RETIRED'
  | 'BTT_HTS_LEADING_ZERO'
  | 'BTT_HTS_DECIMAL'
  | 'BTT_HTS_THOUSANDS'
  | 'BTT_HTS_SEVERAL'
  | 'BTT_ORIGIN_MISSING'
  | 'BTT_ORIGIN_UNKNOWN'
  | 'BTT_ORIGIN_AMBIGUOUS'
  | 'BTT_VALUE_NOT_A_NUMBER'
  | 'BTT_AS_OF_DATE'
  | 'BTT_COUNTRY_NONE'
  | 'BTT_GOOD_NONE'
  | 'BTT_TRACED_AS_OF';

/** Where a problem stands in the user's input. */
export interface Place {
  readonly line?: number;
  readonly column?: string;
}

/** `BTT_HTS_DIGITS: "4402.1" has 5 digits (line 10, column hts). An HTS code has 2, 4, 6, 8 or 10.` */
export function formatProblem(problem: Problem, place: Place = {}): string {
  const where = [
    place.line === undefined ? '' : `line ${place.line}`,
    place.column === undefined ? '' : `column ${place.column}`,
  ].filter(Boolean);
  const at = where.length === 0 ? '' : ` (${where.join(', ')})`;
  return `${problem.code}: ${problem.message}${at}. ${problem.remedy}`.trim();
}

/** Thrown where a caller, not a user's row, made the mistake. */
export class BttError extends Error {
  override readonly name = 'BttError';
  readonly code: ProblemCode;
  constructor(
    readonly problem: Problem,
    readonly place: Place = {},
  ) {
    super(formatProblem(problem, place));
    this.code = problem.code;
  }
}
