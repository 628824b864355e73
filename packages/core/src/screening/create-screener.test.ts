import { describe, expect, it } from 'vitest';
import { BttError } from '../codes/problem.js';
import { reference, world } from '../testing/reference.js';
import { classification, listing } from '../testing/rows.js';
import { screening, sketches } from '../testing/screen.js';
import { createScreener } from './create-screener.js';

const screen = screening(world());

describe('a line of a listed good and country', () => {
  it('is LISTED once for each list, with the exploitation types that each states', () => {
    const verdict = screen('1801.00.0010', 'CI');
    expect(verdict).toMatchObject({
      verdict: 'LISTED',
      cause: null,
      risk: 'high',
      hts: '1801.00.0010',
      origin: 'CI',
    });
    expect(sketches(verdict)).toEqual([
      'listing EO13126 cocoa FCL exact high',
      'listing TVPRA cocoa CL+FL exact high',
    ]);
  });

  it('carries the evidence: name, rule, consequence, edition, source, statements and classification', () => {
    const [eo, tvpra] = screen('1801.00.0010', 'CI').findings;
    expect(eo?.consequence).toContain('FAR 52.222-18');
    expect(tvpra).toMatchObject({
      id: expect.stringMatching(/^BTT-[0-9a-f]{12}$/),
      name: 'Cocoa',
      country: 'CI',
      rule: 'V1-FORCED-EXACT',
      consequence: '',
      edition: '2022',
      source: 'test list',
      nameMatch: null,
      classification: { hts: '1801', scope: 'exclusive', basis: 'dol', source: 'test classification' },
      statements: [
        { exploitation: 'CL', from: '2009', to: null, edition: '2022', source: 'test list', note: '' },
        { exploitation: 'FL', from: '2009', to: null, edition: '2022', source: 'test list', note: '' },
      ],
    });
  });

  it('sorts its statements by exploitation and date, however the rows stand', () => {
    const rows = [
      listing({ from: '2015' }),
      listing({ exploitation: 'FL', from: '2009' }),
      listing({ from: '2010', to: '2029' }),
    ];
    const dates = (listings: typeof rows) =>
      screening(world({ listings }))('1801', 'CI').findings[0]?.statements.map((stated) => stated.from);
    expect(dates(rows)).toEqual(['2010', '2015', '2009']);
    expect(dates([...rows].reverse())).toEqual(['2010', '2015', '2009']);
  });

  it('never mixes the exploitation of one country into another', () => {
    expect(sketches(screen('1801.00.0010', 'GH'))).toEqual(['listing TVPRA cocoa CL exact medium']);
  });

  it('is found under a whole chapter, as a basket', () => {
    expect(sketches(screen('8517.13.0000', 'CN'))).toEqual(['listing TVPRA electronics FL basket medium']);
  });

  it('is found with a code too short to tell, as partial', () => {
    expect(sketches(screen('18', 'GH'))).toEqual(['listing TVPRA cocoa CL partial low']);
  });

  it('is found exactly with a shorter code that holds nothing else', () => {
    const shells = reference({
      listings: [listing({ good: 'shells' })],
      classifications: [classification('shells', '1802.00.0000')],
    });
    expect(sketches(screening(shells)('1802', 'CI'))).toEqual(['listing TVPRA shells CL exact medium']);
  });

  it('keeps the programme codes that stand beside its code', () => {
    expect(screen('9903.88.15 1801.00.0010', 'GH')).toMatchObject({
      verdict: 'LISTED',
      hts: '1801.00.0010',
      programme: ['9903.88.15'],
      problems: [],
    });
    expect(screen('1801.00.0010', 'GH', { programme: ['9802.00.80'] }).programme).toEqual(['9802.00.80']);
  });

  it('gives back its line number and the reference of the user, unread', () => {
    const line = { line: 7, ref: '=A1', hts: '1801', origin: 'CI' };
    expect(createScreener(world()).screenLine(line)).toMatchObject({ line: 7, ref: '=A1' });
  });
});

describe('a line without a finding', () => {
  it('is NO_LIST_MATCH where code, origin and value could be read', () => {
    expect(screen('1802.00.0000', 'CI', { value: '12,000.50' })).toMatchObject({
      verdict: 'NO_LIST_MATCH',
      cause: null,
      risk: null,
      valueUsd: 12000.5,
      problems: [],
      findings: [],
    });
  });

  it.each([
    ['', 'CI', 'hts-missing', ['BTT_HTS_MISSING']],
    ['4402.1', 'CI', 'hts-unreadable', ['BTT_HTS_DIGITS']],
    ['cocoa', 'CI', 'hts-unreadable', ['BTT_HTS_CHARACTERS']],
    ['7777.00.0000', 'CI', 'hts-unknown', ['BTT_HTS_UNKNOWN']],
    ['1802.00.0055', 'CI', 'hts-unknown', ['BTT_HTS_UNKNOWN']],
    ['9903.88.15', 'CI', 'programme-code', ['BTT_HTS_PROGRAMME']],
    ['9903.88.15; 4402.1', 'CI', 'hts-unreadable', ['BTT_HTS_DIGITS']],
    ['1801.00.0010', '', 'origin-missing', ['BTT_ORIGIN_MISSING']],
    ['1801.00.0010', 'Congo', 'origin-unknown', ['BTT_ORIGIN_AMBIGUOUS']],
    ['1801.00.0010', 'Ghanna', 'origin-unknown', ['BTT_ORIGIN_UNKNOWN']],
    ['4402.1', 'Ghanna', 'hts-unreadable', ['BTT_HTS_DIGITS', 'BTT_ORIGIN_UNKNOWN']],
  ])('%j from %j is NOT_SCREENABLE: %s', (hts, origin, cause, problems) => {
    const verdict = screen(hts, origin);
    expect(verdict).toMatchObject({ verdict: 'NOT_SCREENABLE', cause, risk: null, findings: [] });
    expect(verdict.problems.map((problem) => problem.code)).toEqual(problems);
  });

  it('shows code and origin as they were written, where they could not be read', () => {
    expect(screen(' 4402.1 ', ' Ghanna ')).toMatchObject({ hts: '4402.1', origin: 'Ghanna' });
    expect(screen('9903.88.15', 'CI').hts).toBe('9903.88.15');
  });

  it('is NOT_SCREENABLE where only its value is no number: a column may have shifted', () => {
    expect(screen('1802.00.0000', 'CI', { value: 'CI' })).toMatchObject({
      verdict: 'NOT_SCREENABLE',
      cause: 'value-not-a-number',
      valueUsd: null,
    });
  });
});

