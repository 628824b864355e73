import type { Exploitation } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { KINDS, RISKS } from '../screening/finding-order.js';
import type { Grade } from '../screening/verdict.js';
import { applyRules } from './apply-rules.js';
import type { RuleFacts } from './rule.js';
import { rulesV1 } from './rules-v1.js';

const PLAIN: RuleFacts = {
  kind: 'listing',
  exploitation: [],
  grade: 'exact',
  reach: null,
  nameMatch: null,
  merchandiseFits: true,
};

const TABLE: readonly (readonly [Partial<RuleFacts>, string])[] = [
  [{ kind: 'entity', nameMatch: 'possible' }, 'V1-NAME-POSSIBLE low'],
  [{ kind: 'order', reach: 'entity', nameMatch: 'possible' }, 'V1-NAME-POSSIBLE low'],
  [{ kind: 'entity', nameMatch: 'exact' }, 'V1-ENTITY-NAMED high'],
  [{ kind: 'entity', nameMatch: 'normalised' }, 'V1-ENTITY-NAMED high'],
  [{ kind: 'order', reach: 'entity', nameMatch: 'normalised' }, 'V1-ORDER-NAMED high'],
  [
    { kind: 'order', reach: 'entity', nameMatch: 'exact', merchandiseFits: false },
    'V1-ORDER-NAMED-OTHER medium',
  ],
  [{ kind: 'order', reach: 'country' }, 'V1-ORDER-COUNTRY-EXACT high'],
  [{ kind: 'order', reach: 'country', grade: 'basket' }, 'V1-ORDER-COUNTRY-BASKET medium'],
  [{ kind: 'order', reach: 'country', grade: 'partial' }, 'V1-ORDER-COUNTRY-BASKET medium'],
  [{ kind: 'order', reach: 'region' }, 'V1-ORDER-REGION-EXACT medium'],
  [{ kind: 'order', reach: 'region', grade: 'basket' }, 'V1-ORDER-CHECK-THE-MAKER low'],
  [{ kind: 'order', reach: 'entity' }, 'V1-ORDER-CHECK-THE-MAKER low'],
  [{ kind: 'order', reach: 'vessel' }, 'V1-ORDER-CHECK-THE-MAKER low'],
  [{ exploitation: ['FCL'] }, 'V1-EO-EXACT high'],
  [{ exploitation: ['FCL'], grade: 'basket' }, 'V1-EO-BASKET medium'],
  [{ exploitation: ['FL'] }, 'V1-FORCED-EXACT high'],
  [{ exploitation: ['CL', 'FL'] }, 'V1-FORCED-EXACT high'],
  [{ exploitation: ['FL'], grade: 'partial' }, 'V1-FORCED-BASKET medium'],
  [{ exploitation: ['CL'] }, 'V1-CHILD-EXACT medium'],
  [{ exploitation: ['CL'], grade: 'basket' }, 'V1-CHILD-BASKET low'],
  [{ kind: 'downstream', exploitation: ['FL'] }, 'V1-DOWNSTREAM-FORCED-EXACT high'],
  [{ kind: 'downstream', exploitation: ['FL'], grade: 'basket' }, 'V1-DOWNSTREAM-FORCED-BASKET medium'],
  [{ kind: 'downstream', exploitation: ['CL'] }, 'V1-DOWNSTREAM-CHILD-EXACT medium'],
  [{ kind: 'downstream', exploitation: ['CL'], grade: 'partial' }, 'V1-DOWNSTREAM-CHILD-BASKET low'],
  [{ kind: 'sector' }, 'V1-SECTOR-EXACT medium'],
  [{ kind: 'sector', grade: 'basket' }, 'V1-SECTOR-BASKET low'],
  [{ kind: 'at-risk', exploitation: ['FL'] }, 'V1-AT-RISK low'],
];

function decide(facts: Partial<RuleFacts>): string {
  const rule = applyRules(rulesV1, { ...PLAIN, ...facts });
  return `${rule.id} ${rule.risk}`;
}

function everyCombination(): RuleFacts[] {
  const exploitations: readonly (readonly Exploitation[])[] = [
    [],
    ['CL'],
    ['FL'],
    ['FCL'],
    ['CL', 'FL'],
    ['CL', 'FCL'],
    ['FL', 'FCL'],
    ['CL', 'FL', 'FCL'],
  ];
  // Traced findings have a rule set of their own, so that this one never changes.
  return KINDS.filter((kind) => kind !== 'traced').flatMap((kind) =>
    exploitations.flatMap((exploitation) =>
      (['exact', 'basket', 'partial'] as const).flatMap((grade) =>
        ([null, 'country', 'region', 'entity', 'vessel'] as const).flatMap((reach) =>
          ([null, 'exact', 'normalised', 'possible'] as const).flatMap((nameMatch) =>
            [true, false].map((merchandiseFits) => ({
              kind,
              exploitation,
              grade,
              reach,
              nameMatch,
              merchandiseFits,
            })),
          ),
        ),
      ),
    ),
  );
}

