import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '../../markup/escape.js';
import { standaloneStyle } from '../../theme/figure-style.js';
import type { Amount } from '../figure.js';
import type { MapData, MapPlace } from '../figure-data.js';
import { mapFigure } from './map-figure.js';

const MEASURE = { what: 'U.S. imports for consumption 2024, customs value' };
const place = (country: string, name: string, amount: Amount, count = 1): MapPlace => ({
  country,
  name,
  amount,
  count,
  counted: 'listings',
});
const CHINA = place('CN', 'China', { low: 166_599_448_459, high: 243_118_312_715 }, 37);
const CONGO = place('CD', 'Congo, Democratic Republic of the', { low: 0, high: 300_344_988 }, 12);
const MALAWI = place('MW', 'Malawi', null, 4);
const KOREA = place('KP', 'North Korea', { low: 0, high: 0 }, 7);
const GRENADA = place('GD', 'Grenada', { low: 20_000, high: 20_000 });
const ATLANTIS = place('ZZ', 'Atlantis', { low: 1, high: 2 });
const PLACES = [CHINA, CONGO, MALAWI, KOREA, GRENADA, ATLANTIS];

const draw = (places: readonly MapPlace[], lang: 'en' | 'es' = 'en', measure: MapData['measure'] = MEASURE) =>
  mapFigure({ measure, places }, { lang, id: 'f' });
const dom = new JSDOM('');
const parse = (svg: unknown): Document =>
  new dom.window.DOMParser().parseFromString(String(svg), 'image/svg+xml');
const marks = (places: readonly MapPlace[]): string[] =>
  [...parse(draw(places).svg).querySelectorAll('g.m > title')].map((title) => title.textContent ?? '');

describe('a map', () => {
  it('says both ends and the number of listings of every country that it shows, the largest first', () => {
    expect(marks(PLACES)).toEqual([
      'China: 37 listings; at least $166,599,448,459, at most $243,118,312,715',
      'Congo, Democratic Republic of the: 12 listings; at least $0, at most $300,344,988',
      'Grenada: 1 listing; at least $20,000, at most $20,000',
      'Malawi: 4 listings; not known',
      'North Korea: 7 listings; at least $0, at most $0',
    ]);
  });

  it('has all rows in its table, and names those that have no place', () => {
    const figure = draw(PLACES);
    expect(figure.table.rows).toHaveLength(6);
    expect(figure.table.rows).toContainEqual(['Atlantis', 1, 1, 2]);
    expect(figure.table.rows).toContainEqual(['Malawi', 4, null, null]);
    expect(figure.notes[0]).toBe('Not on the map, but in the table: Atlantis.');
  });

  it('puts the lesser end first, draws credits, and says how many there are', () => {
    const figure = draw([MALAWI, place('CN', 'China', { low: -5, high: -900 })]);
    expect(String(figure.svg)).not.toMatch(/NaN|Infinity/);
    expect(figure.table.rows).toContainEqual(['China', 1, -900, -5]);
    expect(figure.takeaway).toContain('China: at least -$900 and at most -$5.');
    expect(figure.notes.join()).toContain('1 row has a negative value');
    expect(figure.notes.join()).not.toContain('$0 at both ends');
  });

  it('hatches land of which no value is known, and never shades it', () => {
    const use = [...parse(draw([MALAWI]).svg).querySelectorAll('g[fill] > use')];
    expect(use.map((one) => one.parentElement?.getAttribute('fill'))).toEqual(['url(#f-hatch)']);
    expect(use[0]?.parentElement?.getAttribute('class')).toBe('fs-rule');
  });

  it('has a mark for an island that is too small to see', () => {
    const [circle] = parse(draw([GRENADA]).svg).querySelectorAll('g.m > circle');
    expect(Number(circle?.getAttribute('r'))).toBeGreaterThanOrEqual(10);
  });

  it.each([
    [[], 'No country stands in these data.'],
    [[MALAWI], 'Listed goods come from 1 country; no value is known.'],
    [[KOREA], 'Listed goods come from 1 country; the value is $0 at both ends.'],
    [[GRENADA], 'Listed goods come from 1 country: Grenada: $20k.'],
    [
      PLACES,
      'Listed goods come from 6 countries; the largest by its upper end is China: at least $167bn and at most $243bn. For 1 country no value is known.',
    ],
  ])('of %# takes away what is true', (places, takeaway) => {
    expect(draw(places).takeaway).toBe(takeaway);
  });

  it('speaks Spanish', () => {
    const figure = draw([CONGO], 'es');
    expect(figure.table.rows[0]?.[0]).toBe('República Democrática del Congo');
    expect(figure.takeaway).toContain('como mínimo $0');
  });

  it('is well-formed, whatever stands in names', () => {
    const hostile = [
      '</script><img src=x onerror=alert(1)>',
      '\u202e\u2028\ud800',
      'w'.repeat(10_000),
      '"&\'',
    ];
    const svg = draw(
      hostile.map((name, i) =>
        place(['CN', 'IN', '"><x', 'BR'][i] ?? '', name, { low: i, high: 10 ** (3 * i) }),
      ),
      'en',
      { what: hostile.join(' ') },
    ).svg;
    expect(parse(svg).querySelector('parsererror, img, script')).toBeNull();
  });

  it('is the same for rows in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PLACES, { minLength: PLACES.length }), (places) => {
        expect(String(draw(places).svg) === String(draw(PLACES).svg)).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('of a thousand rows draws what a map holds, and says how many it leaves out', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => place('CN', `Place ${i}`, { low: i, high: 2 * i }));
    const figure = draw(many);
    expect(figure.table.rows).toHaveLength(1_000);
    expect(parse(figure.svg).querySelectorAll('g.m')).toHaveLength(260);
    expect(figure.notes.join(' ')).toContain('740 more in the table than on the map');
  });

  it('looks as it was looked at', async () => {
    const text = String(draw(PLACES).svg);
    const at = text.indexOf('>') + 1;
    const file = `${text.slice(0, at)}<style>${escapeMarkup(standaloneStyle())}</style>${text.slice(at)}\n`;
    await expect(file).toMatchFileSnapshot('./golden/six-countries.svg');
  });
});
