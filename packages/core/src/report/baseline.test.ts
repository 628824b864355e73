import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { report } from '../testing/report.js';
import { derivedListings } from '../testing/rows.js';
import { type BaselineSummary, collectBaseline, type NewsFinder } from './baseline.js';
import type { Report } from './report.js';

type Cells = Parameters<typeof report>[1][number];

const COCOA_GH = { hts: '1801.00.0010', origin: 'GH' };
const COCOA_CI = { hts: '1801.00.0010', origin: 'CI' };
const SHELLS = { hts: '1802.00.0000', origin: 'GH' };
const UNREADABLE = { hts: '4402.1', origin: 'GH' };

const made = (...lines: readonly Cells[]): Report => report(world(), lines);

function against(
  old: Report,
  run: Parameters<ReturnType<typeof collectBaseline>['against']>[0] = { minRisk: 'low', traced: false },
): NewsFinder {
  const known = collectBaseline(old);
  for (const line of old.lines) known.add(line);
  return known.against(run);
}

function compare(old: Report, now: Report, run?: Parameters<typeof against>[1]) {
  const news = against(old, run);
  const lines = now.lines.map((line) => news.judge(line));
  return { lines, summary: news.summary() };
}

const nothingNew = { findings: 0, risen: 0, notScreenable: 0, partlyJudged: 0 };
const nothingGone = { findings: 0, byCause: { line: 0, list: 0, trace: 0 }, notScreenable: 0, named: [] };

describe('news against a baseline', () => {
  it('are findings that the baseline does not have for this code and origin', () => {
    const { lines, summary } = compare(made(COCOA_GH), made(COCOA_GH, COCOA_CI));
    expect(lines[0]?.news).toEqual({ findings: [], notScreenable: false });
    expect(lines[1]?.news?.findings).toEqual(lines[1]?.findings.map(({ id }) => ({ id, was: null })));
    expect(summary).toMatchObject({ findings: 2, risen: 0, byRisk: { high: 1, medium: 0, low: 0 } });
  });

  it('leave verdict, risk and findings of a line as they are', () => {
    const now = made(COCOA_GH);
    const [line] = compare(now, now).lines;
    expect(line).toEqual({ ...now.lines[0], news: { findings: [], notScreenable: false } });
  });

  it('count a finding whose risk rose, and say what it was', () => {
    const order = { hts: '6109.10.0012', origin: 'CN' };
    const { lines, summary } = compare(
      made(order),
      made({ ...order, names: ['Hetian Taida Apparel Co., Ltd.'] }),
    );
    expect(lines[0]?.news?.findings).toContainEqual({ id: expect.any(String), was: 'low' });
    expect(summary.risen).toBe(1);
    expect(summary.gone).toEqual(nothingGone);
  });

  it('do not count a finding whose risk fell', () => {
    const order = { hts: '6109.10.0012', origin: 'CN' };
    const { summary } = compare(made({ ...order, names: ['Hetian Taida Apparel Co., Ltd.'] }), made(order));
    expect(summary).toMatchObject(nothingNew);
  });

  it('are lines that are newly not screenable, or not screenable by another cause', () => {
    const { lines, summary } = compare(
      made(UNREADABLE),
      made(UNREADABLE, { hts: '4402.1', origin: 'Nowhere' }, { hts: '7777', origin: 'GH' }),
    );
    expect(lines.map((line) => line.news?.notScreenable)).toEqual([false, true, true]);
    expect(summary).toMatchObject({ notScreenable: 2, partlyJudged: 0 });
  });

  it('are lines with findings of which a part could not be read for the first time', () => {
    const { lines, summary } = compare(made(COCOA_GH), made({ ...COCOA_GH, value: 'n/a' }));
    expect(lines[0]).toMatchObject({ verdict: 'LISTED', news: { findings: [], notScreenable: true } });
    expect(summary).toMatchObject({ notScreenable: 0, partlyJudged: 1 });
  });

  it('are told before findings below a risk are hidden, so that what is hidden is neither new nor gone', () => {
    const { lines, summary } = compare(made(COCOA_GH), made(COCOA_GH, COCOA_CI), {
      minRisk: 'high',
      traced: false,
    });
    expect(lines[0]?.findings).toEqual([]);
    expect(lines[1]?.news?.findings).toHaveLength(2);
    expect(summary).toMatchObject({ findings: 2, byRisk: { high: 1, medium: 0, low: 0 }, gone: nothingGone });
    expect(compare(made(), made(COCOA_GH), { minRisk: 'high', traced: false }).summary).toMatchObject({
      findings: 0,
      byRisk: { high: 0, medium: 1, low: 0 },
    });
  });
});

