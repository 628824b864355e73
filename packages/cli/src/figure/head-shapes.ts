import { count, dollars, flag, list, record, text, word } from './shape.js';

export const COVERAGE = record({
  goodsListed: count,
  goodsClassified: count,
  holes: list(record({ good: text, name: text, countries: list(text) })),
  goodsWithoutCountry: list(text),
  ordersByNameOnly: list(text),
  ordersUnclassified: list(text),
  classificationRows: record({ dol: count, curated: count }),
  knownGaps: list(record({ source: text, gap: text })),
});

export const REFERENCE = record({
  date: text,
  digest: text,
  sources: list(record({ id: text, edition: text, published: text, retrieved: text })),
});

export const TOOL = record({ name: text, version: text });

/** What every report on import values says of its data. */
export const HEAD = {
  schemaVersion: text,
  tool: TOOL,
  asOf: text,
  reference: REFERENCE,
  trade: record({
    id: text,
    period: text,
    flow: word(['consumption', 'general']),
    source: text,
    sha256: text,
    complete: flag,
    totalUsd: dollars,
  }),
  holes: record({
    programmeUsd: dollars,
    lowValueUsd: dollars,
    atRiskGoods: list(text),
    unplaced: list(record({ hts: text, takenAt: text, usd: dollars })),
    ordersWithoutCountry: count,
  }),
  coverage: COVERAGE,
};
