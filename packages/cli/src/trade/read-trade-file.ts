import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { hasDataWebHeader } from './dataweb-header.js';
import { decodeText } from './decode-text.js';
import { IMDB_LIMITS, openArchive, XLSX_LIMITS } from './open-archive.js';
import { readApi } from './read-api.js';
import { readCells } from './read-cells.js';
import { readDataWeb } from './read-dataweb.js';
import { entryNamed, IMDB_DETAIL, readImdb } from './read-imdb.js';
import { readWorkbook } from './read-xlsx.js';
import { refuse } from './trade-error.js';
import type { TradeContext, TradeFile, TradeReading, TradeTable } from './trade-reading.js';

/** Texts are read whole, into some fifteen times their size; an archive of Census is not. */
const MOST_BYTES = 96 * 1024 * 1024;

/**
 * Reads one trade file of whatever layout its bytes show; its name says nothing.
 * @throws UsageError with a code `BTT_TRADE_...`: no wrong sum is ever made of a file that is not understood
 */
export async function readTradeFile(path: string, context: TradeContext): Promise<TradeReading> {
  const file = await openFile(path);
  const table = (await isZip(path)) ? await readZip(file, context) : await readText(file, context);
  return { ...table, file };
}

async function openFile(path: string): Promise<TradeFile> {
  const hash = createHash('sha256');
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Error('it is a folder');
    // It is read more than once: a pipe would be empty by then, and a device may never end.
    if (!found.isFile()) throw new Error('it is a pipe or a device');
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (error) {
    throw refuse(
      'BTT_TRADE_UNREADABLE',
      `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}.`,
      'Give the path of a file; what comes out of a pipe, write into a file first.',
    );
  }
  return { path, name: basename(path), digest: hash.digest('hex') };
}

async function isZip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return /^PK(?:\x03\x04|\x05\x06)/.test(buffer.toString('latin1'));
  } finally {
    await handle.close();
  }
}

async function readZip({ path, name }: TradeFile, context: TradeContext): Promise<TradeTable> {
  const archive = await openArchive(path, name, IMDB_LIMITS);
  try {
    if (archive.names.includes('xl/workbook.xml')) return await readXlsx(path, name, context);
    if (entryNamed(archive.names, IMDB_DETAIL) !== undefined) return await readImdb(archive, name, context);
    throw refuse(
      'BTT_TRADE_LAYOUT',
      `${name} is a ZIP without ${IMDB_DETAIL} (a Census archive) or xl/workbook.xml (a DataWeb workbook); it holds ${archive.names.slice(0, 10).join(', ') || 'nothing'}.`,
      'Give IMDBYYMM.ZIP of Census, or what DataWeb exported.',
    );
  } finally {
    archive.close();
  }
}

async function readXlsx(path: string, name: string, context: TradeContext): Promise<TradeTable> {
  const archive = await openArchive(path, name, XLSX_LIMITS);
  try {
    // The library that reads workbooks believes what they state: every entry is inflated and checked here before.
    for (const entry of archive.names) for await (const _ of archive.read(entry));
  } finally {
    archive.close();
  }
  const source = await readWorkbook(await readFile(path), name, context.options);
  return readDataWeb(source, name, context);
}

async function readText({ path, name }: TradeFile, context: TradeContext): Promise<TradeTable> {
  const { size } = await stat(path);
  if (size > MOST_BYTES)
    throw refuse(
      'BTT_TRADE_LARGE',
      `${name} has ${size} bytes; a text of at most ${MOST_BYTES} is read.`,
      'Split the query, by chapter for instance, and give all files at once.',
    );
  const text = decodeText(await readFile(path), name);
  const start = text.trimStart().slice(0, 200);
  if (start === '')
    throw refuse(
      'BTT_TRADE_EMPTY',
      `${name} is empty: the Census API answers so (204) where nothing was traded or asked for.`,
      'Check the query.',
    );
  if (start.startsWith('[') || start.startsWith('{')) return readApi(text, name, context);
  if (start.startsWith('<') || /^error\b/i.test(start))
    throw refuse(
      'BTT_TRADE_API',
      `${name} is an error page and no data: ${start
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .slice(0, 120)}`,
      'Ask again; the Census API needs a key.',
    );
  const rows = readCells(text, name);
  if (hasDataWebHeader(rows))
    return readDataWeb({ layout: 'DataWeb CSV', rows, parameters: [], sheet: '', notes: [] }, name, context);
  throw refuse(
    'BTT_TRADE_LAYOUT',
    `${name} is none of the layouts known here: an answer of the Census API (JSON), IMDBYYMM.ZIP of Census with ${IMDB_DETAIL}, or an export of DataWeb (CSV or XLSX with the columns "Country" and "HTS Number").`,
    'Give one of these as it was downloaded.',
  );
}
