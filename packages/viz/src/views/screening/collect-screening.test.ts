import type { Finding, LineVerdict } from '@better-trade/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding, line } from '../../testing/lines.js';
import { collectScreening, MOST_FINDINGS, type Screening } from './collect-screening.js';
import { rankFindings } from './rank-findings.js';

const collect = (lines: readonly LineVerdict[]): Screening => {
  const collector = collectScreening();
  for (const one of lines) collector.line(one);
  return collector.result();
};

describe('the money behind listed lines', () => {
  it('is at least that of exact listings and at most that of all listed lines, each line once', () => {
    const lines = [
      line({
        line: 1,
        valueUsd: 100,
        findings: [finding({ grade: 'exact' }), finding({ grade: 'exact', list: 'EO13126' })],
      }),
      line({ line: 2, valueUsd: 30, findings: [finding({ grade: 'basket' })] }),
      line({ line: 3, valueUsd: 7, findings: [finding({ grade: 'exact', kind: 'at-risk', country: null })] }),
    ];
    expect(collect(lines).byVerdict.LISTED).toEqual({
      lines: 3,
      negative: 0,
      withoutValue: 0,
      sum: 137,
      low: 100,
      high: 137,
    });
  });

  it('holds nothing of lines without a value, and counts them', () => {
    expect(collect([line({ valueUsd: null, findings: [finding()] })]).byVerdict.LISTED).toEqual({
      lines: 1,
      negative: 0,
      withoutValue: 1,
      sum: 0,
      low: 0,
      high: 0,
    });
  });

  it('is that of all listed lines, also of those of which a baseline has everything', () => {
    const old = line({ valueUsd: 5, findings: [finding()], news: { findings: [], notScreenable: false } });
    expect(
      collect([old, line({ line: 2, valueUsd: 2, findings: [finding()] })]).byVerdict.LISTED,
    ).toMatchObject({
      lines: 2,
      low: 7,
      high: 7,
    });
  });

  it('is kept in cents: ten dimes are a dollar', () => {
    const lines = Array.from({ length: 10 }, (_, i) =>
      line({ line: i, valueUsd: 0.1, findings: [finding()] }),
    );
    expect(collect(lines).byVerdict.LISTED.high).toBe(1);
  });
});

describe('a subject', () => {
  it('is a good of a country, whatever lists name it, with its highest risk', () => {
    const both = [
      finding({ risk: 'medium', exploitation: ['CL'] }),
      finding({ risk: 'high', list: 'EO13126', exploitation: ['FCL'] }),
    ];
    expect(collect([line({ findings: both })]).subjects).toMatchObject([
      { good: 'cocoa', country: 'CI', risk: 'high', exploitation: ['CL', 'FCL'], lines: 1 },
    ]);
  });
});

describe('lines that could not be judged', () => {
  it('are kept apart from those that could in part, and from those that were mended', () => {
    const problem = { code: 'BTT_HTS_UNKNOWN', value: 'x', message: 'm', remedy: 'r' } as const;
    const result = collect([
      line({ line: 1, verdict: 'NOT_SCREENABLE', cause: 'hts-unknown', problems: [problem], findings: [] }),
      line({ line: 2, problems: [problem], findings: [finding()] }),
      line({ line: 3, mended: [problem], findings: [finding()] }),
    ]);
    expect(result.unscreened.lines.map((one) => one.line)).toEqual([1]);
    expect(result.partlyJudged.lines.map((one) => one.line)).toEqual([2]);
    expect(result.mended.lines.map((one) => one.line)).toEqual([3]);
  });

  it('are counted where there are too many to show', () => {
    const lines = Array.from({ length: 1003 }, (_, i) =>
      line({ line: i, verdict: 'NOT_SCREENABLE', cause: 'hts-unknown', findings: [] }),
    );
    expect(collect(lines).unscreened).toMatchObject({ more: 3, lines: { length: 1000 } });
  });
});

describe('findings', () => {
  it('stand by risk, then by what the list states before what may be so, then by dollars', () => {
    const lines = [
      line({ line: 1, valueUsd: 5, findings: [finding({ id: 'a', risk: 'low' })] }),
      line({
        line: 2,
        valueUsd: 1,
        findings: [finding({ id: 'b', risk: 'high' }), finding({ id: 'c', risk: 'high', kind: 'sector' })],
      }),
      line({ line: 3, valueUsd: 9, findings: [finding({ id: 'd', risk: 'high' })] }),
      line({ line: 4, valueUsd: null, findings: [finding({ id: 'e', risk: 'high' })] }),
    ];
    expect(collect(lines).shown.map((one) => one.finding.id)).toEqual(['e', 'd', 'b', 'c', 'a']);
  });

  it('are the first by rank of all, however many there are and in whatever order they come', () => {
    const risks: readonly Finding['risk'][] = ['low', 'medium', 'high'];
    const lines = Array.from({ length: 3 * MOST_FINDINGS }, (_, i) =>
      line({
        line: i,
        valueUsd: (i * 7919) % 10_007,
        findings: [finding({ id: `f${i}`, risk: risks[i % 3] ?? 'low' })],
      }),
    );
    const all = rankFindings(
      lines.flatMap((verdict) => verdict.findings.map((one) => ({ verdict, finding: one }))),
    );
    const result = collect(lines);
    expect(result.findings).toBe(3 * MOST_FINDINGS);
    expect(result.shown.map((one) => one.finding.id)).toEqual(
      all.slice(0, MOST_FINDINGS).map((one) => one.finding.id),
    );
    expect(collect([...lines].reverse()).shown).toEqual(result.shown);
  });

  it('of a line with a baseline are only those that are new', () => {
    const known = line({
      findings: [finding({ id: 'old' }), finding({ id: 'new' })],
      news: { findings: [{ id: 'new', was: null }], notScreenable: false },
    });
    const old = line({ findings: [finding({ id: 'old' })], news: { findings: [], notScreenable: false } });
    const result = collect([known, old]);
    expect(result.shown.map((one) => one.finding.id)).toEqual(['new']);
    expect(result.lines).toEqual([known, old]);
  });
});

it('sums do not depend on the order of the lines', () => {
  const any = fc.record({
    usd: fc.option(fc.integer({ min: 0, max: 1e9 })),
    exact: fc.boolean(),
    origin: fc.constantFrom('CI', 'GH'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (rows) => {
      const lines = rows.map((row, i) =>
        line({
          line: i,
          origin: row.origin,
          valueUsd: row.usd,
          findings: [finding({ grade: row.exact ? 'exact' : 'basket' })],
        }),
      );
      const sums = ({ byVerdict, origins, subjects }: Screening): unknown => ({
        byVerdict,
        origins,
        subjects,
      });
      expect(sums(collect(lines))).toEqual(sums(collect([...lines].reverse())));
      expect(collect(lines).byVerdict.LISTED.low).toBeLessThanOrEqual(collect(lines).byVerdict.LISTED.high);
    }),
  );
});
