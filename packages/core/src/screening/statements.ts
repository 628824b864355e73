import type { Exploitation, ListingRow } from '@better-trade/data';
import { compareText } from './hts-index.js';
import type { Statement } from './verdict.js';

const EXPLOITATIONS: readonly Exploitation[] = ['CL', 'FL', 'FCL'];

export function statementOf(
  row: Pick<ListingRow, 'exploitation' | 'from' | 'to' | 'edition' | 'source' | 'note'>,
): Statement {
  return {
    exploitation: row.exploitation,
    from: row.from,
    to: row.to,
    edition: row.edition,
    source: row.source,
    note: row.note,
  };
}

export function compareStatements(a: Statement, b: Statement): number {
  return (
    EXPLOITATIONS.indexOf(a.exploitation ?? 'CL') - EXPLOITATIONS.indexOf(b.exploitation ?? 'CL') ||
    compareText(a.from ?? '', b.from ?? '') ||
    compareText(a.source, b.source)
  );
}

export function distinctExploitation(all: readonly Exploitation[]): readonly Exploitation[] {
  return EXPLOITATIONS.filter((one) => all.includes(one));
}

export function joined(texts: readonly string[]): string {
  return [...new Set(texts)].sort().join('; ');
}
