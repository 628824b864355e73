import { coverageOf } from '@better-trade/core';
import { dataDirectory, loadReference } from '@better-trade/data';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { ageInDays, type LoadOptions, loadChecked } from '../run/load-screener.js';
import type { Terminal } from '../run/terminal.js';

export interface DbOptions extends LoadOptions {
  readonly format: string;
}

export function dbPath(options: DbOptions, terminal: Terminal): ExitCode {
  terminal.stdout.write(`${options.dataDir ?? dataDirectory()}\n`);
  return EXIT.ran;
}

export async function dbInfo(options: DbOptions, terminal: Terminal): Promise<ExitCode> {
  const reference = loadChecked(options, terminal);
  const { createTracer, describeChains } = await import('@better-trade/tracer');
  const chains = describeChains(createTracer(reference));
  const coverage = coverageOf(reference);
  const ageDays = ageInDays(reference, terminal.now());
  if (options.format === 'json') {
    const { date, digest, sources } = reference;
    terminal.stdout.write(
      `${JSON.stringify({ date, ageDays, digest, sources, coverage, chains }, null, 2)}\n`,
    );
    return EXIT.ran;
  }
  const out: string[] = [`Reference of ${reference.date}, ${ageDays} days old, sha256 ${reference.digest}`];
  for (const source of reference.sources) {
    out.push('', `${source.title} [${source.id}]`);
    out.push(`  publisher  ${source.publisher}`);
    out.push(`  edition    ${source.edition}, published ${source.published}, retrieved ${source.retrieved}`);
    out.push(`  licence    ${source.licence}`);
    for (const table of source.tables)
      out.push(`  table      ${table.path}  ${table.rows} rows  sha256 ${table.sha256.slice(0, 12)}`);
    for (const gap of source.knownGaps) out.push(`  gap        ${gap}`);
  }
  const { dol, curated } = coverage.classificationRows;
  const share = (part: number): string => `${((100 * part) / Math.max(1, dol + curated)).toFixed(1)}%`;
  out.push('', 'Coverage');
  out.push(`  goods listed      ${coverage.goodsListed}`);
  out.push(`  goods classified  ${coverage.goodsClassified}`);
  out.push(
    `  holes             ${coverage.holes.length === 0 ? 'none' : coverage.holes.map((hole) => `${hole.name} (${hole.countries.join(', ') || 'no country'})`).join('; ')}`,
  );
  out.push(`  without a country ${coverage.goodsWithoutCountry.join(', ') || 'none'}`);
  out.push(
    `  codes of goods    ${dol + curated} rows: ${dol} by DOL (${share(dol)}), ${curated} curated by this project (${share(curated)})`,
  );
  out.push(
    `  orders            ${reference.orders.length}; by the maker's name only: ${coverage.ordersByNameOnly.join(', ') || 'none'}; unclassified: ${coverage.ordersUnclassified.join(', ') || 'none'}`,
  );
  out.push(`  repaired cells    ${reference.repairs.length} (repairs.csv names each)`);
  const tiers = Object.entries(chains.byTier).filter(([, edges]) => edges > 0);
  out.push('', 'Production chains');
  out.push(
    `  goods             ${chains.goods.listed} listed, ${chains.goods.between} between; ${chains.processes} processes, ${chains.edges} edges`,
  );
  out.push(`  evidence          ${tiers.map(([tier, edges]) => `${edges} ${tier}`).join(', ')}`);
  out.push(`  no step known     ${chains.listedWithoutStep.join(', ') || 'none'}`);
  out.push(`  pairs unresolved  ${chains.unresolvedPairs.join(', ') || 'none'}`);
  out.push(`  cycles            ${chains.cycles.map((cycle) => cycle.join(', ')).join('; ') || 'none'}`);
  terminal.stdout.write(`${out.join('\n')}\n`);
  return EXIT.ran;
}

/** Re-hashes every table, packs the tables again and compares: names what is not as it was sealed. */
export async function dbVerify(options: DbOptions, terminal: Terminal): Promise<ExitCode> {
  const { verifyTables } = await import('@better-trade/data/tables');
  const folder = options.dataDir ?? dataDirectory();
  const faults: { readonly code: string; readonly path: string; readonly message: string }[] = [
    ...verifyTables(folder),
  ];
  if (faults.length === 0) {
    const { checkChains } = await import('@better-trade/tracer');
    for (const fault of checkChains(loadReference(folder)))
      faults.push({
        code: 'BTT_CHAINS',
        path: fault.table,
        message: `${fault.row}: ${fault.message}. ${fault.remedy}`,
      });
  }
  if (options.format === 'json') terminal.stdout.write(`${JSON.stringify({ faults }, null, 2)}\n`);
  else if (faults.length === 0)
    terminal.stdout.write('Every table is as sealed, and the packed reference is made of them.\n');
  else for (const fault of faults) terminal.stdout.write(`${fault.code}: ${fault.path}: ${fault.message}\n`);
  return faults.length === 0 ? EXIT.ran : EXIT.referenceRefused;
}
