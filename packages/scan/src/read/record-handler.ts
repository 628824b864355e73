/** What is wrong with a row: a stable code, the header of the column, and what to do. */
export interface Fault {
  readonly code: string;
  readonly column: string;
  readonly hint: string;
}

/** Why no record could be read at a physical line. */
export type BrokenBy = 'quote' | 'too-long' | Fault;

/** Takes what a record reader reads, in the order of the file. */
export interface RecordHandler {
  /** `text` gives the record as it was written, during this call only. */
  readonly record: (cells: readonly string[], line: number, text: () => string) => void;
  /** Asked for a record of several physical lines. A fault costs it its first line; reading resumes at the second. */
  readonly doubt: (cells: readonly string[], lines: readonly string[]) => Fault | null;
  /** A physical line at which no record could be read. */
  readonly broken: (line: number, text: string, why: BrokenBy) => void;
}
