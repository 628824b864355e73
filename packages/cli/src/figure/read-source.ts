import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Artefact, FigureSource, ScreenedLines } from '@better-trade/viz';
import { isOtherDocument } from '../run/is-other-document.js';
import { isUtf16 } from '../run/is-utf16.js';
import { UsageError } from '../run/usage-error.js';
import { harmless } from '../write/harmless.js';
import { DOCUMENT_SHAPES } from './document-shapes.js';

/** Only screening reports grow with the input: a larger file is likely one, and is read as a stream. */
const WHOLE_BYTES = 1 << 26;

/**
 * A JSON document of btt, recognised by what it holds. Of a screening report the lines are collected as they are read.
 * @throws UsageError `BTT_DOCUMENT_MISSING` if there is no such file, `BTT_DOCUMENT_JSON` if it is no document of btt or
 *   does not fit its kind; for a screening report what `openReport` throws.
 */
export async function readSource(path: string): Promise<FigureSource> {
  const document = await readAny(path);
  return document ?? screened(path);
}

/**
 * A document of btt other than a screening report, which is read line by line.
 * @throws UsageError as {@link readSource}.
 */
export async function readDocument(path: string): Promise<Artefact> {
  const document = await readAny(path);
  if (document === null) throw notOurs(path, 'is a screening report');
  return document;
}

/** Null for a screening report. */
async function readAny(path: string): Promise<Artefact | null> {
  if (!existsSync(path) || statSync(path).isDirectory())
    throw new UsageError('BTT_DOCUMENT_MISSING', `there is no file ${path}.`, REMEDY);
  if (isUtf16(path))
    throw new UsageError('BTT_DOCUMENT_JSON', `${path} is UTF-16, not UTF-8.`, 'Save it as UTF-8.');
  if (statSync(path).size > WHOLE_BYTES && !isOtherDocument(path)) return null;
  const { artefactKind } = await import('@better-trade/viz');
  const document = parseJson(path, await readFile(path, 'utf8'));
  const kind = artefactKind(document);
  if (kind === null) throw notOurs(path, 'is no document of btt');
  if (kind === 'screening') return null;
  const fault = DOCUMENT_SHAPES[kind](document, '');
  if (fault !== null) throw notOurs(path, `is a ${kind} document, but does not fit one at ${fault}`);
  return document as Artefact;
}

async function screened(path: string): Promise<ScreenedLines> {
  const [{ collectScreening }, { openReport }] = await Promise.all([
    import('@better-trade/viz'),
    import('../run/read-report.js'),
  ]);
  const { lines } = await openReport(path);
  const collector = collectScreening();
  for await (const line of lines) collector.line(line);
  return { kind: 'screening', screening: collector.result() };
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw notOurs(path, `is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

const REMEDY = 'Give what btt screen, btt report or btt trace writes with --format json.';

function notOurs(path: string, what: string): UsageError {
  // What a parser says of a file repeats a piece of it.
  return new UsageError('BTT_DOCUMENT_JSON', `${path} ${harmless(what)}.`, REMEDY);
}
