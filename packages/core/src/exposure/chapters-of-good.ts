import type { ClassificationBasis, Reference, TradeSet } from '@better-trade/data';
import { BASES, type CodeMatch } from '../screening/hts-index.js';

/**
 * Chapters in which a good has codes, with who chose them: the bound of a country that has no more detail. A code of the
 * values that has moved to another chapter since counts where it stood in their year.
 */
export function chaptersOfGood(
  reference: Reference,
  { detail }: TradeSet,
  matches: readonly (readonly CodeMatch[])[],
): ReadonlyMap<string, ReadonlyMap<string, ClassificationBasis>> {
  const chapters = new Map<string, Map<string, ClassificationBasis>>();
  const add = (good: string, chapter: string, basis: ClassificationBasis): void => {
    const own = chapters.get(good) ?? new Map<string, ClassificationBasis>();
    const known = own.get(chapter);
    if (known === undefined || BASES.indexOf(basis) < BASES.indexOf(known)) own.set(chapter, basis);
    chapters.set(good, own);
  };
  for (const row of reference.classifications)
    if (row.subjectKind === 'good') add(row.subject, row.hts.slice(0, 2), row.basis);
  detail.codes.forEach((code, c) => {
    for (const { kind, subject, classification } of matches[c] ?? [])
      if (kind === 'good' && !code.startsWith(classification.hts.slice(0, 2)))
        add(subject, code.slice(0, 2), classification.basis);
  });
  return chapters;
}
