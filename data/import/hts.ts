/** The U.S. HTS, every level, in the publisher's order; text lines without a number stay, for the path. */
import { type Row, readText } from './files.js';

interface HtsJsonRow {
  readonly htsno: string;
  readonly indent: string;
  readonly description: string;
  readonly units: readonly string[] | null;
}

export function importHts(source: string): Row[] {
  const rows = JSON.parse(readText(`${source}/hts/hts_2026_rev_10.json.gz`)) as HtsJsonRow[];
  return rows.map((row) => ({
    hts: row.htsno.replace(/^(\d{4}\.\d\d\.\d\d)\.(\d\d)$/, '$1$2'),
    indent: row.indent,
    description: row.description
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/:$/, ''),
    units: (row.units ?? []).join(' | '),
  }));
}
