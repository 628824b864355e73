import { type Row, readCsv } from './files.js';

/** BEA's direct requirements (2017, detail), and the bridge from HTS codes, as few prefixes as say the same. */
export function importBea(folder: string): {
  readonly commodities: readonly Row[];
  readonly requirements: readonly Row[];
  readonly bridge: readonly Row[];
} {
  const requirements = readCsv(`${folder}/bea/bea2017_direct_requirements.csv.gz`).map((row) => ({
    input: row.input_code ?? '',
    output: row.output_code ?? '',
    coefficient: row.direct_coefficient ?? '',
  }));
  const commodities = readCsv(`${folder}/bea/bea2017_detail_commodities.csv`).map((row) => ({
    commodity: row.code ?? '',
    name: row.name ?? '',
  }));
  // The concordance has codes without a commodity (NA), and three under one that the 2017 table does not have.
  const known = new Set(commodities.map((row) => row.commodity));
  const codes = readCsv(`${folder}/concordance/hts10_naics_bea.csv.gz`)
    .filter((row) => known.has(row.bea_detail ?? ''))
    .map((row) => ({ hts: row.hts10 ?? '', commodity: row.bea_detail ?? '' }));
  const bridge = [...collapse(codes)].map(([hts, commodity]) => ({ hts: dotted(hts), commodity }));
  return { commodities, requirements, bridge };
}

/** Drops what a shorter prefix already says: `0101` once instead of its ten-digit codes, where they all agree. */
function collapse(
  codes: readonly { readonly hts: string; readonly commodity: string }[],
): Map<string, string> {
  const kept = new Map<string, string>();
  const walk = (prefix: string, rows: typeof codes): void => {
    const [first] = rows;
    if (first === undefined) return;
    if (prefix.length >= 2 && rows.every((row) => row.commodity === first.commodity)) {
      kept.set(prefix, first.commodity);
      return;
    }
    const next = prefix.length + 2;
    const groups = new Map<string, (typeof rows)[number][]>();
    for (const row of rows) {
      const key = row.hts.slice(0, next);
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    for (const [key, group] of groups) walk(key, group);
  };
  walk('', codes);
  return kept;
}

function dotted(code: string): string {
  return [code.slice(0, 4), code.slice(4, 6), code.slice(6)].filter(Boolean).join('.');
}
