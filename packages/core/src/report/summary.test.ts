import fc from 'fast-check';
import { expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { derivedListings } from '../testing/rows.js';
import { screening } from '../testing/screen.js';
import { countSummary } from './summary.js';

const screen = screening(world());
const hidden = screening(world(), { minRisk: 'high' });

function summaryOf(verdicts: readonly ReturnType<typeof screen>[]) {
  const counter = countSummary();
  for (const verdict of verdicts) counter.add(verdict);
  return counter.result();
}

it('counts verdicts, risks, kinds, causes, mends, partly judged and rejected rows, and adds up dollars', () => {
  const counter = countSummary();
  for (const verdict of [
    screen('1801.00.0010', 'CI', { value: '0.10' }),
    screen('1801.00.0010', 'GH', { value: '0.20' }),
    screen('1801.00.0055', 'GH', { value: '1,000' }),
    screen('1802.00.0000', 'GH', { value: '5' }),
    screen('901.11.0010', 'GH', { value: '(2.50)' }),
    screen('9903.88.15', 'GH', { value: '7' }),
    screen('4402.1', 'GH', { value: 'n/a' }),
    screen('4402.1', 'GH'),
  ])
    counter.add(verdict);
  counter.reject();
  expect(counter.result()).toEqual({
    lines: 8,
    listed: 3,
    noListMatch: 2,
    notScreenable: 3,
    rejected: 1,
    partlyJudged: 1,
    mended: 1,
    findings: 4,
    traced: { high: 0, medium: 0, low: 0 },
    byRisk: { high: 1, medium: 2, low: 0 },
    byKind: { listing: 4, downstream: 0, order: 0, entity: 0, sector: 0, 'at-risk': 0, traced: 0 },
    byCause: { 'hts-unreadable': 2, 'programme-code': 1 },
    valueUsd: { all: 1009.8, listed: 1000.3, notScreenable: 7 },
    baseline: null,
  });
});

it('counts lines with traced findings by their own risk, beside what the lists say', () => {
  const traced = screening(world(), { derived: derivedListings() });
  expect(summaryOf([traced('8517.13.0000', 'GH'), traced('6109.10.0012', 'GH')])).toMatchObject({
    listed: 1,
    noListMatch: 1,
    findings: 2,
    traced: { high: 0, medium: 0, low: 1 },
    byRisk: { high: 0, medium: 0, low: 1 },
  });
});

it('is all noughts for no lines at all', () => {
  expect(summaryOf([])).toMatchObject({
    lines: 0,
    listed: 0,
    findings: 0,
    byCause: {},
    valueUsd: { all: 0 },
  });
});

it('counts a line whose findings are hidden as listed at its risk', () => {
  expect(summaryOf([hidden('1801.00.0010', 'GH')])).toMatchObject({
    listed: 1,
    findings: 0,
    byRisk: { high: 0, medium: 1, low: 0 },
  });
});

it('keeps its keys in one order, whatever came first', () => {
  const lines = [screen('', 'CI'), screen('9903.88.15', 'CI'), screen('4402.1', 'CI'), screen('1801', 'CI')];
  expect(JSON.stringify(summaryOf([...lines].reverse()))).toBe(JSON.stringify(summaryOf(lines)));
});

it('adds cents without the dust of binary fractions', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100_000, max: 100_000_000 }), { maxLength: 30 }), (cents) => {
      const lines = cents.map((cent) => screen('1801', 'GH', { value: (cent / 100).toFixed(2) }));
      const sum = cents.reduce((total, cent) => total + cent, 0);
      expect(summaryOf(lines).valueUsd).toEqual({ all: sum / 100, listed: sum / 100, notScreenable: 0 });
    }),
    { numRuns: 30 },
  );
});

it('has parts that add up to its lines', () => {
  const line = fc.constantFrom(
    ...['1801', '1802', '4402.1', '9903.88.15', ''].flatMap((hts) =>
      ['CI', 'CN', 'Nowhere'].map((from) => [hts, from]),
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const total = summaryOf(lines.map(([hts = '', origin = '']) => screen(hts, origin)));
      const add = (counts: object): number =>
        Object.values(counts).reduce((sum: number, n: number) => sum + n, 0);
      expect(total.listed + total.noListMatch + total.notScreenable).toBe(lines.length);
      expect(add(total.byRisk)).toBe(total.listed);
      expect(add(total.byKind)).toBe(total.findings);
      expect(add(total.byCause)).toBe(total.notScreenable);
    }),
    { numRuns: 30 },
  );
});
