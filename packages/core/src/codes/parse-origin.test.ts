import { loadReference } from '@better-trade/data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../testing/any-text.js';
import { reference } from '../testing/reference.js';
import { alias, ambiguous } from '../testing/rows.js';
import { nameKey } from './name-key.js';
import { createOriginParser } from './parse-origin.js';

const real = loadReference();
const parse = createOriginParser(real);
const read = (text: string): string => {
  const reading = parse(text);
  return reading.kind === 'country' ? reading.code : reading.problem.code;
};
const remedyOf = (text: string): string => {
  const reading = parse(text);
  return reading.kind === 'fault' ? reading.problem.remedy : `read as ${reading.code}`;
};

describe('an origin written as a code', () => {
  it.each([
    ['CI', 'CI'],
    ['ci', 'CI'],
    [' "CI" ', 'CI'],
    ['CIV', 'CI'],
    ['384', 'CI'],
    ['7480', 'CI'],
    ['NA', 'NA'],
    ['NAM', 'NA'],
    ['004', 'AF'],
    ['4', 'AF'],
    ['5700', 'CN'],
    ['5820', 'HK'],
    ['XK', 'XK'],
  ])('%j is read as %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it('is read in each of its forms, for every country', () => {
    for (const { code, iso3, numeric, scheduleC, name } of real.countries)
      for (const text of [code, code.toLowerCase(), iso3, numeric, ...scheduleC, name])
        if (text !== '') expect(`${text} ${read(text)}`).toBe(`${text} ${code}`);
  });

  it('is read the same as the tables print it and with a sign that says nothing, for every name', () => {
    const names = [...real.countries.map(({ name }) => name), ...real.aliases.map((one) => one.alias)];
    expect(names.length).toBeGreaterThan(1000);
    for (const text of [...names, ...real.ambiguousOrigins.map(({ name }) => name)])
      for (const one of [text, text.toLowerCase()])
        expect(`${text} ${read(one)}`).toBe(`${text} ${read(`${one}´`)}`);
  });

  it.each(['XA', 'XB', 'XC', 'XM', 'XN', 'XO', 'XP', 'XQ', 'XS', 'XT', 'XV', 'XW', 'XY'])(
    "CBP's province %s is Canada",
    (province) => {
      expect(read(province)).toBe('CA');
    },
  );
});