describe('rules-v1', () => {
  it.each(TABLE)('decides %j by %s', (facts, rule) => {
    expect(decide(facts)).toBe(rule);
  });

  it('has no rule that cannot be reached', () => {
    const reached = new Set(TABLE.map(([facts]) => decide(facts).split(' ')[0]));
    expect(rulesV1.rules.map((rule) => rule.id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it('has an id, a sentence and a citation for every rule, and every id once', () => {
    for (const rule of rulesV1.rules) {
      expect(rule.id).toMatch(/^V1(-[A-Z]+)+$/);
      expect(rule.sentence).toMatch(/^[A-Z].*\.$/);
      expect(rule.citation).not.toBe('');
      expect(RISKS).toContain(rule.risk);
    }
    expect(new Set(rulesV1.rules.map((rule) => rule.id)).size).toBe(rulesV1.rules.length);
  });

  it('has a rule for every combination of facts, but for an entity that nothing names', () => {
    const nameless = (facts: RuleFacts) => facts.kind === 'entity' && facts.nameMatch === null;
    const without = everyCombination().filter((facts) => !rulesV1.rules.some((rule) => rule.applies(facts)));
    expect(without).toEqual(everyCombination().filter(nameless));
  });

  it('never lets a less precise code raise the risk', () => {
    const rank = (facts: RuleFacts, grade: Grade): number => {
      const rule = rulesV1.rules.find((candidate) => candidate.applies({ ...facts, grade }));
      return rule === undefined ? 0 : RISKS.indexOf(rule.risk);
    };
    const raised = everyCombination().filter(
      (facts) =>
        rank(facts, 'exact') > rank(facts, 'basket') || rank(facts, 'basket') > rank(facts, 'partial'),
    );
    expect(raised).toEqual([]);
  });

  it('keeps its order, risks and citations under its name', () => {
    expect(rulesV1.id).toBe('rules-v1');
    expect(rulesV1.rules.map((rule) => `${rule.id} ${rule.risk}: ${rule.citation}`)).toMatchInlineSnapshot(`
      [
        "V1-NAME-POSSIBLE low: Pub. L. 117-78 (Uyghur Forced Labor Prevention Act); 19 U.S.C. 1307 (Tariff Act of 1930, section 307); 19 CFR 12.42",
        "V1-ENTITY-NAMED high: Pub. L. 117-78 (Uyghur Forced Labor Prevention Act), sections 2(d)(2)(B) and 3(a)",
        "V1-ORDER-NAMED high: 19 U.S.C. 1307 (Tariff Act of 1930, section 307); 19 CFR 12.42",
        "V1-ORDER-NAMED-OTHER medium: 19 U.S.C. 1307 (Tariff Act of 1930, section 307); 19 CFR 12.42",
        "V1-ORDER-COUNTRY-EXACT high: 19 U.S.C. 1307 (Tariff Act of 1930, section 307); 19 CFR 12.42",
        "V1-ORDER-COUNTRY-BASKET medium: 19 U.S.C. 1307 (Tariff Act of 1930, section 307); 19 CFR 12.42",
        "V1-ORDER-REGION-EXACT medium: 19 U.S.C. 1307 (Tariff Act of 1930, section 307); 19 CFR 12.42",
        "V1-ORDER-CHECK-THE-MAKER low: 19 U.S.C. 1307 (Tariff Act of 1930, section 307); 19 CFR 12.42",
        "V1-EO-EXACT high: Executive Order 13126; 48 CFR 22.15 and 52.222-18",
        "V1-EO-BASKET medium: Executive Order 13126; 48 CFR 22.15 and 52.222-18",
        "V1-FORCED-EXACT high: 22 U.S.C. 7112(b)(2)(C) (TVPRA List); 19 U.S.C. 1307 (Tariff Act of 1930, section 307)",
        "V1-FORCED-BASKET medium: 22 U.S.C. 7112(b)(2)(C) (TVPRA List); 19 U.S.C. 1307 (Tariff Act of 1930, section 307)",
        "V1-CHILD-EXACT medium: 22 U.S.C. 7112(b)(2)(C) (TVPRA List)",
        "V1-CHILD-BASKET low: 22 U.S.C. 7112(b)(2)(C) (TVPRA List)",
        "V1-DOWNSTREAM-FORCED-EXACT high: 22 U.S.C. 7112(b)(2)(C) (TVPRA List); 19 U.S.C. 1307 (Tariff Act of 1930, section 307) ("wholly or in part")",
        "V1-DOWNSTREAM-FORCED-BASKET medium: 22 U.S.C. 7112(b)(2)(C) (TVPRA List); 19 U.S.C. 1307 (Tariff Act of 1930, section 307) ("wholly or in part")",
        "V1-DOWNSTREAM-CHILD-EXACT medium: 22 U.S.C. 7112(b)(2)(C) (TVPRA List)",
        "V1-DOWNSTREAM-CHILD-BASKET low: 22 U.S.C. 7112(b)(2)(C) (TVPRA List)",
        "V1-SECTOR-EXACT medium: Pub. L. 117-78 (Uyghur Forced Labor Prevention Act), section 2(d)(2)(B)(viii)",
        "V1-SECTOR-BASKET low: Pub. L. 117-78 (Uyghur Forced Labor Prevention Act), section 2(d)(2)(B)(viii)",
        "V1-AT-RISK low: 22 U.S.C. 7112(b)(2)(C) (TVPRA List)",
      ]
    `);
  });

  it('calls nothing clear, compliant, approved or safe', () => {
    for (const rule of rulesV1.rules)
      expect(rule.sentence).not.toMatch(/\b(clear|cleared|compliant|approved|safe)\b/i);
  });
});

describe('applyRules', () => {
  it('takes the first rule that applies', () => {
    const [first, second] = ['A', 'B'].map((id) => ({
      id,
      risk: 'low' as const,
      sentence: '',
      citation: '',
      applies: () => true,
    }));
    if (first === undefined || second === undefined) return expect.unreachable();
    expect(applyRules({ id: 'test', rules: [first, second] }, PLAIN)).toBe(first);
  });

  it('throws rather than make a finding without a reason', () => {
    expect(() => applyRules({ id: 'empty', rules: [] }, PLAIN)).toThrow(
      'BTT_RULE_NONE: empty has no rule for a finding of kind listing',
    );
  });
});
