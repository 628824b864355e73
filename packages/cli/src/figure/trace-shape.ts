import { TIERS } from '@better-trade/core';
import { count, flag, list, number, orNull, record, type Shape, text, word } from './shape.js';
import { EXPLOITATION } from './words.js';

const CONDITION = record({ variable: text, values: list(text) });
const TIER = word(TIERS);

const STEP: Shape = (value, path) =>
  record({
    id: text,
    from: text,
    to: text,
    kind: text,
    process: orNull(record({ id: text, name: text, what: text })),
    role: text,
    alternatives: list(text),
    together: list(text),
    condition: orNull(CONDITION),
    coefficient: orNull(number),
    unit: text,
    tier: TIER,
    evidence: list(record({})),
    stages: list(STEP),
  })(value, path);

const PATH = record({
  id: text,
  via: text,
  nodes: list(record({ good: text, name: text, country: orNull(text), hts: list(text) })),
  steps: list(STEP),
  hops: count,
  tier: TIER,
  weight: number,
  mass: orNull(number),
  norm: orNull(record({ coefficient: number, unit: text, source: text })),
  conditions: list(CONDITION),
  claims: list(
    record({ good: text, country: text, exploitation: list(EXPLOITATION), rows: list(record({})) }),
  ),
  relation: orNull(record({ id: text, kind: text })),
});

export const TRACE = record({
  direction: word(['down', 'up', 'between']),
  from: list(text),
  to: list(text),
  country: orNull(text),
  asOf: text,
  reference: record({ date: text, digest: text }),
  options: record({
    maxHops: count,
    minTier: TIER,
    topK: count,
    conditions: list(text),
    layers: list(text),
  }),
  ends: list(
    record({
      good: text,
      name: text,
      hts: list(text),
      paths: list(PATH),
      total: record({ paths: count, exact: flag }),
      grade: orNull(text),
    }),
  ),
  cut: list(record({ by: text, sentence: text })),
  gaps: list(text),
});
