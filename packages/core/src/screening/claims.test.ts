import type { CountryCode } from '@better-trade/data';
import { expect, it } from 'vitest';
import type { Day } from '../codes/dates.js';
import { world } from '../testing/reference.js';
import { classification, good, order } from '../testing/rows.js';
import { activeLists } from './active-lists.js';
import { createClaims } from './claims.js';
import type { CodeMatch } from './hts-index.js';
import { createStatedBy } from './stated.js';

const country = (code: string): CountryCode => code as CountryCode;
const claimsOf = (given: Parameters<typeof world>[0] = {}) =>
  createClaims(
    activeLists(world(given), '2026-01-02' as Day),
    createStatedBy({ cbp: 'orders', uflpa: 'strategy' }),
  );
const match = (kind: CodeMatch['kind'], subject: string): CodeMatch => ({
  kind,
  subject,
  classification: classification(subject, '18'),
  grade: 'exact',
});
const said = (claims: ReturnType<typeof claimsOf>, of: CodeMatch, origin: string | null) =>
  claims(of, origin === null ? null : country(origin)).map((claim) => {
    const { kind, list, good, country } = claim();
    return [kind, list, good, country].join(' ');
  });
const claims = claimsOf();

it('of a good are those of one origin, the rows of one list together', () => {
  expect(said(claims, match('good', 'cocoa'), 'CI')).toEqual([
    'listing TVPRA cocoa CI',
    'listing EO13126 cocoa CI',
  ]);
  expect(said(claims, match('good', 'cocoa'), 'TM')).toEqual([]);
  expect(said(claims, match('good', 'lithium-ion-batteries'), 'CN')).toEqual([
    'downstream TVPRA lithium-ion-batteries CN',
  ]);
});

it('that name no origin are kept apart: they are of every origin and of none alone', () => {
  expect(said(claims, match('good', 'garments'), null)).toEqual(['at-risk TVPRA garments ']);
  expect(said(claims, match('good', 'garments'), 'CN')).toEqual([]);
  expect(said(claims, match('good', 'cocoa'), null)).toEqual([]);
});

it('of an order are those of its country, and never of an order on all that a maker makes', () => {
  expect(said(claims, match('order', 'wro-taida'), 'CN')).toEqual(['order CBP wro-taida CN']);
  expect(said(claims, match('order', 'wro-taida'), 'TM')).toEqual([]);
  expect(said(claims, match('order', 'wro-mink'), 'CN')).toEqual([]);
  const vessel = claimsOf({ orders: [order({ id: 'wro-vessel', country: null, reach: 'vessel' })] });
  expect(said(vessel, match('order', 'wro-vessel'), null)).toEqual(['order CBP wro-vessel ']);
});

it('of a UFLPA sector are of China alone', () => {
  expect(said(claims, match('sector', 'apparel'), 'CN')).toEqual(['sector UFLPA apparel CN']);
  expect(said(claims, match('sector', 'apparel'), 'TM')).toEqual([]);
  expect(said(claims, match('sector', 'apparel'), null)).toEqual([]);
});

it('are of one kind of subject: a good that is named as a sector is no sector', () => {
  const named = claimsOf({ goods: [good('apparel', 'Apparel')] });
  expect(said(named, match('good', 'apparel'), 'CN')).toEqual([]);
});

it('are worded once', () => {
  const [claim] = claims(match('good', 'cocoa'), country('CI'));
  expect(claim?.()).toBe(claims(match('good', 'cocoa'), country('CI'))[0]?.());
});
