import { createExposure, exposureHead, profileCountry, profileGood } from '@better-trade/core/exposure';
import { type CountryCode, type GoodId, loadReference, loadTrade } from '@better-trade/data';
import { describe, expect, it } from 'vitest';
import { VALUES } from '../../../../core/src/testing/profiles.js';
import { type Tables, world } from '../../../../core/src/testing/reference.js';
import { entity, listing, order, sector } from '../../../../core/src/testing/rows.js';
import { trade } from '../../../../core/src/testing/trade.js';
import type { CountryDocument, GoodDocument } from '../../artefact.js';
import { expectInert, expectWhole, open, poisoned, sectionsOf, text } from '../../testing/pages.js';
import { profilePage } from './profile-page.js';

type Exposure = ReturnType<typeof createExposure>;

const REACH: NonNullable<CountryDocument['chains']> = {
  options: { maxHops: 14, minTier: 'curated', conditions: [], complete: false },
  byTier: { norm: 1 },
  goods: [
    { good: 'yarn', name: 'Yarn', inputGood: 'cotton' as GoodId, tier: 'norm', hops: 1, route: 'yarn' },
  ],
};

const RICH: Partial<Tables> = {
  orders: [
    order({ id: 'wro-1' }),
    order({ id: 'wro-old', status: 'superseded', ended: '2021-01-01', remarks: 'Superseded by wro-1.' }),
  ],
  sectors: [sector()],
  entities: [entity(), entity({ id: 'other', name: 'Other Maker', effective: null, section: '' })],
};

const small = (given: Partial<Tables> = {}): Exposure => createExposure(world(given), trade(VALUES));

function country(
  code: string,
  exposure: Exposure,
  chains: CountryDocument['chains'] = null,
): CountryDocument {
  const profile = profileCountry(exposure, code as CountryCode);
  return { ...profile, ...exposureHead(exposure, '1.2.3'), kind: 'country-profile', chains };
}

function good(id: string, exposure: Exposure, chains: GoodDocument['chains'] = null): GoodDocument {
  return {
    ...profileGood(exposure, id as GoodId),
    ...exposureHead(exposure, '1.2.3'),
    kind: 'good-profile',
    chains,
  };
}

const CHINA = country('CN', small(RICH), REACH);
const COCOA = good('cocoa', small(RICH), REACH);

describe('the profile of a country', () => {
  const document = open(profilePage(CHINA, 'en'));

  it('says in one sentence what is listed, how much is imported, and what the figures cannot say', () => {
    expect(text(document.querySelector('#summary'))).toMatch(
      /^China: 3 goods are listed \(2 on the TVPRA List, 1 on the downstream list\); behind these listings stand at least \$510 and at most \$1\.51k of U\.S\. imports for consumption 2024, customs value \(.+ of all imports from it\); of 3 figures 1 rests on codes that hold other goods too; what these figures cannot say \(\d+\)\.$/,
    );
  });

  it('puts what is not known before what is listed, and the method last', () => {
    expect(sectionsOf(document)).toEqual([
      'data',
      'not-known',
      'listings',
      'time',
      'past',
      'relations',
      'reach',
      'orders',
      'uflpa',
      'assessments',
      'codes',
      'left-out',
      'method',
    ]);
  });

  it('gives every listing, order, entity, sector and code an anchor of its own', () => {
    for (const id of [
      'listing-TVPRA:cotton@CN',
      'order-wro-1',
      'order-wro-old',
      'entity-hoshine',
      'sector-apparel',
    ])
      expect(document.getElementById(id)?.tagName, id).toBe('TR');
    expect(document.querySelectorAll('#all-codes tbody tr')).toHaveLength(CHINA.codes.shown.length);
  });

  it('keeps orders that have ended apart, with what ended them', () => {
    expect(text(document.querySelector('#orders-in-force'))).toContain('Hetian Taida Apparel Co., Ltd.');
    expect(text(document.querySelector('#orders-in-force'))).not.toContain('superseded');
    expect(text(document.querySelector('#orders-ended'))).toContain('Superseded by wro-1.');
  });

  it('says of everything that is not known why', () => {
    for (const row of CHINA.notKnown)
      expect(text(document.querySelector('#not-known'))).toContain(row.text.replace(/\s+/g, ' '));
  });

  it('says that a search of chains was cut, and what none of them means', () => {
    expect(text(document.querySelector('#reach'))).toContain('The search was cut');
    expect(text(open(profilePage({ ...CHINA, chains: null }, 'en')).querySelector('#reach'))).toContain(
      'were not followed',
    );
  });

  it('is whole', () => expectWhole(document));
});

