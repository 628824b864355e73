/** What a caller asked that the chains cannot answer, or a table that cannot be walked. */
export type TraceErrorCode =
  | 'BTT_GOOD_UNKNOWN'
  | 'BTT_GOOD_AMBIGUOUS'
  | 'BTT_HTS_NO_GOOD'
  | 'BTT_TRACE_COUNTRY'
  | 'BTT_TRACE_OPTION'
  | 'BTT_TRACE_CONDITION'
  | 'BTT_CHAINS'
  | 'BTT_MODEL_FILE';

/** One class for the tracer: a stable code, the value, and the remedy in the message. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
  constructor(
    readonly code: TraceErrorCode,
    readonly value: string,
    sentence: string,
    remedy: string,
  ) {
    super(`${code}: ${sentence} ${remedy}`.trim());
  }
}
