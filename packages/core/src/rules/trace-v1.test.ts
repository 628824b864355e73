import { describe, expect, it } from 'vitest';
import { TIERS } from '../screening/tiers.js';
import { applyRules } from './apply-rules.js';
import type { RuleFacts } from './rule.js';
import { traceV1 } from './trace-v1.js';

const decide = (facts: Partial<RuleFacts>): string => {
  const rule = applyRules(traceV1, {
    kind: 'traced',
    exploitation: ['FL'],
    grade: 'exact',
    reach: null,
    nameMatch: null,
    merchandiseFits: true,
    ...facts,
  });
  return `${rule.id} ${rule.risk}`;
};

describe('trace-v1', () => {
  it('is of the lowest risk unless every step is listed and the code holds only this good', () => {
    for (const tier of TIERS)
      expect(decide({ tier })).toBe(tier === 'listed' ? 'T1-PATH-LISTED medium' : 'T1-PATH low');
    expect(decide({ tier: 'listed', grade: 'basket' })).toBe('T1-PATH low');
  });

  it('keeps its order, risks and citations under its name', () => {
    expect(traceV1.id).toBe('trace-v1');
    expect(traceV1.rules.map((rule) => `${rule.id} ${rule.risk}: ${rule.citation}`)).toEqual([
      'T1-PATH-LISTED medium: 22 U.S.C. 7112(b)(2)(C) (TVPRA List: goods produced with inputs)',
      'T1-PATH low: 22 U.S.C. 7112(b)(2)(C) (TVPRA List: goods produced with inputs); the evidence of each step',
    ]);
  });
});
