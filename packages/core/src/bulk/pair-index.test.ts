import { type CountryCode, type HtsCode, loadReference } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { countSummary } from '../report/summary.js';
import { createScreener } from '../screening/create-screener.js';
import { isAtLeast, RISKS } from '../screening/finding-order.js';
import type { LineVerdict } from '../screening/verdict.js';
import { buildPairIndex, NO_OUTCOME, PATTERN_SIZE } from './pair-index.js';

const screener = createScreener(loadReference());
const index = buildPairIndex(screener);

function counted(verdict: LineVerdict): unknown {
  const kinds = verdict.findings.map(({ kind, risk }) => `${kind} ${risk}`).sort();
  return { ...verdict, line: 0, ref: '', hts: '', origin: '', findings: kinds };
}

describe('the index of pairs', () => {
  it('says of every code, with a sample of origins that hits each of them, what the screener says', () => {
    let place = 0;
    const differing = index.codes.filter((code, number) => {
      // Two origins a code, another two for the next: coprime to their number, so that every pattern meets every origin.
      return Array.from({ length: 2 }, () => {
        place = (place + 37) % index.countries.length;
        return place;
      }).some((origin) => {
        const outcome =
          index.outcomes[
            index.patterns[(index.patternOf[number] ?? 0) * PATTERN_SIZE + origin] ?? NO_OUTCOME
          ];
        if (outcome === undefined) return true;
        const judge = (hts: string, country: string | undefined): unknown =>
          counted(screener.screenLine({ line: 1, hts, origin: country ?? '' }));
        return (
          JSON.stringify(judge(code, index.countries[origin])) !==
          JSON.stringify(judge(outcome.code, outcome.country))
        );
      });
    });
    expect(differing).toEqual([]);
  });

  it('has every goods code of the schedule with four digits or more, in order, and no chapter 98 or 99', () => {
    expect([...index.codes]).toEqual([...index.codes].sort());
    expect(index.codes).toContain('6109100012');
    expect(index.codes).toContain('6109');
    expect(index.codes.filter((code) => code.startsWith('98') || code.startsWith('99'))).toEqual([]);
  });

  it('holds findings of an origin that only few codes name', () => {
    const at = (code: string, country: string): string | null | undefined => {
      const number = index.codes.indexOf(code as HtsCode);
      const origin = index.countries.indexOf(country as CountryCode);
      return index.outcomes[
        index.patterns[(index.patternOf[number] ?? 0) * PATTERN_SIZE + origin] ?? NO_OUTCOME
      ]?.risk;
    };
    expect(at('5201000500', 'TM')).toBe('high');
    expect(at('0101210010', 'FR')).toBe(null);
  });

  it('is not made of a screener that hides findings', () => {
    expect(() => buildPairIndex(createScreener(loadReference(), { minRisk: 'high' }))).toThrow('every risk');
  });
});

describe('many lines of a pair', () => {
  it('count as each of them does, for every outcome of the index and every least risk', () => {
    for (const minRisk of RISKS) {
      const hiding = createScreener(loadReference(), { minRisk });
      for (const { code, country, risk, findings } of index.outcomes) {
        const [one, many] = [countSummary(), countSummary()];
        for (const value of ['1.10', '2.20'])
          one.add(hiding.screenLine({ line: 1, hts: code, origin: country, value }));
        const shown = findings.filter((finding) => isAtLeast(finding.risk, minRisk));
        many.addMany({ risk, findings: shown }, 2, 330);
        expect(many.result()).toEqual(one.result());
      }
    }
  });
});
