import {
  MOST_SUPPLIER_NAMES,
  type PortfolioFile,
  type PortfolioReport,
  type PortfolioTable,
} from '@better-trade/core';
import { harmless } from '../write/harmless.js';

const FILES_NAMED = 10;
const BEYOND_KEY = '(other names)';

/** What happened to single files: the failed ones first, every one of them by name. */
export function notesOf({ files, fileCounts: n }: PortfolioReport): readonly string[] {
  const skipped = n.skipped === 0 ? '' : `, ${n.skipped} skipped`;
  return [
    `${n.all} files: ${n.counted} counted, ${n.failed} failed${skipped}.`,
    ...files.filter(({ status }) => status === 'failed').map(failedNote),
    ...upTo(files.filter(({ sameAs }) => sameAs !== null).map(sameNote)),
    ...upTo(files.filter(({ rejected }) => rejected > 0).map(rejectedNote)),
    ...upTo(files.flatMap(({ name, warnings }) => warnings.map((one) => `${name}: ${one}`))),
  ].map(harmless);
}

/** The sentence above every table for people: unit, basis, and how to read the rows. */
export function unitNote({ files, summary, totals }: PortfolioReport): string {
  const withoutValue = files
    .filter(({ status }) => status === 'counted')
    .reduce((sum, { read }) => sum + read.withoutValue, 0);
  const none =
    withoutValue === 0
      ? ''
      : ` ${withoutValue} of ${summary.lines} lines state no value that is a number and are in no sum.`;
  const suppliers =
    totals.supplier === undefined
      ? ''
      : ` Suppliers are the makers, shippers and sellers that lines name; spellings of one name are together.${beyondNote(totals.supplier)}`;
  return `Values are customs value in USD as the files state it.${none} A line counts once under each key it has, and keys overlap: rows must not be added up. HIGH, MED and LOW are LISTED lines.${suppliers}`;
}

/** Past the bound the order of the suppliers is no longer certain: said where it happens. */
function beyondNote({ rows }: PortfolioTable): string {
  return rows.some(({ key }) => key === BEYOND_KEY)
    ? ` More than ${MOST_SUPPLIER_NAMES} names: those read later are together in "${BEYOND_KEY}", where a supplier with much may be too.`
    : '';
}

function failedNote({ name, error, read }: PortfolioFile): string {
  const before = `${read.lines} lines were read before; no total holds them.`;
  return `FAILED ${name}: ${error?.message ?? ''} ${before}`;
}

function sameNote({ name, sameAs, status }: PortfolioFile): string {
  const what =
    status === 'skipped'
      ? 'skipped (--skip-duplicates)'
      : 'both are counted, every line twice; --skip-duplicates leaves one out';
  return `BTT_PORTFOLIO_SAME: ${name} has the same bytes as ${sameAs}: ${what}.`;
}

function rejectedNote({ name, rejected, firstRejected: first }: PortfolioFile): string {
  const where = first === null ? '' : ` First: ${first.code}: line ${first.line}, ${first.hint}`;
  return `${name}: ${rejected} rows could not be read as lines and were not screened.${where}`;
}

function upTo(notes: readonly string[]): readonly string[] {
  const more = notes.length - FILES_NAMED;
  return more <= 0
    ? notes
    : [...notes.slice(0, FILES_NAMED), `... and ${more} more files like these (JSON names all).`];
}
