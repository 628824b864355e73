import { groups } from 'd3';
import { el, join, type Markup } from '../../markup/element.js';
import { formatUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { WORLD_HEIGHT, WORLD_WIDTH } from '../../world/projection.js';
import { pointOf, WORLD_LAND, WORLD_SPHERE } from '../../world/world.js';
import type { MapPlace } from '../figure-data.js';
import { mark } from '../svg-frame.js';
import { stepOf } from './amount-steps.js';
import { countrySymbol, ringRadius, SYMBOL_LINE } from './country-symbol.js';
import { type PlacedLabel, placeLabels } from './place-labels.js';
import { type Spread, spreadSymbols } from './spread-symbols.js';

// 24 px across: what WCAG 2.2 asks of a target.
const REACH = 12;
const LABELLED = 10;
const LABEL_LETTERS = 28;
const BOUNDS = { left: 2, top: 2, right: WORLD_WIDTH - 2, bottom: WORLD_HEIGHT - 2 };

interface DrawingOptions {
  readonly limits: readonly number[];
  readonly texts: Texts;
  readonly id: string;
}

/** The globe, its land, and a mark for every place in the order given. All places have a point on the map. */
export function mapDrawing(places: readonly MapPlace[], options: DrawingOptions): Markup {
  const shaded = landOwners(places);
  const symbols = standingSymbols(places, options.limits);
  const labels = placeLabels(
    symbols,
    places.slice(0, LABELLED).map((place) => [shortName(place.name), place.country]),
    BOUNDS,
  );
  return join([
    el(
      'defs',
      {},
      WORLD_LAND.map(({ code, path }) =>
        code !== null && shaded.has(code) ? el('path', { id: landId(code, options), d: path }) : null,
      ),
    ),
    el('path', { class: 'fl-paper fs-rule', d: WORLD_SPHERE }),
    el('path', {
      class: 'fl-land fs-faint',
      'stroke-width': 0.6,
      d: WORLD_LAND.map(({ code, path }) => (code !== null && shaded.has(code) ? '' : path)).join(''),
    }),
    shadedLand([...shaded.values()], options),
    // Below all symbols: a line to one must not cross out another.
    el(
      'g',
      { 'stroke-width': SYMBOL_LINE },
      symbols.map((symbol, i) => [leaderOf(symbol), labelLine(symbol, labels[i] ?? null)]),
    ),
    el(
      'g',
      { 'stroke-width': SYMBOL_LINE, 'pointer-events': 'all' },
      symbols.map((symbol, i) => markOf(places[i], symbol, labels[i] ?? null, shaded, options)),
    ),
  ]);
}

/** By code the first place of each country that has land. A second one has a symbol, and no land of its own. */
function landOwners(places: readonly MapPlace[]): ReadonlyMap<string, MapPlace> {
  const drawn = new Set(WORLD_LAND.map(({ code }) => code));
  return new Map(
    groups(places, (place) => place.country).flatMap(([code, [first]]) =>
      first !== undefined && drawn.has(code) ? [[code, first] as const] : [],
    ),
  );
}

function shadedLand(places: readonly MapPlace[], options: DrawingOptions): readonly Markup[] {
  const { limits, id } = options;
  return groups(places, ({ amount }) => (amount === null ? null : stepOf(limits, amount.high))).map(
    ([step, group]) =>
      el(
        'g',
        {
          class: step === null ? 'fs-rule' : `q-${step} fs-rule`,
          fill: step === null ? `url(#${id}-hatch)` : null,
          'stroke-width': 0.7,
        },
        group.map(({ country }) => el('use', { href: `#${landId(country, options)}` })),
      ),
  );
}

function markOf(
  place: MapPlace | undefined,
  symbol: Spread,
  label: PlacedLabel | null,
  shaded: ReadonlyMap<string, MapPlace>,
  options: DrawingOptions,
): Markup | null {
  if (place === undefined) return null;
  const { x, y, r } = symbol;
  const land =
    shaded.get(place.country) === place &&
    el('use', { href: `#${landId(place.country, options)}`, fill: 'none' });
  const parts = [
    land,
    r < REACH && el('circle', { fill: 'none', cx: x, cy: y, r: REACH }),
    countrySymbol(place.amount, options.limits, x, y),
    labelOf(label),
  ];
  return mark(markText(place, options.texts), {}, parts, place.href);
}

function standingSymbols(places: readonly MapPlace[], limits: readonly number[]): readonly Spread[] {
  const homes = places.map((place) => {
    const [x, y] = pointOf(place.country) ?? [0, 0];
    return { x, y, r: ringRadius(place.amount, limits) };
  });
  return spreadSymbols(homes, BOUNDS);
}

/** A mark in words: all its numbers. */
function markText({ name, count, counted, amount }: MapPlace, { map, common }: Texts): string {
  const words = amount === null ? common.notKnown : map.amount(formatUsd(amount.low), formatUsd(amount.high));
  return map.place(name, count, counted, words);
}

function landId(code: string, { id }: DrawingOptions): string {
  return `${id}-${code}`;
}

/** From a symbol that stands aside to its place. */
function leaderOf({ x, y, r, homeX, homeY }: Spread): readonly Markup[] {
  if (Math.sqrt((x - homeX) ** 2 + (y - homeY) ** 2) <= r) return [];
  return [...lineTo(x, y, homeX, homeY), el('circle', { class: 'fl-ink', cx: homeX, cy: homeY, r: 1.5 })];
}

function labelLine({ x, y }: Spread, label: PlacedLabel | null): readonly Markup[] {
  return label === null || label.lead === null ? [] : lineTo(x, y, ...label.lead);
}

/** Seen on light land and on dark. */
function lineTo(x1: number, y1: number, x2: number, y2: number): readonly Markup[] {
  return [
    el('line', { class: 'fs-paper', 'stroke-width': 3, x1, y1, x2, y2 }),
    el('line', { class: 'fs-ink', x1, y1, x2, y2 }),
  ];
}

function labelOf(label: PlacedLabel | null): Markup | null {
  if (label === null) return null;
  const { text, anchor, x, y } = label;
  return el('text', { class: 'ft-strong ft-halo', 'text-anchor': anchor, x, y }, text);
}

function shortName(name: string): string {
  const letters = [...name.slice(0, LABEL_LETTERS * 2)];
  if (letters.length <= LABEL_LETTERS) return name;
  return `${letters
    .slice(0, LABEL_LETTERS - 1)
    .join('')
    .trimEnd()}…`;
}