describe('what has no figure', () => {
  it('is a word, never nought', () => {
    const document = open(profilePage(country('CN', small({ classifications: [] })), 'en'));
    expect(text(document.getElementById('listing-TVPRA:cotton@CN'))).toContain('not known');
    expect(text(document.querySelector('#summary'))).toContain(
      'the import value behind these listings is not known',
    );
    expectWhole(document);
  });

  it('is a bound where only chapters are published', () => {
    const document = open(profilePage(country('GH', small()), 'en'));
    expect(text(document.getElementById('listing-TVPRA:cocoa@GH'))).toContain('chapter bound');
    expect(text(document.querySelector('#summary'))).toContain('1 is known by an upper bound only');
  });

  it('is no finding where no list names the country', () => {
    const document = open(profilePage(country('TM', small()), 'en'));
    expect(text(document.querySelector('#summary'))).toContain('that is no finding about how goods are made');
    expect(sectionsOf(document)).toContain('listings');
    expectWhole(document);
  });
});

describe('the profile of a good', () => {
  const document = open(profilePage(COCOA, 'en'));

  it('says for which countries it is listed, and how much is imported from them', () => {
    expect(text(document.querySelector('#summary'))).toMatch(
      /^Cocoa is listed for Côte d'Ivoire, Ghana \(2 on the TVPRA List, 1 on the EO 13126 list\); behind these listings/,
    );
  });

  it('has a table a list, and the codes with who chose them', () => {
    expect(document.querySelectorAll('#listings table')).toHaveLength(2);
    expect(text(document.querySelector('#all-codes tbody'))).toContain('DOL');
    expectWhole(document);
  });

  it('says of a good without a listing what it may hold, and counts no dollars', () => {
    const garments = open(profilePage(good('garments', small()), 'en'));
    expect(text(garments.querySelector('#summary'))).toContain(
      'it is at risk: it may hold Cotton of China, wherever it is made; no country is named, so no dollars are counted',
    );
    expectWhole(garments);
  });

  it('tells a statement that has ended from one that holds', () => {
    const past = small({ listings: [listing(), listing({ country: 'GH', from: '2009', to: '2012' })] });
    const ended = open(profilePage(good('cocoa', past), 'en'));
    expect(text(ended.querySelector('#past-listings tbody'))).toMatch(
      /^Ghana \(GH\)\s?child labor\s?2009\s?2012/,
    );
  });
});

describe('every profile', () => {
  it.each([
    ['a country', CHINA],
    ['a good', COCOA],
  ])('of %s has the same anchors and sections in Spanish', (_, document) => {
    const [english, spanish] = [open(profilePage(document, 'en')), open(profilePage(document, 'es'))];
    expect(spanish.documentElement.lang).toBe('es');
    expect(sectionsOf(spanish)).toEqual(sectionsOf(english));
    const rows = (page: Document): readonly string[] =>
      [...page.querySelectorAll('tr[id]')].map(({ id }) => id);
    expect(rows(spanish)).toEqual(rows(english));
    expectWhole(spanish);
  });

  it('gives the same bytes twice', () => {
    expect(profilePage(JSON.parse(JSON.stringify(CHINA)), 'en')).toBe(profilePage(CHINA, 'en'));
  });

  const KEPT =
    /^(?:kind|list|grade|level|exploitation|covers|reach|instrument|status|scope|basis|tier|minTier|flow|0|1|2)$/;

  it.each([
    ['a country', CHINA],
    ['a good', COCOA],
  ])('of %s keeps hostile text as text, in every field', (_, document) => {
    for (const lang of ['en', 'es'] as const) expectInert(open(profilePage(poisoned(document, KEPT), lang)));
  });
});

describe('the shipped data', () => {
  const exposure = createExposure(loadReference(), loadTrade());

  it('of China, the largest of all profiles, fit on a page of two megabytes that says what it leaves out', () => {
    const china = country('CN', exposure);
    const html = profilePage(china, 'en');
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    const document = open(html);
    const shown = document.querySelectorAll('#all-codes tbody tr').length;
    expect(text(document.querySelector('#codes'))).toContain(
      `the first ${shown.toLocaleString('en-US')} of ${china.codes.shown.length.toLocaleString('en-US')} codes`,
    );
    expect(document.querySelectorAll('#entities tbody tr')).toHaveLength(china.uflpa?.entities.length ?? 0);
  });

  it.each(['electronics', 'garments', 'cotton', 'cocoa'])('of %s are whole', (id) => {
    const html = profilePage(good(id, exposure), 'es');
    expect(Buffer.byteLength(html)).toBeLessThan(2_000_000);
    expectWhole(open(html));
  });
});
