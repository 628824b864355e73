import { loadReference, type Reference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { SCHEDULE, world } from '../testing/reference.js';
import { alias, classification, listing, successor } from '../testing/rows.js';
import { createLineComparer, isChanged, type LineComparison } from './compare-line.js';

const DAY = '2026-01-02';

const comparing = (a: Reference, b: Reference, days: readonly [string, string] = [DAY, DAY]) =>
  createLineComparer({ reference: a, asOf: days[0] }, { reference: b, asOf: days[1] });

const shiftsOf = ({ shifts }: LineComparison): string[] =>
  shifts.map(({ kind, cause }) => `${kind} ${cause}`);
const findingsOf = ({ findings }: LineComparison): string[] =>
  findings.map(({ change, list, good, cause }) => `${change} ${list} ${good} ${cause}`);

describe('a line under two references', () => {
  const base = world();
  const cocoa = { line: 1, hts: '1801.00.0010', origin: 'GH', value: '100' };

  it('is changed by the list when a listing comes or goes', () => {
    const listings = base.listings.filter((row) => !(row.good === 'cocoa' && row.country === 'GH'));
    const gone = comparing(base, { ...base, listings })(cocoa);
    expect(gone).toMatchObject({ before: { verdict: 'LISTED' }, after: { verdict: 'NO_LIST_MATCH' } });
    expect(shiftsOf(gone)).toEqual(['noLongerListed list']);
    expect(findingsOf(gone)).toEqual(['removed TVPRA cocoa list']);
    expect(shiftsOf(comparing({ ...base, listings }, base)(cocoa))).toEqual(['newlyListed list']);
  });

  it('is changed by the list when only the day is another', () => {
    const dated = world({ listings: [listing({ from: '2024-09-05' })] });
    const line = comparing(dated, dated, ['2022-01-01', DAY])({ ...cocoa, origin: 'CI' });
    expect(shiftsOf(line)).toEqual(['newlyListed list']);
  });

  it('is changed by the classification when the good has another code', () => {
    const moved = world({ classifications: [classification('cocoa', '1802')] });
    const compare = comparing(base, moved);
    expect(findingsOf(compare(cocoa))).toEqual(['removed TVPRA cocoa classification']);
    expect(shiftsOf(compare({ ...cocoa, hts: '1802.00.0000' }))).toEqual(['newlyListed classification']);
  });

  it('is changed by the HTS when its code is retired, with or without a successor', () => {
    const { '1801.00.0010': _, ...schedule } = SCHEDULE;
    const { '1801.00': __, '1801.00.0090': ___, ...nothing } = schedule;
    expect(shiftsOf(comparing(base, world({ schedule: nothing }))(cocoa))).toEqual([
      'noLongerListed hts',
      'newlyNotScreenable hts',
    ]);
    const followed = comparing(
      base,
      world({ schedule: nothing, successors: [successor('1801.00.0010', '1802.00.0000')] }),
    )(cocoa);
    expect(shiftsOf(followed)).toEqual(['noLongerListed hts']);
    expect(followed.hts).toBe('1802.00.0000');
  });

  it('is changed by the reading of origins when a name is read for the first time', () => {
    const named = world({ aliases: [...base.aliases, alias('Gold Coast', 'GH')] });
    expect(shiftsOf(comparing(base, named)({ ...cocoa, origin: 'Gold Coast' }))).toEqual([
      'newlyListed origin',
      'screenableAgain origin',
    ]);
  });

  it('has a finding that states more, at the same risk, as restated', () => {
    const only = (exploitation: readonly ('CL' | 'FL')[]) =>
      world({ listings: exploitation.map((one) => listing({ country: 'GH', exploitation: one })) });
    const line = comparing(only(['CL']), only(['CL', 'FL']))(cocoa);
    expect(line.findings[0]).toMatchObject({
      before: { exploitation: ['CL'] },
      after: { exploitation: ['CL', 'FL'] },
      cause: 'list',
    });
    const known = comparing(only(['CL']), only(['CL']))(cocoa);
    expect(isChanged(known)).toBe(false);
  });

  it('has a finding whose risk rose or fell with the grade of its code', () => {
    const basket = world({
      classifications: base.classifications.map((row) =>
        row.subject === 'cocoa' ? { ...row, scope: 'basket' as const } : row,
      ),
    });
    const there = comparing(base, basket)(cocoa);
    expect(there.findings[0]).toMatchObject({ change: 'fallen', cause: 'classification' });
    expect(shiftsOf(there)).toEqual(['riskFell classification']);
    expect(shiftsOf(comparing(basket, base)(cocoa))).toEqual(['riskRose classification']);
  });

  it('is judged with the makers it names, and with a value that is no number', () => {
    const compare = comparing(world({ orders: [] }), base);
    const maker = {
      ...cocoa,
      hts: '1802.00.0000',
      names: ['Huizhou Mink Industrial Co., Ltd.'],
      origin: 'CN',
    };
    expect(shiftsOf(compare(maker))).toEqual(['newlyListed list']);
    expect(isChanged(compare({ ...maker, names: [] }))).toBe(false);
    expect(compare({ ...cocoa, hts: '1802.00.0000', value: 'n/a' })).toMatchObject({
      before: { verdict: 'NOT_SCREENABLE', cause: 'value-not-a-number' },
      after: { verdict: 'NOT_SCREENABLE' },
      shifts: [],
    });
  });

  it('puts a change that two parts bring together down to the part that completes it', () => {
    const before = world({ listings: [], classifications: [] });
    const line = comparing(before, base)(cocoa);
    expect(shiftsOf(line)).toEqual(['newlyListed classification']);
  });

  it('does not count what one part takes and another gives back', () => {
    const holding = (hts: string) => world({ classifications: [classification('cocoa', hts)] });
    const { '1801.00.0010': _, ...schedule } = SCHEDULE;
    const moved = {
      ...holding('1802'),
      hts: world({ schedule, successors: [successor('1801.00.0010', '1802.00.0000')] }).hts,
    };
    const line = comparing(holding('1801'), moved)(cocoa);
    expect(shiftsOf(line)).toEqual([]);
    expect(line).toMatchObject({ before: { verdict: 'LISTED' }, after: { verdict: 'LISTED' } });
  });
});

describe('the real reference between 2022-01-01 and its own day', () => {
  const real = loadReference();
  const compare = comparing(real, real, ['2022-01-01', real.date]);

  it('no longer lists Uzbek cotton, lists Zimbabwean lithium, and finds more in Congolese cobalt', () => {
    expect(shiftsOf(compare({ line: 1, hts: '5201.00.1800', origin: 'UZ' }))).toContain(
      'noLongerListed list',
    );
    expect(findingsOf(compare({ line: 2, hts: '2605.00.0000', origin: 'CD' }))).toEqual([
      expect.stringMatching(/^(risen|restated) TVPRA cobalt-ore list$/),
    ]);
    expect(findingsOf(compare({ line: 3, hts: '8507.60.0020', origin: 'CN' }))).toContain(
      'added TVPRA lithium-ion-batteries list',
    );
  });
});
