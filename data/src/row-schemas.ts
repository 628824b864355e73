/** How each CSV table is read: one zod schema a table, from printed cells to the rows of the vocabulary. */
import { z } from 'zod';
import type {
  AmbiguousOrigin,
  AssessmentLevel,
  ChainCondition,
  ChainEdge,
  ChainGood,
  ChainNorm,
  Classification,
  ClassificationBasis,
  Country,
  CountryAlias,
  CountryCode,
  EdgeEvidence,
  Entity,
  Good,
  GoodId,
  HtsCode,
  ListedForm,
  ListingRow,
  LooseDate,
  Order,
  OrderGood,
  Process,
  Relation,
  Repair,
  Sector,
  SectorGood,
  Source,
  SubjectKind,
  Successor,
} from './vocabulary.js';

const text = z.string();
const named = z.string().min(1);
const many = z.string().transform((cell) => cell.split(' | ').filter(Boolean));
/** An empty cell is null; a fault in any other is told as the schema tells it. */
const orNull = <T>(schema: z.ZodType<T, string>): z.ZodType<T | null, string> =>
  z.string().transform((cell, context): T | null => {
    if (cell === '') return null;
    const read = schema.safeParse(cell);
    if (read.success) return read.data;
    for (const issue of read.error.issues) context.addIssue(issue.message);
    return z.NEVER;
  });

const country = z.string().regex(/^[A-Z]{2}$/, 'not an ISO alpha-2 code') as unknown as z.ZodType<
  CountryCode,
  string
>;
const goodId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a slug') as unknown as z.ZodType<
  GoodId,
  string
>;
const looseDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'not YYYY, YYYY-MM or YYYY-MM-DD') as unknown as z.ZodType<
  LooseDate,
  string
>;
const hts = z
  .string()
  .regex(/^(\d{2}|\d{4}|\d{4}\.\d\d|\d{4}\.\d\d\.\d\d|\d{4}\.\d\d\.\d{4})$/, 'not a dotted HTS code')
  .transform((code) => code.replaceAll('.', '') as HtsCode);
const exploitation = z.enum(['CL', 'FL', 'FCL']);
const scope = z.enum(['exclusive', 'basket']);

/** Curated rows whose basis column is absent are the project's own reasoning. */
const OWN_READING = 'Better Trade Tool: HTS 2026 revision 10 read against the list';
const DOL = 'DOL ImportWatch goods-HTS table, 2025-09-24';

export const good: z.ZodType<Good> = z
  .object({ good: goodId, name: named, sector: text, other_names: many, source: named, note: text })
  .transform((r) => ({
    id: r.good,
    name: r.name,
    sector: r.sector,
    otherNames: r.other_names,
    source: r.source,
    note: r.note,
  }));

export const listing: z.ZodType<ListingRow> = z
  .object({
    list: z.enum(['TVPRA', 'EO13126']),
    good: goodId,
    country,
    exploitation: orNull(exploitation),
    from: looseDate,
    to: orNull(looseDate),
    edition: named,
    input_good: orNull(goodId),
    input_country: orNull(country),
    source: named,
    note: text,
  })
  .refine(
    (r) => (r.exploitation === null) === (r.input_good !== null),
    'a row has either its own exploitation or an input good',
  )
  .transform(({ input_good, input_country, ...r }) => ({
    ...r,
    inputGood: input_good,
    inputCountry: input_country,
  }));

export const relation: z.ZodType<Relation> = z
  .object({
    relation: named,
    kind: z.enum(['listed', 'at-risk']),
    input_good: goodId,
    input_country: country,
    exploitation: z.string().transform((cell) => z.array(exploitation).min(1).parse(cell.split(' '))),
    output_good: goodId,
    output_country: orNull(country),
    from: looseDate,
    to: orNull(looseDate),
    edition: named,
    source: named,
    note: text,
  })
  .refine(
    (r) => (r.kind === 'listed') === (r.output_country !== null),
    'only a listed pair has a country of output',
  )
  .transform((r) => ({
    id: r.relation,
    kind: r.kind,
    inputGood: r.input_good,
    inputCountry: r.input_country,
    exploitation: r.exploitation,
    outputGood: r.output_good,
    outputCountry: r.output_country,
    from: r.from,
    to: r.to,
    edition: r.edition,
    source: r.source,
    note: r.note,
  }));

