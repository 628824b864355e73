import { z } from 'zod';
import { KINDS, RISKS } from '../screening/finding-order.js';
import { TIERS } from '../screening/tiers.js';
import type { Cause } from '../screening/verdict.js';
import { REPORT_SCHEMA_VERSION } from './report.js';

const risk = z.enum(['high', 'medium', 'low']);
const kind = z.enum(KINDS);
const list = z.enum(['TVPRA', 'EO13126', 'CBP', 'UFLPA']);
const tier = z.enum(TIERS);
const exploitation = z.enum(['CL', 'FL', 'FCL']);
const causes = [
  'hts-missing',
  'hts-unreadable',
  'hts-unknown',
  'programme-code',
  'origin-missing',
  'origin-unknown',
  'value-not-a-number',
] as const satisfies readonly Cause[];
const cause = z.enum(causes);
const count = z.number().int().nonnegative();
const usd = z.number();

const problem = z.strictObject({
  code: z.string().startsWith('BTT_'),
  value: z.string(),
  message: z.string(),
  remedy: z.string(),
});

const nameMatch = z.strictObject({
  named: z.string(),
  listed: z.string(),
  how: z.enum(['exact', 'normalised', 'possible']),
  distance: count.describe('Edits between the normalised names; 0 unless how is possible'),
});

const findingId = z.string().regex(/^BTT-[0-9a-f]{12}$/);

const finding = z.strictObject({
  id: findingId,
  kind,
  list,
  good: z.string().describe('Slug of the good or sector, id of the order or entity'),
  name: z.string().describe('As its list names it'),
  country: z.string().length(2).nullable().describe('Country that the list names; null where it names none'),
  exploitation: z
    .array(exploitation)
    .describe("For downstream and at-risk findings: the input's, in the input's country"),
  grade: z.enum(['exact', 'basket', 'partial']),
  risk,
  rule: z.string(),
  hts: z.string(),
  classification: z
    .strictObject({
      hts: z.string(),
      scope: z.enum(['exclusive', 'basket']),
      basis: z.enum(['dol', 'cbp', 'curated']),
      reason: z.string(),
      repair: z.string(),
      source: z.string(),
    })
    .nullable(),
  via: z.string(),
  consequence: z.string(),
  nameMatch: nameMatch.nullable(),
  edition: z.string(),
  source: z.string(),
  statements: z.array(
    z.strictObject({
      exploitation: exploitation.nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      edition: z.string(),
      source: z.string(),
      note: z.string(),
    }),
  ),
  path: z
    .array(
      z.strictObject({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        process: z.string(),
        kind: z.string(),
        tier,
        source: z.string(),
      }),
    )
    .optional()
    .describe('Steps of a traced finding, from the listed input to the good; absent for every other kind'),
});

const line = z.strictObject({
  line: z.number().int().positive(),
  ref: z.string(),
  verdict: z.enum(['LISTED', 'NO_LIST_MATCH', 'NOT_SCREENABLE']),
  cause: cause.nullable(),
  hts: z.string(),
  origin: z.string(),
  valueUsd: usd.nullable().describe('US dollars as the input states it'),
  risk: risk.nullable(),
  programme: z.array(z.string()),
  problems: z.array(problem),
  mended: z.array(problem),
  findings: z.array(finding),
  news: z
    .strictObject({
      findings: z.array(
        z.strictObject({
          id: findingId,
          was: risk
            .nullable()
            .describe('The lower risk that the baseline has; null if it has no such finding'),
        }),
      ),
      notScreenable: z.boolean(),
    })
    .optional()
    .describe('What of the line a baseline does not have; absent without a baseline'),
});

const byRisk = z.strictObject(
  Object.fromEntries(RISKS.map((one) => [one, count])) as Record<(typeof RISKS)[number], typeof count>,
);

const baseline = z.strictObject({
  made: z.strictObject({
    asOf: z.string(),
    rules: z.string(),
    reference: z.strictObject({ date: z.string(), digest: z.string() }),
    minRisk: risk.describe('Findings below it were not in the baseline and count as new'),
    traced: z.boolean(),
  }),
  findings: count.describe('New findings that are shown, those whose risk rose among them'),
  risen: count,
  notScreenable: count,
  partlyJudged: count,
  byRisk: byRisk.describe('Lines by the highest risk of their new findings, shown or not'),
  gone: z.strictObject({
    findings: count,
    byCause: z.strictObject({ line: count, list: count, trace: count }),
    notScreenable: count,
    named: z.array(
      z.strictObject({
        hts: z.string(),
        origin: z.string(),
        id: findingId,
        kind,
        list,
        good: z.string(),
        risk,
        cause: z.enum(['line', 'list', 'trace']),
      }),
    ),
  }),
});

const summary = z.strictObject({
  lines: count,
  listed: count,
  noListMatch: count,
  notScreenable: count,
  rejected: count,
  partlyJudged: count,
  mended: count,
  findings: count,
  traced: byRisk.describe('Lines of any verdict with traced findings, by the highest risk of these'),
  byRisk,
  byKind: z.strictObject(
    Object.fromEntries(KINDS.map((one) => [one, count])) as Record<(typeof KINDS)[number], typeof count>,
  ),
  byCause: z.partialRecord(cause, count),
  valueUsd: z.strictObject({ all: usd, listed: usd, notScreenable: usd }),
  baseline: baseline.nullable().describe('What is new against an earlier report; null without one'),
});

const coverage = z.strictObject({
  goodsListed: count,
  goodsClassified: count,
  holes: z.array(z.strictObject({ good: z.string(), name: z.string(), countries: z.array(z.string()) })),
  goodsWithoutCountry: z.array(z.string()),
  ordersByNameOnly: z.array(z.string()),
  ordersUnclassified: z.array(z.string()),
  classificationRows: z.strictObject({ dol: count, curated: count }),
  knownGaps: z.array(z.strictObject({ source: z.string(), gap: z.string() })),
});

/** Everything of a report but its lines: what a reader of a long report needs to hold in memory. */
const head = {
  schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
  tool: z.strictObject({ name: z.literal('btt'), version: z.string() }),
  rules: z.strictObject({ id: z.string() }),
  asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  options: z.strictObject({
    minRisk: risk,
    map: z.record(z.string(), z.string()),
    country: z.string().nullable(),
    trace: z
      .strictObject({
        rules: z.string(),
        maxHops: count,
        minTier: tier,
        conditions: z.array(z.string()),
        complete: z.boolean(),
      })
      .nullable(),
    baseline: z
      .strictObject({ name: z.string(), sha256: z.string().length(64) })
      .nullable()
      .describe('Earlier report against which news were looked for'),
  }),
  reference: z.strictObject({
    date: z.string(),
    digest: z.string().length(64),
    sources: z.array(
      z.strictObject({ id: z.string(), edition: z.string(), published: z.string(), retrieved: z.string() }),
    ),
  }),
  input: z.strictObject({
    name: z.string(),
    bytes: count,
    sha256: z.string().length(64),
    columns: z.record(z.string(), z.string()),
    rows: count,
    rejected: z.array(
      z.strictObject({
        line: count,
        column: z.string(),
        value: z.string(),
        code: z.string(),
        hint: z.string(),
      }),
    ),
  }),
  summary,
  coverage,
};

export const reportSchema = z.strictObject({ ...head, lines: z.array(line) });

/** The same contract as JSON Schema (draft 2020-12), for other languages. */
export function reportJsonSchema(): object {
  return {
    title: 'Better Trade Tool report',
    ...z.toJSONSchema(reportSchema),
  };
}
