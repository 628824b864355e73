import type { Classification, ClassifiedSubject, Reference } from '@better-trade/data';
import { groupBy } from './group-by.js';

/** The classifications by codes of a chapter of two digits. */
export type ClassificationsIn = (chapter: string) => readonly Classification[];

/** Those of a reference, without reading the other chapters where it has them apart. */
export function classificationsIn(reference: Reference): ClassificationsIn {
  const apart = reference.classificationsByChapter;
  // A copy with other classifications brings along the door to the old ones.
  return apart?.of === reference ? apart.rows : byChapter(reference.classifications);
}

/** What the classifications of a reference are of, and how many of them there are from each hand. */
export function classifiedSubjects(reference: Reference): readonly ClassifiedSubject[] {
  const apart = reference.classificationsByChapter;
  if (apart?.of === reference) return apart.subjects();
  return [
    ...groupBy(
      reference.classifications,
      ({ subjectKind, subject, basis }) => `${subjectKind}:${subject}:${basis}`,
    ).values(),
  ].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { subjectKind, subject, basis } = first;
    return [{ subjectKind, subject, basis, rows: rows.length }];
  });
}

export function byChapter(rows: readonly Classification[]): ClassificationsIn {
  const chapters = groupBy(rows, (row) => row.hts.slice(0, 2));
  return (chapter) => chapters.get(chapter) ?? [];
}
