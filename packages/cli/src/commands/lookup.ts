import { formatHts, type Lookup, lookUp } from '@better-trade/core';
import { EXIT, type ExitCode } from '../run/exit-codes.js';
import { type LoadOptions, loadChecked } from '../run/load-screener.js';
import type { Terminal } from '../run/terminal.js';
import { UsageError } from '../run/usage-error.js';

export interface LookupOptions extends LoadOptions {
  readonly format: string;
}

export function lookup(word: string, options: LookupOptions, terminal: Terminal): ExitCode {
  if (options.format !== 'text' && options.format !== 'json')
    throw new UsageError(
      'BTT_FORMAT',
      `"${options.format}" is not a format of lookup.`,
      'Formats: text, json.',
    );
  const found = lookUp(loadChecked(options, terminal), word);
  if (found.kind === 'nothing')
    throw new UsageError(
      'BTT_LOOKUP_NOTHING',
      `"${word}" is no HTS code, country or good known here.`,
      found.suggestions.length === 0 ? 'Try btt db info.' : `Did you mean ${found.suggestions.join(', ')}?`,
    );
  terminal.stdout.write(
    options.format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : `${render(found).join('\n')}\n`,
  );
  return EXIT.ran;
}

type Row = Extract<Lookup, { kind: 'good' }>['listings'][number];
type RelationRow = Extract<Lookup, { kind: 'good' }>['made'][number];

function render(found: Exclude<Lookup, { kind: 'nothing' }>): string[] {
  switch (found.kind) {
    case 'hts':
      return [
        `HTS ${found.hts}`,
        ...found.path.map((text, depth) => `  ${'  '.repeat(depth)}${text}`),
        ...found.successors.map(
          (s) => `  retired: ${formatHts(s.successor)} (${s.kind}, ${s.basis}) ${s.note}`,
        ),
        ...found.under.map((child) => `  ${child.hts.padEnd(14)}${child.description}`),
        ...(found.matches.length === 0 ? ['', 'No listed good, order or sector is classified here.'] : []),
        ...found.matches.flatMap((match) => [
          '',
          `${match.kind} ${match.subject}: ${match.grade} by ${formatHts(match.classification.hts)} (${match.classification.scope}, ${match.classification.basis})`,
          ...match.listings.map(listing),
          ...match.relations.map(relation),
        ]),
      ];
    case 'country':
      return [
        `${found.country.name}: ${found.country.code}, ${found.country.iso3}, ${found.country.numeric}; Schedule C ${found.country.scheduleC.join(', ') || 'none'}`,
        '',
        `Listings (${found.listings.length})`,
        ...found.listings.map((row) => `  ${row.good.padEnd(28)}${listing(row).trim()}`),
        '',
        `Downstream and at-risk relations (${found.relations.length})`,
        ...found.relations.map(relation),
        '',
        `CBP orders (${found.orders.length})`,
        ...found.orders.map(
          (order) =>
            `  ${order.instrument} ${order.effective} ${order.merchandise} (${order.status})${order.entities.length === 0 ? '' : `: ${order.entities.join(', ')}`}`,
        ),
      ];
    case 'good':
      return [
        `${found.good.name} (${found.good.id})`,
        ...(found.good.note === '' ? [] : [`  ${found.good.note}`]),
        '',
        `Listings (${found.listings.length})`,
        ...found.listings.map((row) => `  ${row.country}  ${listing(row).trim()}`),
        '',
        `HTS codes (${found.classifications.length})`,
        ...found.classifications.map(
          (c) => `  ${formatHts(c.hts).padEnd(14)}${c.scope.padEnd(11)}${c.basis.padEnd(8)} ${c.reason}`,
        ),
        '',
        `Made with listed inputs (${found.made.length})`,
        ...found.made.map(relation),
        '',
        `Input of (${found.input.length})`,
        ...found.input.map(relation),
      ];
  }
}

function listing(row: Row): string {
  const what = row.exploitation ?? `derived from ${row.inputGood}@${row.inputCountry}`;
  return `  ${row.country}  ${row.list.padEnd(8)} ${what.padEnd(4)} ${row.from}${row.to === null ? ' to now' : ` to ${row.to}`}; edition ${row.edition}`;
}

function relation(row: RelationRow): string {
  const output =
    row.outputCountry === null
      ? `${row.outputGood} (at risk, no country)`
      : `${row.outputGood}@${row.outputCountry}`;
  return `  ${row.inputGood}@${row.inputCountry} (${row.exploitation.join(' ')}) > ${output}; edition ${row.edition}`;
}
