import { readFileSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { cellsOf, file } from '../testing/run-btt.js';
import { type ProfileFlags, reportCountry, reportGood } from './report-profile.js';

type Flags = Partial<ProfileFlags>;

async function run(report: typeof reportCountry, word: string, flags: Flags = {}): Promise<string> {
  let out = '';
  const stdout = new Writable({
    write(piece, _, done) {
      out += String(piece);
      done();
    },
  });
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const now = (): number => Date.parse('2026-11-22T12:00:00Z');
  await report(
    word,
    { format: 'table', output: [], ...flags },
    { stdin, stdout, stderr: new PassThrough(), env: {}, now },
  );
  return out;
}

/** A profile that several tests read is made once. */
const made = new Map<string, Promise<string>>();
function once(report: typeof reportCountry, word: string, flags: Flags = {}): Promise<string> {
  const key = JSON.stringify([report.name, word, flags]);
  const text = made.get(key) ?? run(report, word, flags);
  made.set(key, text);
  return text;
}
const country = (word: string, flags?: Flags): Promise<string> => once(reportCountry, word, flags);
const good = (word: string, flags?: Flags): Promise<string> => once(reportGood, word, flags);
/** Sentences are wrapped; a test reads them in one line. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const json = async (text: Promise<string>): Promise<Record<string, never>> => JSON.parse(await text);

const COUNTRIES = ['GH', 'CN', 'KP', 'NL', 'DE'];
const GOODS = ['cocoa', 'cotton', 'electronics', 'polysilicon', 'candy'];

describe('every profile', () => {
  it.each([
    ...COUNTRIES.map((word) => [word, country] as const),
    ...GOODS.map((word) => [word, good] as const),
  ])(
    'of %s is at most 110 columns wide, names its unit and year, and says no word of comfort',
    async (word, report) => {
      const text = await report(word);
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
      expect(flat(text)).toContain('Figures: USD, customs value, U.S. imports for consumption 2024.');
      expect(text).toContain('\nNot known\n');
      expect(text).toContain('never proof about a shipment');
      expect(text).not.toMatch(/\b(clear|compliant|approved|safe)\b/i);
      expect(text).not.toMatch(/ 0\.00%|undefined|NaN|\[object/);
    },
  );

  it.each(['table', 'md', 'json', 'jsonl', 'csv'])('is the same bytes twice as %s', async (format) => {
    expect(await run(reportCountry, 'GH', { format })).toBe(await country('GH', { format }));
  });
});

describe('the profile of a country', () => {
  it('of Ghana is one page', async () => {
    expect((await country('Ghana')).split('\n').length).toBeLessThanOrEqual(81);
  });

  it('begins with the answer: what is listed, how many dollars, what is not known', async () => {
    const [, ...lines] = (await country('GH')).split('\n');
    expect(flat(lines.join(' '))).toMatch(
      /^Ghana: 8 goods are listed \(7 on the TVPRA List, 2 on EO 13126, 1 as downstream\)\. Behind the listings stand imports of USD 0 to [\d,]+ \(chapter bound\) in 2024: 0% to [\d.]+% of all imports from it\. Of 10 figures: 10 known by an upper bound only\./,
    );
  });

  it('shows a bound as a bound, never as a figure', async () => {
    expect(await country('GH')).toMatch(/Cocoa +CL +2009 +2022 +0 to [\d,]+ \(chapter bound\)/);
    expect(await country('NL')).toMatch(/Cocoa Powder +CL .*0 to [\d,]+ \(EU bound\)/);
  });

  it('names the years of the assessments, also those that nobody assessed', async () => {
    const text = flat(await country('GH'));
    expect(text).toContain('2013-2015 Moderate Advancement; 2016 Significant Advancement;');
    expect(text).toContain('2023 not assessed, or not in our source');
  });

  it('of China has its orders, sectors and entities, and says what is missing of them', async () => {
    const text = flat(await country('CN'));
    expect(text).toContain('UFLPA: high-priority sectors (12)');
    expect(text).toContain('Hoshine Silicon Industry');
    expect(text).toContain('Known gap: On 2026-08-03 43 entities were added');
    expect(text).toMatch(/and \d+ more, USD [\d,]+ to [\d,]+ \(--top shows more\)/);
    expect(text).toMatch(/8507\.60\.0020 [\d,]+ exclusive .* has ended since; counted as its successors/);
  });

  it('of a country without imports says so, beside its listings', async () => {
    const text = flat(await country('KP'));
    expect(text).toContain('North Korea: 7 goods are listed');
    expect(text).toContain('The set has no import from it in 2024.');
  });

  it('of a country that no list names says exactly that', async () => {
    const text = flat(await country('IS'));
    expect(text).toContain(
      'No list in force names a good of this country. That is no finding about how its goods are made',
    );
  });

  it('shows as many codes as asked for', async () => {
    const codes = (text: string): number =>
      text.split('\n').filter((line) => /^ {2}\d{4}\./.test(line)).length;
    expect(codes(await country('CN', { top: '3' }))).toBe(3);
    expect(codes(await country('CN'))).toBe(10);
  });

  it('looks back', async () => {
    const text = await country('UZ', { asOf: '2015-01-01' });
    expect(text).toMatch(/Cotton +CL FL +2009/);
    expect(await country('UZ')).toMatch(/Not in force on the day[\s\S]*Cotton, FL: 2009 to 2022-09/);
  });
});

describe('the profile of a good', () => {
  it('of cocoa is one page, and counts a code of a country once', async () => {
    const text = await good('cocoa');
    expect(text.split('\n').length).toBeLessThanOrEqual(81);
    expect(text).toMatch(/Côte d'Ivoire \(CI\) +CL FL +2009 +2022 +0 to [\d,]+ \(chapter bound\)/);
    expect(flat(text)).toContain('only their chapters are published: CI, CM, GH, GN, SL.');
  });

  it('of Lead says that it is on a list, not that no list names it', async () => {
    const text = flat(await good('lead'));
    expect(text).toContain(
      'Lead is on a list for a country that our sources do not name: no line and no dollar',
    );
    expect(text).not.toContain('No list in force');
  });

  it('shows Electronics as an interval, with chapter 85 as what it is', async () => {
    const text = await good('electronics');
    expect(text).toMatch(/China \(CN\) +CL FL +2009 +2022 +[\d,]+ to [\d,]+/);
    expect(text).toMatch(/ 85 +basket +DOL +0 to [\d,]+/);
  });

  it('names the orders and sectors that take it in, how much of it, and why', async () => {
    const text = flat(await good('polysilicon'));
    expect(text).toContain('Hoshine Silicon Industry Co. Ltd. takes in all of the good');
    expect(text).toContain('UFLPA high-priority sectors that take it in (1)');
  });

  it('at risk only says by which inputs, and counts no dollars', async () => {
    const text = flat(await good('candy'));
    expect(text).toContain(
      'No list in force names Candy with a country. It is at risk: it may hold Cocoa of CI',
    );
    expect(text).toContain('no country is named, so no dollars are counted');
  });

  it('that is named without a country says so', async () => {
    expect(flat(await good('lead'))).toContain('the stored sources do not say for which country');
  });

  it('with --trace says what the chains reach', async () => {
    expect(flat(await good('cobalt-ore', { trace: true }))).toMatch(/Production chains .* goods may hold it/);
    expect(await good('cobalt-ore')).not.toContain('Production chains');
  });
});

describe('other formats', () => {
  it('JSON has version, data and profile, and no figure where there is none', async () => {
    const document = await json(country('GH', { format: 'json' }));
    expect(document).toMatchObject({
      kind: 'country-profile',
      schemaVersion: '1.0',
      trade: { period: '2024', unit: 'USD', measure: 'customs-value' },
      country: { code: 'GH' },
      chains: null,
    });
    expect((await json(good('candy', { format: 'json' }))).total).toMatchObject({ usd: null });
  });

  it('CSV has a row for each listing, with unit and year in its header', async () => {
    const rows = cellsOf(await country('NL', { format: 'csv' }));
    expect(rows[0]).toContain('at_most_usd_2024');
    expect(rows.slice(1).map((row) => row[1])).toEqual(['cocoa-powder', 'cocoa-butter', 'cocoa-paste']);
  });

  it('Markdown has the same sections, uncut', async () => {
    const text = await country('CN', { format: 'md' });
    expect(text).toContain('# China (CN, CHN)');
    expect(text).toContain('Auto Parts and Components (Aluminum)');
    expect(text).toContain('## Not known');
  });

  it('go to files too', async () => {
    const path = file('gh.json', '');
    await country('GH', { output: [`json=${path}`] });
    expect(JSON.parse(readFileSync(path, 'utf8')).kind).toBe('country-profile');
  });
});

describe('what cannot be', () => {
  it.each([
    [country, 'Gahna', {}, /BTT_ORIGIN_UNKNOWN: .*Did you mean .*Ghana/],
    [country, 'Congo', {}, /BTT_ORIGIN_AMBIGUOUS: .*Say which/],
    [country, 'EU', {}, /BTT_ORIGIN_AMBIGUOUS: .*Name a member state, as in DE\./],
    [country, 'cocoa', {}, /BTT_COUNTRY_UNKNOWN: .*btt report good cocoa/],
    [good, 'cottn', {}, /BTT_GOOD_UNKNOWN: .*Did you mean cotton/],
    [good, 'Ghana', {}, /BTT_GOOD_UNKNOWN: .*btt report country GH/],
    [good, '1801', {}, /BTT_GOOD_UNKNOWN: .*btt lookup 1801/],
    [good, 'zzzzzzzzzzzz', {}, /BTT_GOOD_UNKNOWN: .*btt trace --goods/],
    [good, 'cocoa', { top: 'ten' }, /BTT_NUMBER/],
    [good, 'cocoa', { format: 'xml' }, /BTT_FORMAT/],
    [good, 'cocoa', { asOf: 'yesterday' }, /BTT_AS_OF_DATE/],
    [good, 'cocoa', { maxHops: '3' }, /BTT_USAGE: .*--trace/],
    [good, 'cocoa', { country: ['GH'] }, /BTT_USAGE: --country chooses rows/],
  ] as const)('%o of %s with %o ends in a coded error', async (report, word, flags, message) => {
    await expect(report(word, flags)).rejects.toThrow(message);
  });
});
