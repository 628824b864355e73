import { loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { createScreener, type ScreenerOptions } from '../screening/create-screener.js';
import type { Line } from '../screening/verdict.js';
import { world } from '../testing/reference.js';
import { classification, listing } from '../testing/rows.js';
import { explain } from './explain.js';

const explained = (
  hts: string,
  origin: string,
  more: Partial<Line> = {},
  options: ScreenerOptions = {},
  tables = world(),
) => explain(createScreener(tables, options), { line: 1, hts, origin, ...more });

describe('an explanation', () => {
  it('holds the very verdict that screening gives', () => {
    const line = { line: 1, hts: '1801.00.0010', origin: 'CI' };
    expect(explained('1801.00.0010', 'CI').verdict).toEqual(createScreener(world()).screenLine(line));
  });

  it('describes the code from its heading down, and the country with its latest assessment', () => {
    expect(explained('1801.00.0010', 'CI')).toMatchObject({
      codes: [{ hts: '1801.00.0010', path: ['Cocoa beans', 'Organic'], units: ['kg'] }],
      country: { code: 'CI', name: "Côte d'Ivoire", assessment: '2022: Moderate Advancement' },
    });
    expect(explained('1801.00.0010', 'GH').country?.assessment).toBe('');
  });

  it('prints beside every finding the very rule that set its risk', () => {
    const { findings } = explained('1801.00.0010', 'CI');
    expect(findings.map(({ rule }) => rule.id)).toEqual(['V1-EO-EXACT', 'V1-FORCED-EXACT']);
    for (const { finding, rule } of findings) {
      expect([rule.id, rule.risk]).toEqual([finding.rule, finding.risk]);
      expect(rule.citation).not.toBe('');
    }
  });

  it('names statements on these goods and this country that do not hold on the day', () => {
    const tables = world({
      listings: [
        listing({ to: '2018' }),
        listing({ exploitation: 'FL' }),
        listing({ country: 'GH', to: '2018' }),
      ],
    });
    expect(explained('1801', 'CI', {}, {}, tables).notInForce).toEqual([
      {
        good: 'cocoa',
        name: 'Cocoa',
        statement: expect.objectContaining({ exploitation: 'CL', to: '2018' }),
      },
    ]);
    expect(explained('1801', 'CI', {}, { asOf: '2018-01-01' }, tables).notInForce).toEqual([]);
  });

  it('names the other countries for which these goods are listed, downstream ones among them', () => {
    expect(explained('1801', 'CI').elsewhere).toEqual([{ good: 'cocoa', name: 'Cocoa', countries: ['GH'] }]);
    expect(explained('1801', 'TM').elsewhere).toEqual([
      { good: 'cocoa', name: 'Cocoa', countries: ['CI', 'GH'] },
    ]);
    expect(explained('8507.60.0010', 'CI').elsewhere).toEqual([
      { good: 'electronics', name: 'Electronics', countries: ['CN'] },
      { good: 'lithium-ion-batteries', name: 'Lithium-Ion Batteries', countries: ['CN'] },
    ]);
  });

  it('of an origin that is not known has no country, and still says where these goods are listed', () => {
    const { country, notInForce, elsewhere, wouldChange } = explained('1801', 'Ghanna');
    expect({ country, notInForce }).toEqual({ country: null, notInForce: [] });
    expect(elsewhere).toHaveLength(1);
    expect(wouldChange.join(' ')).toContain('Did you mean Ghana?');
  });

  it('of a code that is not known has no code', () => {
    expect(explained('7777', 'CI')).toMatchObject({ codes: [], findings: [], elsewhere: [] });
  });
});

describe('what would change the verdict', () => {
  const would = (...args: Parameters<typeof explained>) => explained(...args).wouldChange;

  it('is what is wrong with a line that cannot be judged', () => {
    expect(would('4402.1', 'CI')).toEqual([
      '"4402.1" has 5 digits. An HTS code has 2, 4, 6, 8 or 10.',
      'Once that is mended the line can be judged.',
    ]);
  });

  it('is a longer code where the code is too short to tell', () => {
    expect(would('18', 'GH')).toContain(
      'A longer code: 18 is too short to tell whether the goods are Cocoa by 1801.',
    );
  });

  it('is evidence that the goods are others, under a basket', () => {
    expect(would('8517.13.0000', 'CN')).toContain(
      'Evidence that the goods are not Electronics: 85 holds other goods too.',
    );
  });

  it('is another origin, for a listing as for its absence', () => {
    expect(would('1801.00.0010', 'GH')).toEqual([
      'Another origin: the listings above are for this country alone.',
      'Another origin: Cocoa is listed for CI.',
    ]);
    expect(would('1801.00.0010', 'TM')).toEqual(['Another origin: Cocoa is listed for CI, GH.']);
  });

  it('names twelve countries at most and counts the others', () => {
    const countries = Array.from({ length: 14 }, (_, n) => `A${String.fromCharCode(65 + n)}`);
    const tables = world({ listings: countries.map((country) => listing({ country })) });
    expect(would('1801', 'GH', {}, {}, tables)[0]).toMatch(/listed for AA, AB, .*, AL and 2 more\.$/);
  });

  it('is another day, where the list once stated more', () => {
    const tables = world({ listings: [listing({ from: '2009', to: '2018' })] });
    expect(would('1801', 'CI', {}, {}, tables)).toContain(
      'Another day: Cocoa was listed for CL from 2009 to 2018; this screen is as of 2026-01-02.',
    );
  });

  it('is the maker, where an order on one is met and none is named', () => {
    const maker = 'The maker: a line that names the maker is held against the names in the orders.';
    expect(would('6109.90.1007', 'CN')).toContain(maker);
    expect(would('6109.90.1007', 'CN', { names: ['Hetian Taida Apparel Co., Ltd.'] })).not.toContain(maker);
  });

  it('says nothing of codes, where the finding is by a name alone', () => {
    expect(would('1802.00.0000', 'GH', { names: ['Hoshine Silicon Industry Co., Ltd.'] })).toEqual([]);
  });

  it('is another code, where nothing listed is near this one', () => {
    expect(would('1802.00.0000', 'CI')).toEqual([
      'Another code: no listed good, order or sector is classified at, above or below this one.',
    ]);
  });

  it('says each thing once', () => {
    const tables = world({ classifications: [classification('cocoa', '1801', { scope: 'basket' })] });
    const sentences = would('1801.00.0010', 'CI', {}, {}, tables);
    expect(sentences).toHaveLength(new Set(sentences).size);
    expect(sentences.filter((sentence) => sentence.startsWith('Evidence'))).toHaveLength(1);
  });

  it('calls nothing clear, compliant, approved or safe', () => {
    const sentences = ['1801', '18', '85', '4402.1', '1802', '6109.90.1007', '9903.88.15', ''].flatMap(
      (hts) => ['CI', 'CN', 'Congo', ''].flatMap((origin) => would(hts, origin)),
    );
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/\b(clear|cleared|compliant|approved|safe)\b/i);
  });
});

it('explains cocoa beans of Côte d’Ivoire on the real reference, with the text of the schedule', () => {
  const real = explained('1801.00.00', 'CI', {}, { asOf: '2026-10-05' }, loadReference());
  expect(real.codes[0]?.path[0]).toMatch(/^Cocoa beans/);
  expect(real.country).toMatchObject({ code: 'CI', assessment: expect.stringMatching(/^20\d\d: \w+/) });
  expect(real.findings.map(({ finding }) => finding.good)).toContain('cocoa');
  expect(real.elsewhere.find((other) => other.good === 'cocoa')?.countries).toContain('GH');
});
