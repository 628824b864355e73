import { classificationRows, DATED_ROWS, htsRows, sourceRows, successorRows } from './comparable-rows.js';
import { type ComparableRow, compareRows } from './compare-rows.js';
import type { DatedReference, DiffSide, ReferenceDiff, RowChange } from './reference-diff.js';

/**
 * What differs between two references, or between two days of one. Of one reference (the same object) only what is in
 * force can differ. Successors are compared for codes that one schedule prints and the other does not.
 *
 * @throws BttError `BTT_AS_OF_DATE` if a day is none.
 * @example diffReferences({ reference, asOf: '2022-01-01' }, { reference, asOf: reference.date })
 */
export function diffReferences(a: DatedReference, b: DatedReference): ReferenceDiff {
  const dated = (rows: (side: DatedReference) => ComparableRow[]): RowChange[] =>
    compareRows(rows(a), rows(b));
  const between = (compare: () => RowChange[]): RowChange[] => (a.reference === b.reference ? [] : compare());
  const [was, is] = [a.reference, b.reference];
  return {
    a: sideOf(a),
    b: sideOf(b),
    listings: dated(DATED_ROWS.listings),
    relations: dated(DATED_ROWS.relations),
    orders: dated(DATED_ROWS.orders),
    sectors: dated(DATED_ROWS.sectors),
    entities: dated(DATED_ROWS.entities),
    classifications: between(() => compareRows(classificationRows(was), classificationRows(is))),
    hts: between(() => compareRows(htsRows(was.hts), htsRows(is.hts))),
    successors: between(() => {
      const retired = [...new Set([...was.hts.retired(), ...is.hts.retired()])];
      return compareRows(successorRows(was.hts, retired), successorRows(is.hts, retired));
    }),
    sources: between(() => compareRows(sourceRows(was), sourceRows(is))),
    exposure: null,
  };
}

function sideOf({ reference, asOf }: DatedReference): DiffSide {
  return { asOf, date: reference.date, digest: reference.digest, trade: null };
}
