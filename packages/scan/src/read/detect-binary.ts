import { InputError } from './input-error.js';

interface Magic {
  readonly bytes: string;
  readonly what: string;
  readonly remedy: string;
}

const SAVE_AS_CSV = 'Save the sheet as CSV (CSV UTF-8) and give that file.';
const DECOMPRESS =
  'Give it to btt screen --engine duckdb, or decompress it first: gzip -dc FILE | btt screen -';
const DECOMPRESS_ZSTD =
  'Give it to btt screen --engine duckdb, or decompress it first: zstd -dc FILE | btt screen -';

const MAGIC: readonly Magic[] = [
  { bytes: 'PK\x03\x04', what: 'an XLSX workbook or a ZIP archive', remedy: SAVE_AS_CSV },
  { bytes: 'PK\x05\x06', what: 'an empty ZIP archive', remedy: SAVE_AS_CSV },
  { bytes: '\xd0\xcf\x11\xe0', what: 'an XLS workbook or another old Office file', remedy: SAVE_AS_CSV },
  { bytes: '%PDF-', what: 'a PDF', remedy: 'Ask for the data behind it as CSV.' },
  { bytes: '\x1f\x8b', what: 'gzip', remedy: DECOMPRESS },
  { bytes: '\x28\xb5\x2f\xfd', what: 'zstd', remedy: DECOMPRESS_ZSTD },
  // The page header that follows the magic begins with one of these; a text may well begin with "PAR1".
  {
    bytes: 'PAR1\x15',
    what: 'a Parquet file',
    remedy: 'Give it to btt screen --engine duckdb, or export it as CSV.',
  },
  { bytes: '\xff\xfe\x00\x00', what: 'UTF-32 text', remedy: 'Save it as UTF-8.' },
  { bytes: '\x00\x00\xfe\xff', what: 'UTF-32 text', remedy: 'Save it as UTF-8.' },
];

/** A text may hold a stray NUL; a binary file holds many. */
const FEWEST_NULS = 16;
const SHARE_OF_NULS = 0.1;

/** @throws InputError `BTT_INPUT_BINARY` for what is known by its first bytes. */
export function refuseKnownBinary(sample: Buffer): void {
  const start = sample.toString('latin1', 0, 8);
  const magic = MAGIC.find((one) => start.startsWith(one.bytes));
  if (magic !== undefined)
    throw new InputError('BTT_INPUT_BINARY', magic.what, `this is ${magic.what}, not a text.`, magic.remedy);
}

/** @throws InputError `BTT_INPUT_BINARY` for many NUL bytes; UTF-16 has them too, so it must be ruled out first. */
export function refuseNuls(sample: Buffer): void {
  const nuls = sample.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (nuls >= FEWEST_NULS && nuls > sample.length * SHARE_OF_NULS)
    throw new InputError(
      'BTT_INPUT_BINARY',
      'NUL bytes',
      `${nuls} of the first ${sample.length} bytes are NUL: this is not a text.`,
      'Give a CSV file.',
    );
}