export const dolClassification: z.ZodType<Classification> = z
  .object({ id: named, good: goodId, printed: named, hts, scope, repair: text, reason: named })
  .transform((r) => ({
    subjectKind: 'good' as const,
    subject: r.good,
    hts: r.hts,
    scope: r.scope,
    basis: 'dol' as const,
    reason: r.reason,
    repair: r.repair,
    source: `${DOL}, row ${r.id} (${r.printed})`,
  }));

/** Rows of the project's own tables: `subject,hts,scope,reason` and, where somebody else chose the code, `basis,source`. */
export function curatedClassification(
  kind: SubjectKind,
  basis: ClassificationBasis,
): z.ZodType<Classification> {
  return z
    .object({
      subject: named,
      hts,
      scope,
      reason: named,
      basis: z.enum(['dol', 'cbp', 'curated']).default(basis),
      source: z.string().default(OWN_READING),
    })
    .transform((r) => ({ subjectKind: kind, repair: '', ...r }));
}

export const order: z.ZodType<Order> = z
  .object({
    order: named,
    effective: looseDate,
    ended: orNull(looseDate),
    status: z.enum([
      'active',
      'partially-modified',
      'inactive-pending-litigation',
      'superseded',
      'ended',
      'not-in-active-file',
    ]),
    instrument: z.enum(['WRO', 'Finding']),
    country: orNull(country),
    merchandise: named,
    scope_kind: z.enum(['country', 'region', 'entity', 'vessel']),
    entity: many,
    aliases: many,
    remarks: text,
    citation: text,
    source: named,
  })
  .transform(({ order: id, scope_kind, entity, ...r }) => ({
    id,
    ...r,
    reach: scope_kind,
    entities: entity,
  }));

export const sector: z.ZodType<Sector> = z
  .object({
    sector: named,
    name: named,
    strategy_year: looseDate,
    announced: orNull(looseDate),
    source: named,
  })
  .transform((r) => ({ id: r.sector, name: r.name, from: r.announced ?? r.strategy_year, source: r.source }));

export const entity: z.ZodType<Entity> = z
  .object({
    entity: named,
    name: named,
    aliases: many,
    name_as_printed: named,
    effective: orNull(looseDate),
    section: text,
    note: text,
    source: named,
  })
  .transform(({ entity: id, name_as_printed, ...r }) => ({ id, ...r, printed: name_as_printed }));

const covers = z.enum(['all', 'part']);

export const orderGood: z.ZodType<OrderGood> = z.object({
  order: named,
  good: goodId,
  covers,
  reason: named,
});

export const sectorGood: z.ZodType<SectorGood> = z.object({
  sector: named,
  good: goodId,
  covers,
  reason: named,
});

export const assessmentLevel: z.ZodType<AssessmentLevel> = z.object({
  country,
  year: named,
  level: named,
  source: named,
});

export const countryRow: z.ZodType<Country> = z
  .object({
    iso2: country,
    iso3: text,
    numeric: z.union([z.literal(''), z.string().regex(/^\d{3}$/)]),
    schedule_c: many,
    name: named,
    source: named,
  })
  .transform((r) => ({
    code: r.iso2,
    iso3: r.iso3,
    numeric: r.numeric,
    scheduleC: r.schedule_c,
    name: r.name,
  }));

export const alias: z.ZodType<CountryAlias> = z
  .object({ alias: named, iso2: country, kind: named, source: named })
  .transform(({ iso2, ...r }) => ({ ...r, country: iso2 }));

export const province: z.ZodType<CountryAlias> = z
  .object({ code: named, province: named, iso2: country, source: named })
  .transform((r) => ({ alias: r.code, country: r.iso2, kind: `province: ${r.province}`, source: r.source }));

export const ambiguousOrigin: z.ZodType<AmbiguousOrigin> = z
  .object({ name: named, candidates: many.pipe(z.array(country)), why: named })
  .transform((r) => r);

export const repair: z.ZodType<Repair> = z.object({
  table: named,
  row: named,
  column: named,
  printed: text,
  kept: named,
  reason: named,
});

export const successor: z.ZodType<Successor> = z
  .object({
    retired: hts,
    successor: hts,
    kind: named,
    basis: z.enum(['published', 'derived', 'curated']),
    from: text,
    to: text,
    note: text,
    source: named,
  })
  .transform((r) => ({
    retired: r.retired,
    successor: r.successor,
    kind: r.kind,
    basis: r.basis,
    note: r.note,
    source: r.source,
  }));

