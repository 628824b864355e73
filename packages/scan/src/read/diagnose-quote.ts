/** The first cell of a physical line whose quotes are not strict CSV. */
export interface QuoteDiagnosis {
  /** Place of the cell, from 0. */
  readonly cell: number;
  /** The cell may go on on the next line; otherwise the line is broken whatever follows. */
  readonly open: boolean;
  readonly what: string;
}

/** Says what is wrong with the quotes of a line at which a record could not be read; null if the line alone is fine. */
export function diagnoseQuote(line: string, delimiter: string): QuoteDiagnosis | null {
  let at = 0;
  for (let cell = 0; ; cell++) {
    if (line[at] === '"') {
      const closing = findClosingQuote(line, at + 1);
      if (closing === -1)
        return { cell, open: true, what: 'a quote is opened and not closed where the cell can end' };
      at = closing + 1;
      // The parser takes a NUL here for the end of the cell.
      if (at < line.length && line[at] !== delimiter && line[at] !== '\0')
        return { cell, open: false, what: 'text stands after a closing quote' };
    } else {
      const next = line.indexOf(delimiter, at);
      const end = next === -1 ? line.length : next;
      if (line.slice(at, end).includes('"'))
        return { cell, open: false, what: 'a quote stands in a cell that does not begin with one' };
      at = end;
    }
    at = line.indexOf(delimiter, at);
    if (at === -1) return null;
    at++;
  }
}

function findClosingQuote(line: string, from: number): number {
  for (let at = line.indexOf('"', from); at !== -1; at = line.indexOf('"', at + 2))
    if (line[at + 1] !== '"') return at;
  return -1;
}
