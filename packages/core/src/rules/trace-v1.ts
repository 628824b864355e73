/**
 * Rules for traced findings. They stand apart from the rules of the lists, so that a screen with tracing differs from
 * one without by added findings and by nothing else.
 */
import type { RuleSet } from './rule.js';

const TVPRA = '22 U.S.C. 7112(b)(2)(C) (TVPRA List: goods produced with inputs)';

export const traceV1: RuleSet = {
  id: 'trace-v1',
  rules: [
    {
      id: 'T1-PATH-LISTED',
      risk: 'medium',
      sentence:
        'Every step from the listed input to this good is a pair that ILAB states, and the code holds only this good.',
      citation: TVPRA,
      applies: (f) => f.tier === 'listed' && f.grade === 'exact',
    },
    {
      id: 'T1-PATH',
      risk: 'low',
      sentence:
        'Such goods can be made with the listed input, by the steps shown; no list says so of this origin. Ask for the input.',
      citation: `${TVPRA}; the evidence of each step`,
      applies: () => true,
    },
  ],
};
