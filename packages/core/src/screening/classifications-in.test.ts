import { type Classification, loadReference, type Reference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { classification } from '../testing/rows.js';
import { classificationsIn, classifiedSubjects } from './classifications-in.js';

const real = loadReference();

const OTHERS: readonly Classification[] = [classification('gold', '7108.12')];

/** As `db diff` makes one: a view that takes one table from elsewhere. */
function view(base: Reference, classifications: readonly Classification[]): Reference {
  const made: Reference = Object.create(base, { classifications: { get: () => classifications } });
  return made;
}

describe('classifications in a chapter', () => {
  it('are those of the table', () => {
    const rows = classificationsIn(real);
    expect(rows('52')).toEqual(real.classifications.filter((row) => row.hts.startsWith('52')));
    expect(rows('77')).toEqual([]);
  });

  it('have the same subjects, counted by whoever asks', () => {
    const textsOf = (reference: Reference) =>
      classifiedSubjects(reference)
        .map((one) => JSON.stringify(one))
        .sort();
    expect(textsOf(real)).toEqual(textsOf({ ...real }));
    expect(classifiedSubjects(real).reduce((sum, { rows }) => sum + rows, 0)).toBe(
      real.classifications.length,
    );
  });

  it.each([
    ['a copy', { ...real, classifications: OTHERS }],
    ['a view', view(real, OTHERS)],
  ])('are those of %s that changes them, never those of its original', (_what, changed) => {
    expect(classificationsIn(changed)('71')).toEqual(OTHERS);
    expect(classificationsIn(changed)('52')).toEqual([]);
    expect(classifiedSubjects(changed)).toMatchObject([{ subject: 'gold', rows: 1 }]);
  });
});
