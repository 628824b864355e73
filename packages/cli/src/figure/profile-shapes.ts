import { TIERS } from '@better-trade/core';
import { RELATION } from './exposure-shapes.js';
import { HEAD } from './head-shapes.js';
import { count, dollars, flag, list, orNull, record, share, text, values, word } from './shape.js';
import { BASES, EXPLOITATION, GRADE, INTERVAL, LEVEL, SHARES } from './words.js';

const VALUE = {
  usd: orNull(INTERVAL),
  ofCountry: orNull(SHARES),
  ofNation: orNull(SHARES),
  grade: GRADE,
  bases: BASES,
  codes: count,
  levels: values(count),
};

const LISTING = record({
  ...VALUE,
  id: text,
  list: text,
  good: text,
  name: text,
  sector: text,
  country: text,
  countryName: text,
  exploitation: list(EXPLOITATION),
  editions: list(text),
  since: text,
  via: list(text),
  inputs: list(record({ good: text, name: text, country: text })),
  source: text,
  level: LEVEL,
});

const PAST = record({
  list: text,
  good: text,
  goodName: text,
  country: text,
  countryName: text,
  exploitation: EXPLOITATION,
  from: text,
  to: orNull(text),
  edition: text,
  source: text,
  note: text,
});

const TAKEN = list(record({ good: text, name: text, covers: text, reason: text }));

const ORDER = record({
  id: text,
  instrument: word(['WRO', 'Finding']),
  effective: text,
  ended: orNull(text),
  status: text,
  country: orNull(text),
  countryName: orNull(text),
  merchandise: text,
  reach: text,
  entities: list(text),
  aliases: list(text),
  remarks: text,
  citation: text,
  source: text,
  inForce: flag,
  goods: TAKEN,
});

const SECTOR = record({ id: text, name: text, from: text, source: text, goods: TAKEN });

const CODE = record({
  hts: text,
  path: list(text),
  ended: flag,
  level: text,
  usd: INTERVAL,
  grade: GRADE,
  goods: list(record({ good: text, name: text, grade: text, basis: text })),
});

const PROFILE = {
  ...HEAD,
  total: record(VALUE),
  listings: list(LISTING),
  past: list(PAST),
  usedIn: list(RELATION),
  orders: list(ORDER),
  notKnown: list(record({ kind: text, text, ids: list(text) })),
  chains: orNull(
    record({
      options: record({ maxHops: count, minTier: word(TIERS), conditions: list(text), complete: flag }),
      byTier: values(count),
      goods: list(
        record({ good: text, name: text, inputGood: text, tier: word(TIERS), hops: count, route: text }),
      ),
    }),
  ),
};

export const COUNTRY_PROFILE = record({
  ...PROFILE,
  country: record({ code: text, name: text }),
  imports: record({
    usd: orNull(dollars),
    ofNation: orNull(share),
    level: LEVEL,
    programmeUsd: orNull(dollars),
    lowValueUsd: orNull(dollars),
  }),
  madeWith: list(RELATION),
  atRisk: list(RELATION),
  assessments: list(record({ year: text, level: orNull(text), source: text })),
  uflpa: orNull(
    record({
      sectors: list(SECTOR),
      entities: list(record({ id: text, name: text, effective: orNull(text), section: text })),
      knownGaps: list(text),
    }),
  ),
  codes: record({ shown: list(CODE), more: orNull(record({ codes: count, usd: INTERVAL })) }),
});

export const GOOD_PROFILE = record({
  ...PROFILE,
  good: record({ id: text, name: text, sector: text, otherNames: list(text), source: text, note: text }),
  classifications: list(
    record({
      hts: text,
      scope: text,
      basis: text,
      reason: text,
      repair: text,
      source: text,
      path: list(text),
      fromListed: INTERVAL,
      fromAll: INTERVAL,
      codes: count,
    }),
  ),
  madeWith: list(RELATION),
  sectors: list(SECTOR),
});
