/** Promises about the tables that screening rests on: counts of published editions, and that all references resolve. */
import { type Exploitation, type ListingRow, loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { holdsOn, parseDay } from '../codes/dates.js';
import { formatHts } from '../codes/parse-hts.js';
import { coverageOf } from '../report/coverage.js';
import { screening } from '../testing/screen.js';
import { createScreener } from './create-screener.js';

const real = loadReference();
const pairsOf = (rows: readonly ListingRow[]): Set<string> =>
  new Set(rows.map((row) => `${row.good}@${row.country}`));
const inForce = (list: ListingRow['list'], day: string): ListingRow[] =>
  real.listings.filter((row) => row.list === list && holdsOn(row.from, row.to, parseDay(day)));

describe('the TVPRA List', () => {
  it('of 2022 is whole: 467 pairs of good and country, 169 goods', () => {
    const rows = inForce('TVPRA', '2022-12-31');
    expect(pairsOf(rows).size).toBe(467);
    expect(new Set(rows.map((row) => row.good)).size).toBe(169);
  });

  it('states a kind of exploitation or an input in every row, never both and never neither', () => {
    const wrong = real.listings.filter((row) => (row.exploitation === null) !== (row.inputGood !== null));
    expect(wrong).toEqual([]);
    expect(real.listings.filter((row) => (row.inputGood === null) !== (row.inputCountry === null))).toEqual(
      [],
    );
  });

  it('states FCL only under the executive order, and the order nothing else', () => {
    const kinds = (list: ListingRow['list']): Set<Exploitation | null> =>
      new Set(real.listings.filter((row) => row.list === list).map((row) => row.exploitation));
    expect(kinds('EO13126')).toEqual(new Set(['FCL']));
    expect(kinds('TVPRA')).not.toContain('FCL');
  });
});

describe('the EO 13126 list', () => {
  it('has 52 pairs on 2026-10-05, and two that ended on 2024-09-05', () => {
    expect(pairsOf(inForce('EO13126', '2026-10-05')).size).toBe(52);
    const ended = real.listings.filter((row) => row.list === 'EO13126' && row.to === '2024-09-05');
    expect([...pairsOf(ended)].sort()).toEqual(['garments@VN', 'shrimp@TH']);
  });
});

describe('the two defects of Global Trace', () => {
  it('do not come back: the input of a downstream good is not listed for the country of the output', () => {
    expect(real.listings.filter((row) => row.good === 'cobalt-ore' && row.country === 'CN')).toEqual([]);
    const downstreamOnly = real.relations.filter((row) => row.outputCountry !== row.inputCountry);
    expect(downstreamOnly.some((row) => row.inputGood === 'cobalt-ore' && row.outputCountry === 'CN')).toBe(
      true,
    );
    for (const day of ['2020-12-31', '2022-12-31', '2024-09-05', '2026-10-05']) {
      const { findings } = screening(real, { asOf: day })('2605.00.0000', 'CN');
      expect(findings.filter((finding) => finding.good === 'cobalt-ore')).toEqual([]);
    }
  });

  it('do not come back: every derived row of the 2022 list has its relation', () => {
    const relations = new Set(
      real.relations
        .filter((row) => row.kind === 'listed')
        .map((row) => `${row.inputGood}@${row.inputCountry} > ${row.outputGood}@${row.outputCountry}`),
    );
    const derived = inForce('TVPRA', '2022-12-31').filter((row) => row.inputGood !== null);
    expect(derived.length).toBeGreaterThan(0);
    for (const row of derived)
      expect(relations).toContain(`${row.inputGood}@${row.inputCountry} > ${row.good}@${row.country}`);
  });
});

describe('every name that one table uses of another', () => {
  const goods = new Set(real.goods.map((good) => good.id));
  const countries = new Set(real.countries.map((country) => country.code));

  it('of a good is a good', () => {
    const used = [
      ...real.listings.flatMap((row) => [row.good, row.inputGood]),
      ...real.relations.flatMap((row) => [row.inputGood, row.outputGood]),
    ].filter((id) => id !== null);
    expect(used.filter((id) => !goods.has(id))).toEqual([]);
  });

  it('of a country is a country', () => {
    const used = [
      ...real.listings.flatMap((row) => [row.country, row.inputCountry]),
      ...real.relations.flatMap((row) => [row.inputCountry, row.outputCountry]),
      ...real.orders.map((row) => row.country),
      ...real.aliases.map((row) => row.country),
      ...real.ambiguousOrigins.flatMap((row) => row.candidates),
      ...real.assessmentLevels.map((row) => row.country),
    ].filter((code) => code !== null);
    expect(used.filter((code) => !countries.has(code))).toEqual([]);
  });

  it('of what is classified is a good, an order or a sector', () => {
    const subjects = {
      good: new Set<string>(goods),
      order: new Set(real.orders.map((order) => order.id)),
      sector: new Set(real.sectors.map((sector) => sector.id)),
    };
    const lost = real.classifications.filter((row) => !subjects[row.subjectKind].has(row.subject));
    expect(lost).toEqual([]);
  });

  it('of an HTS code stands in the schedule', () => {
    const lost = real.classifications.filter((row) => !real.hts.has(row.hts));
    expect(lost.map((row) => `${row.subject} ${formatHts(row.hts)}`)).toEqual([]);
  });

  it('of a subject and a code is one classification, of one scope', () => {
    const keys = real.classifications.map((row) => `${row.subjectKind}:${row.subject} ${formatHts(row.hts)}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('is unique where it names a row', () => {
    for (const rows of [real.goods, real.orders, real.sectors, real.entities, real.relations])
      expect(new Set(rows.map((row) => row.id as string)).size).toBe(rows.length);
  });
});

describe('coverage', () => {
  it('has no hole: every listed good can be found by at least one code', () => {
    expect(coverageOf(real).holes).toEqual([]);
    expect(coverageOf(real).goodsClassified).toBe(coverageOf(real).goodsListed);
  });

  it('finds every statement in force by the classifications of its good', () => {
    const screener = createScreener(real, { asOf: '2026-10-05' });
    const codes = new Map(real.classifications.map((row) => [`${row.subjectKind}:${row.subject}`, row.hts]));
    const missed = [...screener.lists.listings.values()].flat(2).filter((row) => {
      const hts = codes.get(`good:${row.good}`) ?? '';
      const { findings } = screener.screenLine({ line: 1, hts, origin: row.country });
      return !findings.some(
        (finding) =>
          finding.kind === 'listing' &&
          finding.list === row.list &&
          finding.good === row.good &&
          row.exploitation !== null &&
          finding.exploitation.includes(row.exploitation),
      );
    });
    expect(missed).toEqual([]);
  });
});