describe('what is gone since a baseline', () => {
  it('is named, with a line that is no longer there as its cause', () => {
    const { summary } = compare(made(COCOA_GH, SHELLS), made(SHELLS));
    expect(summary.gone).toMatchObject({
      findings: 1,
      byCause: { line: 1, list: 0, trace: 0 },
      named: [
        { hts: '1801.00.0010', origin: 'GH', kind: 'listing', list: 'TVPRA', good: 'cocoa', cause: 'line' },
      ],
    });
  });

  it('is named, with the list as its cause where the line is still there', () => {
    const now = report(world({ listings: [] }), [COCOA_CI]);
    const { gone } = compare(made(COCOA_CI), now).summary;
    expect(gone).toMatchObject({ findings: 2, byCause: { line: 0, list: 2, trace: 0 } });
    expect(gone.named.map(({ list }) => list).sort()).toEqual(['EO13126', 'TVPRA']);
  });

  it('is said of traced findings when this run does not trace', () => {
    const phone = { hts: '8517.13.0000', origin: 'GH' };
    const traced = report(world(), [phone], derivedListings());
    expect(compare(traced, made(phone)).summary.gone.byCause).toEqual({ line: 0, list: 0, trace: 1 });
    expect(compare(made(phone), traced, { minRisk: 'low', traced: true }).summary).toMatchObject({
      findings: 1,
      made: { traced: false },
    });
  });

  it('counts what could not be judged and now can', () => {
    expect(compare(made(UNREADABLE), made(COCOA_GH)).summary.gone.notScreenable).toBe(1);
  });
});

it('tells how the baseline was made', () => {
  expect(compare(made(), made()).summary.made).toEqual({
    asOf: '2026-01-02',
    rules: 'rules-v1',
    reference: { date: '2026-01-02', digest: '0'.repeat(64) },
    minRisk: 'low',
    traced: false,
  });
});

it('keeps codes and origins apart that only look alike when they are joined', () => {
  const { summary } = compare(made({ hts: 'x|y', origin: 'z' }), made({ hts: 'x', origin: 'y|z' }));
  expect(summary).toMatchObject({ notScreenable: 1, gone: { notScreenable: 1 } });
});

describe('laws of news', () => {
  const line = fc.record({
    hts: fc.constantFrom(
      '1801',
      '1801.00.0010',
      '1802',
      '5201',
      '6109.10',
      '8507.60',
      '4402.1',
      '9903.88.15',
    ),
    origin: fc.constantFrom('CI', 'GH', 'CN', 'TM', 'Congo', ''),
    value: fc.constantFrom('', '5', 'n/a'),
    names: fc.constantFrom([], ['Hetian Taida Apparel Co., Ltd.'], ['Hoshine Silicon Industry']),
  });
  const lines = fc.array(line, { maxLength: 12 });
  const shownNews = (summary: BaselineSummary) => {
    const { findings, risen, notScreenable, partlyJudged } = summary;
    return { findings, risen, notScreenable, partlyJudged };
  };

  it('a report has no news against itself, and nothing of it is gone', () => {
    fc.assert(
      fc.property(lines, (cells) => {
        const old = made(...cells);
        const { summary } = compare(old, old);
        expect(shownNews(summary)).toEqual(nothingNew);
        expect(summary.gone).toEqual(nothingGone);
      }),
    );
  });

  it('against an empty report everything is new', () => {
    fc.assert(
      fc.property(lines, (cells) => {
        const now = made(...cells);
        const { summary } = compare(made(), now);
        expect(summary).toMatchObject({
          findings: now.summary.findings,
          byRisk: now.summary.byRisk,
          notScreenable: now.summary.notScreenable,
          partlyJudged: now.summary.partlyJudged,
        });
      }),
    );
  });

  it('every finding of a line is known or new, and every finding of the baseline is met again or gone', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [old, now] = [made(...before), made(...after)];
        const { lines: judged, summary } = compare(old, now);
        const keysOf = (one: Report): Set<string> =>
          new Set(
            one.lines.flatMap(({ hts, origin, findings }) =>
              findings.map(({ id }) => `${hts} ${origin} ${id}`),
            ),
          );
        const [had, has] = [keysOf(old), keysOf(now)];
        const fresh = judged.flatMap(({ hts, origin, news }) =>
          (news?.findings ?? []).filter(({ was }) => was === null).map(({ id }) => `${hts} ${origin} ${id}`),
        );
        expect(new Set(fresh)).toEqual(new Set([...has].filter((key) => !had.has(key))));
        expect(summary.gone.findings).toBe([...had].filter((key) => !has.has(key)).length);
      }),
    );
  });
});
