import { DIMENSIONS, EXPOSED_LISTS, GAP_STATUSES } from '@better-trade/core/exposure';
import { HEAD } from './head-shapes.js';
import { count, dollars, list, orAbsent, ordered, orNull, record, text, values, word } from './shape.js';
import { BASES, EXPLOITATION, GRADE, INTERVAL, LEVEL, SHARES } from './words.js';

const CHOICE = {
  lists: orAbsent(list(word(EXPOSED_LISTS))),
  exploitation: orAbsent(list(EXPLOITATION)),
  countries: orAbsent(list(text)),
  goods: orAbsent(list(text)),
  statuses: orAbsent(list(word(GAP_STATUSES))),
};

const ROW = ordered(
  record({
    key: text,
    name: text,
    low: dollars,
    high: dollars,
    ofCountry: orNull(SHARES),
    ofNation: orNull(SHARES),
    listings: count,
    exploitation: list(EXPLOITATION),
    grade: GRADE,
    bases: BASES,
    codes: count,
    levels: values(count),
  }),
);

const ACTION = record({
  kind: word(['finding', 'active-order', 'uflpa-sector']),
  id: text,
  name: text,
  reach: text,
  entities: list(text),
  since: text,
  covers: text,
  source: text,
});

const GAP_TOTAL = { pairs: count, notKnown: count, exposure: INTERVAL, withoutAction: INTERVAL };

const GAPS = {
  total: record(GAP_TOTAL),
  totals: list(record({ ...GAP_TOTAL, status: word(GAP_STATUSES) })),
  rows: list(
    record({
      pair: text,
      good: text,
      name: text,
      country: text,
      countryName: text,
      lists: list(word(EXPOSED_LISTS)),
      exploitation: list(EXPLOITATION),
      editions: list(text),
      since: text,
      via: list(text),
      sources: list(text),
      status: word(GAP_STATUSES),
      actions: list(ACTION),
      exposure: INTERVAL,
      withoutAction: INTERVAL,
      grade: GRADE,
      bases: BASES,
      codes: count,
      level: LEVEL,
      ofCountry: orNull(SHARES),
      ofNation: orNull(SHARES),
    }),
  ),
};

export const RELATION = record({
  id: text,
  kind: word(['listed', 'at-risk']),
  inputGood: text,
  inputName: text,
  inputCountry: text,
  inputCountryName: text,
  exploitation: list(EXPLOITATION),
  outputGood: text,
  outputName: text,
  outputCountry: orNull(text),
  outputCountryName: orNull(text),
  outputHts: list(text),
  since: text,
  edition: text,
  source: text,
  level: orNull(LEVEL),
  usd: orNull(INTERVAL),
});

export const NATIONAL = record({
  ...HEAD,
  options: record(CHOICE),
  total: ROW,
  goods: list(ROW),
  countries: list(ROW),
  gaps: record(GAPS),
  relations: list(RELATION),
});

export const EXPOSURE = record({
  ...HEAD,
  options: record({ ...CHOICE, by: word(DIMENSIONS) }),
  total: ROW,
  rows: list(ROW),
  left: count,
});

export const GAPS_REPORT = record({ ...HEAD, options: record(CHOICE), ...GAPS, left: count });
