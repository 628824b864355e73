import type { CountryCode } from '@better-trade/data';
import { expect, it } from 'vitest';
import type { Day } from '../codes/dates.js';
import { rulesV1 } from '../rules/rules-v1.js';
import { world } from '../testing/reference.js';
import { digits } from '../testing/rows.js';
import { activeLists } from './active-lists.js';
import { createClaims } from './claims.js';
import { createDrafter, EVERY_ORIGIN } from './draft-claims.js';
import { buildHtsIndex } from './hts-index.js';
import { createFindingMaker } from './make-findings.js';
import { createStatedBy } from './stated.js';
import type { Risk } from './verdict.js';

const stated = createStatedBy({ cbp: 'orders', uflpa: 'strategy' });
const index = buildHtsIndex(world().classifications);
const matches = index.match(digits('6109.10.0012'));
const CN = 'CN' as CountryCode;
const drafter = (least: Risk) =>
  createDrafter(
    createClaims(activeLists(world(), '2026-01-02' as Day), stated),
    createFindingMaker(rulesV1, stated),
    least,
  );
const sketch = ({ risk, shown }: ReturnType<ReturnType<typeof drafter>>) => [
  risk,
  ...shown.map((one) => `${one.kind} ${one.good} ${one.risk}`),
];

it('drafts what the lists say of one origin and of every origin, the most urgent first', () => {
  const draft = drafter('low');
  expect(sketch(draft(matches, CN))).toEqual(['medium', 'sector apparel medium', 'order wro-taida low']);
  expect(sketch(draft(matches, EVERY_ORIGIN))).toEqual(['low', 'at-risk garments low']);
  expect(sketch(draft(matches, 'CI' as CountryCode))).toEqual([null]);
});

it('drafts nothing below the least risk, and tells the highest all the same', () => {
  expect(sketch(drafter('medium')(matches, CN))).toEqual(['medium', 'sector apparel medium']);
  expect(sketch(drafter('high')(matches, CN))).toEqual(['medium']);
});

it('drafts once for all codes that share their matches', () => {
  const draft = drafter('low');
  expect(draft(index.match(digits('6109.10.0040')), CN)).toBe(draft(matches, CN));
});
