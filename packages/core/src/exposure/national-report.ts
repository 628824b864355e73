import type { Relation } from '@better-trade/data';
import type { Exposure } from './exposure.js';
import { type ExposureHead, exposureHead } from './exposure-report.js';
import type { ExposureRow } from './exposure-row.js';
import { findGaps, type Gaps } from './gaps/gaps.js';
import { namesOf } from './names.js';
import { type ProfileRelation, relationsOf } from './profile/relations.js';
import type { Selection } from './selection.js';

/** The whole national picture in one document: a page of it and all its figures are pure functions of this. */
export interface NationalReport extends ExposureHead {
  readonly kind: 'national';
  readonly options: Selection;
  readonly total: ExposureRow;
  readonly goods: readonly ExposureRow[];
  readonly countries: readonly ExposureRow[];
  /** Every listed good of a country, with the actions on it. */
  readonly gaps: Gaps;
  /** ILAB's pairs of a listed input and what is made with it, and its goods at risk. */
  readonly relations: readonly ProfileRelation[];
}

/**
 * The parts are those of the single reports on the same selection, whole.
 * @param version Of the tool that prints it.
 */
export function nationalReport(
  exposure: Exposure,
  version: string,
  selection: Selection = {},
): NationalReport {
  return {
    kind: 'national',
    ...exposureHead(exposure, version),
    options: selection,
    total: exposure.total(selection),
    goods: exposure.by('good', selection),
    countries: exposure.by('country', selection),
    gaps: findGaps(exposure, selection),
    relations: relationsOf(
      exposure,
      (relation) => isRelated(relation, selection),
      namesOf(exposure.reference),
    ),
  };
}

/**
 * A relation meets a selection at either end: whoever asks for a country wants what is made in it and what is made of its
 * goods. No country of the output is stated of a good at risk, so a country is met by its input alone.
 */
function isRelated(relation: Relation, selection: Selection): boolean {
  const has = <T>(some: readonly T[] | undefined, one: T): boolean =>
    some === undefined || some.length === 0 || some.includes(one);
  const meets = (good: string, country: Relation['outputCountry']): boolean =>
    has(selection.goods, good) &&
    (country === null ? isAny(selection.countries) : has(selection.countries, country));
  return (
    has(selection.lists, 'downstream') &&
    (isAny(selection.exploitation) ||
      relation.exploitation.some((one) => has(selection.exploitation, one))) &&
    (meets(relation.inputGood, relation.inputCountry) || meets(relation.outputGood, relation.outputCountry))
  );
}

function isAny(some: readonly unknown[] | undefined): boolean {
  return some === undefined || some.length === 0;
}
