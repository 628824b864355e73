import { Parser } from 'csv-parse';

/** A record is taken where the stream would queue it: no queue, no event and no promise for each of a million rows. */
export class SyncParser extends Parser {
  constructor(
    delimiter: string,
    lineEnds: readonly string[],
    private readonly onCells: (cells: readonly string[]) => void,
  ) {
    super({ delimiter, record_delimiter: [...lineEnds], relax_column_count: true });
  }

  override push(record: unknown): boolean {
    if (record === null) return true;
    // Else the parser makes an error object, dearer than ten records, for each record unlike the first in length.
    (this.info as { records: number }).records = 0;
    this.onCells(record as readonly string[]);
    return true;
  }

  /** Parses these bytes, or with `null` what is left at the end of the input; false if the CSV is broken. */
  parse(bytes: Buffer | null): boolean {
    let fine = true;
    const done = (error?: Error | null): void => {
      if (error !== null && error !== undefined) fine = false;
    };
    if (bytes === null) this._flush(done);
    else this._transform(bytes, 'utf8', done);
    return fine;
  }
}
