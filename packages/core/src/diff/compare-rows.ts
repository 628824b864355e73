import { groupBy } from '../screening/group-by.js';
import { compareText } from '../screening/hts-index.js';
import type { Fields, RowChange } from './reference-diff.js';

/** A row of a table, made comparable. */
export interface ComparableRow {
  readonly key: string;
  readonly fields: Fields;
  /** Whether it counts on the day of its side; always true in tables without dates. */
  readonly inForce: boolean;
}

interface Held {
  readonly fields: Fields;
  readonly inForce: boolean;
}

/**
 * What came, left and changed from one table to another. Rows that count on neither side are not compared. The order
 * of the rows carries no meaning: rows of one key are told together.
 */
export function compareRows(a: readonly ComparableRow[], b: readonly ComparableRow[]): RowChange[] {
  const [before, after] = [heldByKey(a), heldByKey(b)];
  const changes: RowChange[] = [];
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort(compareText)) {
    const change = changeOf(key, before.get(key), after.get(key));
    if (change !== null) changes.push(change);
  }
  return changes;
}

function changeOf(key: string, before: Held | undefined, after: Held | undefined): RowChange | null {
  const [was, is] = [before?.inForce === true, after?.inForce === true];
  if (!was && !is) return null;
  const fields = before === undefined || after === undefined ? [] : differing(before.fields, after.fields);
  if (was && is && fields.length === 0) return null;
  return {
    kind: was && is ? 'changed' : is ? 'added' : 'removed',
    key,
    before: before?.fields ?? null,
    after: after?.fields ?? null,
    fields,
  };
}

function heldByKey(rows: readonly ComparableRow[]): Map<string, Held> {
  return new Map(
    [...groupBy(rows, ({ key }) => key)].map(([key, group]) => {
      const inForce = group.filter((row) => row.inForce);
      return [key, { fields: merged(inForce.length > 0 ? inForce : group), inForce: inForce.length > 0 }];
    }),
  );
}

/** Several rows of one key as one: each field with all its different texts. */
function merged(rows: readonly ComparableRow[]): Fields {
  const [first] = rows;
  if (first === undefined || rows.length === 1) return first?.fields ?? {};
  return Object.fromEntries(
    Object.keys(first.fields).map((name) => [
      name,
      [...new Set(rows.map(({ fields }) => fields[name] ?? ''))].sort(compareText).join(' | '),
    ]),
  );
}

function differing(a: Fields, b: Fields): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
}