describe('a line that is listed and has something wrong with it', () => {
  const problemsOf = (...args: Parameters<typeof screen>) =>
    screen(...args).problems.map((problem) => problem.code);

  it('stays LISTED and keeps the problem of its value', () => {
    expect(screen('1801.00.0010', 'GH', { value: 'n/a' })).toMatchObject({ verdict: 'LISTED', cause: null });
    expect(problemsOf('1801.00.0010', 'GH', { value: 'n/a' })).toEqual(['BTT_VALUE_NOT_A_NUMBER']);
  });

  it('stays LISTED by its eight-digit line and keeps the problem of its statistical suffix', () => {
    expect(screen('1801.00.0055', 'GH')).toMatchObject({ verdict: 'LISTED', hts: '1801.00.00' });
    expect(problemsOf('1801.00.0055', 'GH')).toEqual(['BTT_HTS_UNKNOWN']);
  });

  it('stays LISTED by one code of its cell and keeps the problem of the other', () => {
    expect(screen('1801.00.0010; 4402.1', 'GH')).toMatchObject({ verdict: 'LISTED', hts: '1801.00.0010' });
    expect(problemsOf('1801.00.0010; 4402.1', 'GH')).toEqual(['BTT_HTS_DIGITS']);
  });

  it('is marked where its code was mended', () => {
    const coffee = screening(
      reference({
        listings: [listing({ good: 'coffee' })],
        classifications: [classification('coffee', '0901')],
      }),
    )('901.11.0010', 'CI');
    expect(coffee).toMatchObject({ verdict: 'LISTED', hts: '0901.11.0010', problems: [] });
    expect(coffee.mended.map((problem) => problem.code)).toEqual(['BTT_HTS_LEADING_ZERO']);
  });
});

describe('several codes', () => {
  it('in one cell are each screened, and a finding says by which', () => {
    const verdict = screen('1801.00.0010; 1801.00.0090', 'GH');
    expect(verdict.hts).toBe('1801.00.0010 1801.00.0090');
    expect(verdict.findings.map((finding) => finding.hts)).toEqual(['1801.00.0010', '1801.00.0090']);
    expect(new Set(verdict.findings.map((finding) => finding.id)).size).toBe(2);
  });

  it('that are the same code find everything once', () => {
    expect(sketches(screen('1801.00.0010 / 1801000010', 'GH'))).toEqual([
      'listing TVPRA cocoa CL exact medium',
    ]);
  });

  it('are screened in part where one cannot be read: nothing found is then no answer', () => {
    expect(screen('1802.00.0000; 4402.1', 'GH')).toMatchObject({
      verdict: 'NOT_SCREENABLE',
      cause: 'hts-unreadable',
    });
  });
});

describe('as of another day', () => {
  const tables = reference({
    listings: [listing({ to: '2018' }), listing({ exploitation: 'FL', from: '2024-09-05' })],
    classifications: [classification('cocoa', '1801')],
  });

  it.each([
    ['2018-12-31', ['listing TVPRA cocoa CL exact medium']],
    ['2019-06-30', []],
    ['2024-09-05', ['listing TVPRA cocoa FL exact high']],
  ])('%s, only what was in force counts', (asOf, expected) => {
    expect(sketches(screening(tables, { asOf })('1801', 'CI'))).toEqual(expected);
  });

  it("is the reference's own day where none is given: no clock is read", () => {
    expect(createScreener(tables).asOf).toBe('2026-01-02');
  });

  it('that is no day is refused', () => {
    expect(() => createScreener(tables, { asOf: '2026-02-30' })).toThrow(BttError);
  });
});

it('screens many lines lazily, in their order', () => {
  const seen: number[] = [];
  const lines = (function* () {
    for (const line of [1, 2, 3]) {
      seen.push(line);
      yield { line, hts: '1801', origin: 'CI' };
    }
  })();
  const verdicts = createScreener(world()).screenLines(lines);
  expect(verdicts.next().value).toMatchObject({ line: 1 });
  expect(seen).toEqual([1]);
  expect([...verdicts].map((verdict) => verdict.line)).toEqual([2, 3]);
});