describe('an origin written as a name', () => {
  it.each([
    ['China', 'CN'],
    ["China, People's Republic of", 'CN'],
    ['Burma', 'MM'],
    ['Burma (Myanmar)', 'MM'],
    ['Ivory Coast', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['CÔTE D’IVOIRE', 'CI'],
    ['Congo (Kinshasa)', 'CD'],
    ['Congo (Brazzaville)', 'CG'],
    ['Democratic Republic of the Congo', 'CD'],
    ['DRC', 'CD'],
    ['Turkiye', 'TR'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['South Korea', 'KR'],
    ['North Korea', 'KP'],
    ['Namibia', 'NA'],
    ['U.S.A.', 'US'],
    ['Iran', 'IR'],
    ['Iraq', 'IQ'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['China (CN)', 'CN'],
    ['CN - China', 'CN'],
  ])('%j is read as %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it.each([
    ['Hong Kong', 'HK'],
    ['Macau', 'MO'],
    ['Macao', 'MO'],
    ['Taiwan', 'TW'],
  ])('%s is kept apart from China', (text, code) => {
    expect(read(text)).toBe(code);
  });
});

describe('an origin that is not one country', () => {
  it.each([
    'Congo',
    'Korea',
    'congo',
    'KOREA',
    'Soviet Union',
    'Yugoslavia',
    'EU',
    'Various',
    'China/Taiwan',
  ])('%j is never resolved, and says what it could be or why not', (text) => {
    expect(read(text)).toBe('BTT_ORIGIN_AMBIGUOUS');
    expect(remedyOf(text)).not.toBe('');
  });

  it('asks which, where there are few', () => {
    expect(remedyOf('Korea')).toMatch(/^Say which: .*\(KR\).*\(KP\)\.$/);
  });

  it('gives the reason, where the candidates are none or too many', () => {
    const own = createOriginParser(
      reference({ ambiguousOrigins: [ambiguous('Various', [], 'No origin given')] }),
    );
    expect(own('various')).toMatchObject({ kind: 'fault', problem: { remedy: 'No origin given.' } });
  });

  it('is not resolved by a code and a name that contradict each other', () => {
    expect(read('China (TW)')).toBe('BTT_ORIGIN_UNKNOWN');
    expect(read('CN - Taiwan')).toBe('BTT_ORIGIN_UNKNOWN');
  });
});

describe('an origin that is not known', () => {
  it.each([
    ['Chnia', 'China'],
    ['Irann', 'Iran'],
    ['Iraqq', 'Iraq'],
    ['Vietnan', 'Vietnam'],
    ['Ghanna', 'Ghana'],
    ['Bangladseh', 'Bangladesh'],
  ])('%s is never guessed, but %s is suggested', (text, suggestion) => {
    expect(read(text)).toBe('BTT_ORIGIN_UNKNOWN');
    expect(remedyOf(text)).toMatch(/^Did you mean /);
    expect(remedyOf(text)).toContain(suggestion);
  });

  it.each([['ZZ'], ['Q'], ['999'], ['0000'], ['Atlantis of the deep blue sea']])(
    '%j without a near name gets the general remedy or a suggestion, never a country',
    (text) => {
      expect(read(text)).toBe('BTT_ORIGIN_UNKNOWN');
      expect(remedyOf(text)).not.toBe('');
    },
  );

  it.each(['', '  ', '""', '-', '?'])('%j is missing', (text) => {
    expect(read(text)).toBe('BTT_ORIGIN_MISSING');
  });

  it('gets three suggestions at most, the nearest first and equal ones by name', () => {
    const names = ['Mauritania', 'Mauretania', 'Mauritanic', 'Mauritanib', 'Mauritius'];
    for (const order of [names, [...names].reverse()]) {
      const own = createOriginParser(reference({ aliases: order.map((name) => alias(name, 'CI')) }));
      expect(own('Mauritaniaa')).toMatchObject({
        problem: { remedy: 'Did you mean Mauritania, Mauretania, Mauritanib?' },
      });
    }
  });

  it('gets whole names suggested, never an abbreviation', () => {
    const own = createOriginParser(reference({ aliases: [alias('DRC', 'CD'), alias('Zaire', 'CD')] }));
    const remedy = (text: string) => (own(text) as { problem?: { remedy: string } }).problem?.remedy;
    expect(remedy('DRCC')).toBe('Give a code (CN) or a name (China).');
    expect(remedy('Zairee')).toBe('Did you mean Zaire?');
  });

  it('keeps the value as it was written', () => {
    const reading = parse(' Chnia ');
    expect(reading).toMatchObject({
      problem: { value: ' Chnia ', message: '"Chnia" is not a country known here' },
    });
  });
});

it('takes a name with one letter missing for a country only where the table spells it so', () => {
  const spelled = new Set(
    [...real.countries.map((country) => country.name), ...real.aliases.map((one) => one.alias)].map(nameKey),
  );
  const name = fc.constantFrom(...real.countries.map((country) => nameKey(country.name)));
  fc.assert(
    fc.property(name, fc.nat(), (key, at) => {
      const place = at % key.length;
      const typo = key.slice(0, place) + key.slice(place + 1);
      if (parse(typo).kind === 'country' && typo.length > 4) expect(spelled).toContain(nameKey(typo));
    }),
  );
});

it('gives a country of the table or a complete fault for any text, and never throws', () => {
  const known = new Set(real.countries.map((country) => country.code));
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ maxLength: 8 })), (text) => {
      const reading = parse(text);
      if (reading.kind === 'country') expect(known).toContain(reading.code);
      else expect([reading.problem.message, reading.problem.remedy]).not.toContain('');
    }),
    { numRuns: 200 },
  );
});
