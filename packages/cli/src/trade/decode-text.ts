import { isUtf8 } from 'node:buffer';
import { detectEncoding } from '@better-trade/scan';
import { refuse } from './trade-error.js';

/** Text of a file in UTF-8, UTF-16 or Windows-1252, without its byte order mark. */
export function decodeText(bytes: Buffer, name: string): string {
  const { encoding, mark } = detectEncoding(bytes.subarray(0, 4096));
  const body = bytes.subarray(mark);
  if (encoding === 'utf-8' && body.includes(0))
    throw refuse(
      'BTT_TRADE_LAYOUT',
      `${name} is binary, and no ZIP.`,
      'Give JSON, CSV, XLSX or a ZIP of Census; decompress .gz and save .xls as .xlsx first.',
    );
  const label = encoding === 'utf-8' && !isUtf8(body) ? 'windows-1252' : encoding;
  return new TextDecoder(label).decode(body);
}
