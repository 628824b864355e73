import type { Reference } from '@better-trade/data';
import type { DatedReference } from './reference-diff.js';

/**
 * By what lines of a user can change, in the order in which the parts of the second reference take the place of the
 * first's: what is listed and since when; which codes hold the goods; the schedule with its successors; how countries
 * of origin are read. Import values are no cause: they are not the user's dollars.
 */
export const DIFF_CAUSES = ['list', 'classification', 'hts', 'origin'] as const;
export type DiffCause = (typeof DIFF_CAUSES)[number];

const LISTS = ['sources', 'goods', 'listings', 'relations', 'orders', 'sectors', 'entities'] as const;

/**
 * The first reference, and what it becomes as each part is changed, the second at the end: one more than there are
 * causes. A part that cannot differ repeats the same object.
 */
export function mixReferences(a: DatedReference, b: DatedReference): readonly DatedReference[] {
  if (a.reference === b.reference) return [a, b, b, b, b];
  const list = withParts(a.reference, b.reference, LISTS);
  const classification = withParts(list, b.reference, ['classifications']);
  const hts = withParts(classification, b.reference, ['hts']);
  return [a, ...[list, classification, hts].map((reference) => ({ reference, asOf: b.asOf })), b];
}

/** A view, not a copy: a copy would load every table, and the chains with them. */
function withParts(base: Reference, other: Reference, parts: readonly (keyof Reference)[]): Reference {
  const view: Reference = Object.create(
    base,
    Object.fromEntries(parts.map((part) => [part, { get: () => other[part], enumerable: true }])),
  );
  return view;
}
