import { COVERAGE, REFERENCE, TOOL } from './head-shapes.js';
import { count, dollars, flag, list, orNull, record, text, values, word } from './shape.js';

const BY_RISK = record({ high: count, medium: count, low: count });
const VALUE = record({ all: dollars, listed: dollars, notScreenable: dollars });

const TOTALS = {
  lines: count,
  listed: count,
  byRisk: BY_RISK,
  notScreenable: count,
  traced: count,
  withoutValue: count,
  valueUsd: VALUE,
};

const REJECTED = record({ line: count, column: text, value: text, code: text, hint: text });

const FILE = record({
  name: text,
  status: word(['counted', 'failed', 'skipped']),
  error: orNull(record({ code: text, message: text })),
  sameAs: orNull(text),
  bytes: count,
  sha256: orNull(text),
  columns: values(text),
  rows: count,
  rejected: count,
  firstRejected: orNull(REJECTED),
  warnings: list(text),
  read: record(TOTALS),
});

export const PORTFOLIO = record({
  schemaVersion: text,
  tool: TOOL,
  rules: record({ id: text }),
  asOf: text,
  options: record({
    minRisk: text,
    map: values(text),
    country: orNull(text),
    trace: orNull(
      record({ rules: text, maxHops: count, minTier: text, conditions: list(text), complete: flag }),
    ),
    skipDuplicates: flag,
  }),
  reference: REFERENCE,
  files: list(FILE),
  fileCounts: record({
    all: count,
    counted: count,
    failed: count,
    skipped: count,
    linesBeforeFailure: count,
  }),
  summary: record({
    lines: count,
    listed: count,
    noListMatch: count,
    notScreenable: count,
    rejected: count,
    partlyJudged: count,
    mended: count,
    findings: count,
    traced: BY_RISK,
    byRisk: BY_RISK,
    byKind: values(count),
    byCause: values(count),
    valueUsd: VALUE,
  }),
  totals: values(record({ keys: count, rows: list(record({ ...TOTALS, key: text, name: text })) })),
  coverage: COVERAGE,
});
