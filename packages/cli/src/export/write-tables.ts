import {
  type CodeRow,
  codeTable,
  formatHts,
  keyOf,
  originTable,
  type Screener,
  type VerdictSet,
  verdictTable,
} from '@better-trade/core';
import type { Sink } from '../write/sink.js';
import { type TableFile, tableFile, type WrittenFile } from './table-file.js';
import { BETWEEN, type TableName, tableOf } from './tables.js';

/** Sets after which the disk is waited for: bounds what is gathered in memory. */
const SETS = 2_000;

/**
 * Judges every pair once and writes all tables as CSV.
 * @param open A place for a table; it is closed here.
 */
export async function writeTables(
  screener: Screener,
  open: (table: TableName) => Promise<Sink>,
): Promise<readonly Omit<WrittenFile, 'file'>[]> {
  const file = async (name: TableName): Promise<TableFile> => tableFile(tableOf(name), await open(name));
  const [verdicts, findings, codes, origins] = [
    await file('verdicts'),
    await file('findings'),
    await file('codes'),
    await file('origins'),
  ];
  const rows = codeTable(screener.reference.hts);
  const counts = await writeVerdicts(screener, rows, verdicts, findings);
  for (const row of rows) {
    codes.row(codeCells(row, counts.get(keyOf(row.screened)) ?? 0));
    // Counted on one row of each key, so that a sum over the table is the number of verdicts.
    counts.delete(keyOf(row.screened));
  }
  for (const { how, spelling, origin } of originTable(screener.reference))
    origins.row([how, spelling, origin]);
  return [await verdicts.close(), await findings.close(), await codes.close(), await origins.close()];
}

/** Answers how many verdicts each key has. */
async function writeVerdicts(
  screener: Screener,
  rows: readonly CodeRow[],
  verdicts: TableFile,
  findings: TableFile,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let id = 0;
  for (const set of verdictTable(screener, rows)) {
    findings.row(findingsCells(++id, set));
    // Two million rows: digits, letters and words of our own.
    for (const origin of set.origins) verdicts.plain(`${set.key},${origin},LISTED,${set.risk ?? ''},${id}`);
    counts.set(set.key, (counts.get(set.key) ?? 0) + set.origins.length);
    if (id % SETS !== 0) continue;
    await verdicts.flush();
    await findings.flush();
  }
  return counts;
}

function findingsCells(id: number, { findings }: VerdictSet): readonly string[] {
  const joined = (item: (finding: VerdictSet['findings'][number]) => string): string =>
    findings.map((finding) => item(finding) || '-').join(BETWEEN);
  return [
    String(id),
    String(findings.length),
    joined((finding) => finding.id),
    joined((finding) => finding.kind),
    joined((finding) => finding.list),
    joined((finding) => finding.good),
    joined((finding) => finding.name),
    joined((finding) => finding.exploitation.join(' ')),
    joined((finding) => finding.grade),
    joined((finding) => finding.risk),
    joined((finding) => finding.rule),
    joined((finding) => finding.via),
  ];
}

function codeCells({ code, status, screened }: CodeRow, verdictRows: number): readonly string[] {
  const cause = status === 'programme' ? 'programme-code' : status === 'suffix-unknown' ? 'hts-unknown' : '';
  return [code, status, screened.map(formatHts).join(' '), keyOf(screened), cause, String(verdictRows)];
}
