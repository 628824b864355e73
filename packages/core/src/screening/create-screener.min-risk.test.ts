import { describe, expect, it } from 'vitest';
import { world } from '../testing/reference.js';
import { screening, sketches } from '../testing/screen.js';
import { createScreener } from './create-screener.js';
import { RISKS } from './finding-order.js';

const all = screening(world());

describe('the lowest risk to show', () => {
  it('hides findings below it', () => {
    const mixed = all('6109.10.0012', 'CN');
    expect(new Set(mixed.findings.map((finding) => finding.risk))).toEqual(new Set(['medium', 'low']));
    for (const minRisk of RISKS) {
      const shown = screening(world(), { minRisk })('6109.10.0012', 'CN');
      const expected = mixed.findings.filter(
        (finding) => RISKS.indexOf(finding.risk) <= RISKS.indexOf(minRisk),
      );
      expect(shown.findings).toEqual(expected);
    }
  });

  it('never changes verdict, risk or problems, even where it hides everything', () => {
    const high = screening(world(), { minRisk: 'high' });
    for (const [hts, origin, names] of [
      ['1801.00.0010', 'GH', []],
      ['6109.10.0012', 'CN', []],
      ['6109.10.0012', 'CN', ['Hetian Taida Apparell']],
      ['1801.00.0055', 'GH', []],
      ['1802.00.0000', 'GH', []],
      ['', 'GH', []],
    ] as const) {
      const shown = high(hts, origin, { names, value: 'n/a' });
      expect({ ...shown, findings: [] }).toEqual({
        ...all(hts, origin, { names, value: 'n/a' }),
        findings: [],
      });
    }
    expect(high('1801.00.0010', 'GH')).toMatchObject({ verdict: 'LISTED', risk: 'medium', findings: [] });
  });

  it('holds for findings by name too', () => {
    const names = ['Hoshine Silicon Industry Co., Ltd.'];
    expect(sketches(screening(world(), { minRisk: 'high' })('6109.10.0012', 'CN', { names }))).toEqual([
      'entity UFLPA hoshine exact high entity: Hoshine Silicon Industry Co., Ltd.',
    ]);
  });
});

describe('a pair of code and origin', () => {
  const screener = createScreener(world());
  const screen = (line: number, hts: string, origin: string, value: string) =>
    screener.screenLine({ line, hts, origin, value });

  it('is judged once: the second line has the very same findings', () => {
    const first = screen(1, '1801.00.0010', 'CI', '5');
    const second = screen(2, '1801.00.0010', 'CI', '6');
    expect(first.findings).not.toEqual([]);
    expect(second.findings).toBe(first.findings);
    expect(second).toMatchObject({ line: 2, valueUsd: 6 });
  });

  it('is not mixed up with another one of the same code or origin', () => {
    screen(1, '1801.00.0010', 'CI', '');
    expect(screen(2, '1801.00.0010', 'GH', '').findings[0]?.country).toBe('GH');
    expect(screen(3, '1802.00.0000', 'CI', '').verdict).toBe('NO_LIST_MATCH');
    expect(screen(4, '1801.00.00', '10CI', '').verdict).toBe('NOT_SCREENABLE');
  });

  it('is not spoiled by the names or the value of one line', () => {
    const named = {
      line: 1,
      hts: '6109.10.0012',
      origin: 'CN',
      names: ['Hoshine Silicon Industry Co., Ltd.'],
    };
    const kinds = () => screen(2, '6109.10.0012', 'CN', '').findings.map((finding) => finding.kind);
    const before = kinds();
    expect(screener.screenLine({ ...named, value: 'x' }).findings).toHaveLength(before.length + 1);
    expect(kinds()).toEqual(before);
    expect(screen(3, '6109.10.0012', 'CN', '').problems).toEqual([]);
  });
});
