import { el, join, type Markup } from '../../markup/element.js';
import type { Language } from '../../text/language.js';
import { formatNumber, formatShortUsd } from '../../text/numbers.js';
import type { Texts } from '../../text/texts.js';
import { WORLD_WIDTH } from '../../world/projection.js';
import type { MapPlace } from '../figure-data.js';
import { fitText, wrapText } from '../label.js';
import { countrySymbol, SYMBOL_LINE } from './country-symbol.js';

const ROW = 24;
const STEP_ROW = 28;
const READING_ROW = 30;
const LIST_ROW = 18;
const READING_X = 245;
const LIST_X = 500;
const NAME_ROOM = 190;
const LISTED = 10;
const HEAD = 20;
const TOP = 36;
const LINE = 16;
// Symbols that explain symbols have limits of their own, so that they look the same for all data.
const EXAMPLE = [1, 2, 3, 4];
// The measure says what the dollars are and what they leave out: it may be long, and is not cut before this.
const MOST_LINES = 5;

interface LegendOptions {
  readonly texts: Texts;
  readonly lang: Language;
  readonly id: string;
  readonly measure: string;
}

/** What shades, rings and discs mean, and the largest places with their numbers. Its own top is 0. */
export function mapLegend(
  ranked: readonly MapPlace[],
  limits: readonly number[],
  options: LegendOptions,
): { readonly drawing: Markup; readonly height: number } {
  const lines = wrapText(options.measure.slice(0, 1000), 12, WORLD_WIDTH, MOST_LINES);
  const top = lines.length * LINE;
  const drawing = join([
    hatching(options.id),
    lines.map((line, row) => el('text', { class: 'ft-soft', x: 0, y: 12 + row * LINE }, line)),
    el(
      'g',
      { transform: `translate(0 ${top})`, 'stroke-width': SYMBOL_LINE },
      steps(limits, options),
      reading(options),
      largest(ranked.slice(0, LISTED), options),
    ),
  ]);
  return { drawing, height: top + TOP + LISTED * LIST_ROW };
}

function hatching(id: string): Markup {
  return el(
    'defs',
    {},
    el(
      'pattern',
      {
        id: `${id}-hatch`,
        width: 5,
        height: 5,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      el('rect', { class: 'fl-paper', width: 5, height: 5 }),
      el('line', { class: 'rs-unknown', 'stroke-width': 1.6, x1: 0, y1: 0, x2: 0, y2: 5 }),
    ),
  );
}

function steps(limits: readonly number[], { texts, lang }: LegendOptions): Markup {
  const { legend } = texts.map;
  return join([
    heading(legend.most, 0),
    [...limits.keys(), limits.length].reverse().map((step, row) => {
      const from = limits[step - 1];
      const below = limits[step];
      const middle = TOP + row * STEP_ROW + 6;
      const example = { low: 0, high: from ?? 0 };
      return [
        swatch(1, middle, { class: `q-${step} fs-rule` }),
        countrySymbol(example, limits, 48, middle),
        el('text', { x: 70, y: middle + 4 }, stepText(from, below, texts, lang)),
      ];
    }),
  ]);
}

function stepText(
  from: number | undefined,
  below: number | undefined,
  { map }: Texts,
  lang: Language,
): string {
  const usd = (value: number): string => formatShortUsd(value, lang);
  if (below === undefined) return from === undefined ? map.legend.zero : map.legend.over(usd(from));
  return from === undefined ? map.legend.under(usd(below)) : map.legend.between(usd(from), usd(below));
}

function reading({ texts, id }: LegendOptions): Markup {
  const { legend } = texts.map;
  const symbols = [
    [{ low: 4, high: 4 }, legend.both],
    [{ low: 2, high: 4 }, legend.apart],
    [{ low: 0, high: 4 }, legend.noDisc],
  ] as const;
  const unknown = TOP + symbols.length * READING_ROW + 6;
  return join([
    heading(legend.reading, READING_X),
    symbols.map(([amount, words], row) => [
      countrySymbol(amount, EXAMPLE, READING_X + 15, TOP + row * READING_ROW + 6),
      el('text', { x: READING_X + 42, y: TOP + row * READING_ROW + 10 }, words),
    ]),
    swatch(READING_X, unknown, { class: 'fs-rule', fill: `url(#${id}-hatch)` }),
    countrySymbol(null, EXAMPLE, READING_X + 48, unknown),
    el('text', { x: READING_X + 66, y: unknown + 4 }, legend.unknown),
    swatch(READING_X, unknown + ROW, { class: 'fl-land fs-faint' }),
    el('text', { x: READING_X + 42, y: unknown + ROW + 4 }, legend.plain),
  ]);
}

function largest(places: readonly MapPlace[], { texts, lang }: LegendOptions): Markup | null {
  const [head] = places;
  if (head === undefined) return null;
  const { legend, counted } = texts.map;
  const end = (x: number, y: number, text: string, soft = false): Markup =>
    el('text', { class: soft ? 'ft-soft' : 'ft-num', 'text-anchor': 'end', x, y }, text);
  const usd = (value: number | undefined): string =>
    value === undefined ? texts.common.notKnown : formatShortUsd(value, lang);
  return join([
    heading(legend.largest(places.length), LIST_X),
    end(LIST_X + 265, HEAD, counted[head.counted], true),
    end(LIST_X + 360, HEAD, legend.low, true),
    end(WORLD_WIDTH, HEAD, legend.high, true),
    el('line', { class: 'fs-faint', x1: LIST_X, x2: WORLD_WIDTH, y1: HEAD + 6, y2: HEAD + 6 }),
    places.map(({ name, count, amount }, row) => {
      const y = TOP + row * LIST_ROW + 6;
      return [
        el('text', { x: LIST_X, y }, fitText(name.slice(0, 60), 12, NAME_ROOM)),
        end(LIST_X + 265, y, formatNumber(count)),
        end(LIST_X + 360, y, usd(amount?.low)),
        end(WORLD_WIDTH, y, usd(amount?.high)),
      ];
    }),
  ]);
}

function heading(text: string, x: number): Markup {
  return el('text', { class: 'ft-strong', x, y: HEAD }, text);
}

function swatch(x: number, middle: number, attributes: Readonly<Record<string, string>>): Markup {
  return el('rect', { ...attributes, x, y: middle - 7, width: 28, height: 14 });
}
