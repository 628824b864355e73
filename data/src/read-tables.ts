/**
 * The tables as they stand in this package, read and validated. Used to pack them, to verify them and in tests;
 * programs that screen use the packed form of {@link loadReference}.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { TradeHead } from './load-trade.js';
import type { InputOutputModel } from './model.js';
import { PACK_FORMAT, type PackHead, SECTIONS, type Section } from './open-reference.js';
import * as row from './row-schemas.js';
import { tradeId } from './trade.js';
import type { Chains, Classification, Source, SourceTable } from './vocabulary.js';

/** A table that does not fit its schema: which one, where, and why. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly code = 'BTT_TABLE_ROW';
}

/**
 * Reads one CSV table of this package.
 * @throws TableError with the table, the line and the reason of the first row that does not fit.
 */
export function readTable<T>(directory: string, path: string, schema: z.ZodType<T>): T[] {
  const records = parse(readFileSync(join(directory, path)), {
    columns: true,
    bom: true,
    info: true,
  }) as unknown as {
    record: Record<string, string>;
    info: { lines: number };
  }[];
  return records.map(({ record, info }) => {
    const result = schema.safeParse(record);
    if (!result.success)
      throw new TableError(`BTT_TABLE_ROW: ${path} line ${info.lines}: ${z.prettifyError(result.error)}`);
    return result.data;
  });
}

export function readSources(directory: string): Source[] {
  return row.sources.parse(JSON.parse(readFileSync(join(directory, 'sources.json'), 'utf8')));
}

/** SHA-256 of a table's bytes and its number of data rows. */
export function measureTable(directory: string, path: string): SourceTable {
  const bytes = readFileSync(join(directory, path));
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const rows = parse(text, { bom: true }).length - 1;
  return { path, rows, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** One name for exactly this data: independent of the order in which the sources are written. */
export function digestOf(sources: readonly Source[]): string {
  const lines = sources
    .flatMap((source) => source.tables.map((table) => `${table.path} ${table.sha256}`))
    .sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** Reads all tables and gives the text of the packed file: a head, then one line of JSON a section, all ASCII. */
export function packReference(directory: string): string {
  const read = <T>(path: string, schema: z.ZodType<T>): T[] => readTable(directory, path, schema);
  const sources = readSources(directory);
  const head: PackHead = {
    format: PACK_FORMAT,
    date:
      sources
        .map((source) => source.retrieved)
        .sort()
        .at(-1) ?? '',
    digest: digestOf(sources),
  };
  const hts = read('usitc/hts.csv', row.htsRow);
  const classifications: Classification[] = [
    ...read('ilab/dol-classifications.csv', row.dolClassification),
    ...read('curated/classifications.csv', row.curatedClassification('good', 'curated')),
    ...read('cbp/order-classifications.csv', row.curatedClassification('order', 'curated')),
    ...read('dhs/sector-classifications.csv', row.curatedClassification('sector', 'curated')),
  ];
  const sections: Record<Section, unknown> = {
    sources,
    goods: read('ilab/goods.csv', row.good),
    listings: [
      ...read('ilab/tvpra-listings.csv', row.listing),
      ...read('ilab/eo13126-listings.csv', row.listing),
    ],
    relations: read('ilab/relations.csv', row.relation),
    classifications,
    orders: read('cbp/orders.csv', row.order),
    sectors: read('dhs/sectors.csv', row.sector),
    orderGoods: read('cbp/order-goods.csv', row.orderGood),
    sectorGoods: read('dhs/sector-goods.csv', row.sectorGood),
    entities: read('dhs/entities.csv', row.entity),
    assessmentLevels: read('ilab/assessment-levels.csv', row.assessmentLevel),
    countries: read('countries/countries.csv', row.countryRow),
    aliases: [...read('countries/aliases.csv', row.alias), ...read('countries/provinces.csv', row.province)],
    ambiguousOrigins: read('countries/ambiguous-origins.csv', row.ambiguousOrigin),
    repairs: read('repairs.csv', row.repair),
    successors: read('usitc/successors.csv', row.successor),
    htsCodes: hts.map((r) => r.hts.replaceAll('.', '') || '-').join(' '),
    htsIndents: hts.map((r) => r.indent.toString(36)).join(''),
    htsDescriptions: hts.map((r) => r.description).join('\n'),
    htsUnits: hts.map((r) => r.units).join('\n'),
  };
  return `${[head, ...SECTIONS.map((name) => sections[name])].map(asciiJson).join('\n')}\n`;
}

/** The production chains, as the tracer walks them. */
export function readChains(directory: string): Chains {
  const read = <T>(name: string, schema: z.ZodType<T>): T[] =>
    readTable(directory, `chains/${name}.csv`, schema);
  return {
    goods: read('goods', row.chainGood),
    processes: read('processes', row.process),
    edges: read('edges', row.chainEdge),
    evidence: read('evidence', row.edgeEvidence),
    conditions: read('conditions', row.chainCondition),
    forms: read('forms', row.listedForm),
    norms: read('norms', row.chainNorm),
    classifications: read('classifications', row.curatedClassification('good', 'curated')),
  };
}

/** The production chains, as text of JSON: a file of its own, so that a start without tracing never reads it. */
export function packChains(directory: string): string {
  return `${asciiJson(readChains(directory))}\n`;
}

/** BEA's input-output table, as text of JSON. */
export function packModel(directory: string): string {
  const model: InputOutputModel = {
    source: 'BEA, 2017 detail direct requirements (at least 0.001), bridged from HTS-10 by NAICS',
    commodities: readTable(directory, 'bea/commodities.csv', row.commodity),
    requirements: readTable(directory, 'bea/requirements.csv', row.requirement),
    bridge: readTable(directory, 'bea/hts-commodities.csv', row.htsCommodity),
  };
  return `${asciiJson(model)}\n`;
}

/** What the shipped import values are, and the seals of their tables. The values stay in the tables. */
export function packTrade(directory: string): string {
  const rows = readTable(directory, 'census/trade-sets.csv', row.tradeSetRow);
  const [set] = rows;
  if (set === undefined || rows.length !== 1)
    throw new TableError('BTT_TABLE_ROW: census/trade-sets.csv has not one set');
  const sealed = (path: string): TradeHead['tables']['detail'] => ({
    path,
    sha256: measureTable(directory, path).sha256,
  });
  const tables = { detail: sealed(set.detail), chapters: sealed(set.chapters) };
  const { from, to, flow, measure } = set;
  const head: TradeHead = {
    id: tradeId(set),
    basis: { from, to, flow, measure },
    source: set.source,
    digest: createHash('sha256').update(`${tables.detail.sha256}\n${tables.chapters.sha256}`).digest('hex'),
    complete: set.complete === 'yes',
    eu: set.eu,
    tables,
  };
  return `${asciiJson(head)}\n`;
}

/** Pure ASCII decodes many times faster than UTF-8 with a few accents in it. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