export const chainGood: z.ZodType<ChainGood> = z
  .object({ good: goodId, name: named, other_names: many, note: text, source: named })
  .transform((r) => ({
    id: r.good,
    name: r.name,
    otherNames: r.other_names,
    note: r.note,
    source: r.source,
  }));

export const process: z.ZodType<Process> = z
  .object({ process: goodId, name: named, what: named, documents: many.pipe(z.array(named).min(1)) })
  .transform(({ process: id, ...r }) => ({ id, ...r }));

const tier = z.enum(['listed', 'ruling', 'norm', 'study', 'curated', 'model']);
/** Amounts are above zero: a chain through 0, or through a cell that is no number, would be a silent miss. */
const amount = z.string().transform((cell, context) => {
  const value = Number(cell);
  if (/^\d+(\.\d+)?$/.test(cell) && value > 0) return value;
  context.addIssue(`"${cell}" is not a coefficient: a number above 0`);
  return z.NEVER;
});

export const chainEdge: z.ZodType<ChainEdge> = z
  .object({
    process: named,
    input: goodId,
    output: goodId,
    port: goodId,
    role: z.enum(['product', 'co-product', 'by-product']),
    kind: z.enum(['embodied', 'consumed', 'component']),
    condition: z.union([
      z.literal(''),
      z.string().regex(/^[a-z-]+=[a-z0-9-]+(\|[a-z0-9-]+)*$/, 'not variable=value|value'),
    ]),
    coefficient: orNull(amount),
    unit: text,
  })
  .refine((r) => (r.coefficient === null) === (r.unit === ''), 'a coefficient and its unit stand together');

export const edgeEvidence: z.ZodType<EdgeEvidence> = z
  .object({
    process: named,
    input: goodId,
    output: goodId,
    tier: tier.exclude(['listed', 'model']),
    source: named,
    locator: text,
    date: orNull(looseDate),
    reason: text,
  })
  .refine((r) => r.tier !== 'curated' || r.reason !== '', 'curated evidence gives its reason');

export const chainCondition: z.ZodType<ChainCondition> = z.object({
  variable: goodId,
  value: goodId,
  meaning: named,
  source: named,
});

export const listedForm: z.ZodType<ListedForm> = z.object({
  good: goodId,
  node: goodId,
  as: z.enum(['input', 'output']),
  reason: named,
});

export const chainNorm: z.ZodType<ChainNorm> = z.object({
  input: goodId,
  output: goodId,
  coefficient: amount,
  unit: named,
  source: named,
  locator: text,
});

export const commodity = z
  .object({ commodity: named, name: named })
  .transform((r) => ({ code: r.commodity, name: r.name }));

/** A share of the output's value: above 0 and at most 1. */
export const requirement = z.object({
  input: named,
  output: named,
  coefficient: amount.refine((value) => value <= 1, 'a share of the output is at most 1'),
});

export const htsCommodity = z.object({ hts, commodity: named });

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'not YYYY-MM');

/** What a shipped set of import values is, and in which tables it stands. */
export const tradeSetRow = z
  .object({
    set: named,
    from: month,
    to: month,
    flow: z.enum(['consumption', 'general']),
    measure: z.literal('customs-value'),
    complete: z.enum(['yes', 'no']),
    eu: many.pipe(z.array(country)),
    detail: named,
    chapters: named,
    published_usd_millions: z.coerce.number().int().positive(),
    source: named,
    note: text,
  })
  .refine((r) => r.from <= r.to, 'ends before it begins');

export const htsRow = z.object({
  hts: z.string().regex(/^(\d{4}(\.\d\d(\.\d\d(\d\d)?)?)?)?$/, 'not a dotted HTS code'),
  indent: z.coerce.number().int().min(0).max(35),
  description: text,
  units: text,
});

export const sources: z.ZodType<Source[]> = z.array(
  z.object({
    id: named,
    title: named,
    publisher: named,
    edition: named,
    published: named,
    retrieved: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    licence: named,
    knownGaps: z.array(named),
    tables: z.array(z.object({ path: named, rows: z.number().int(), sha256: z.string().length(64) })).min(1),
  }),
);
