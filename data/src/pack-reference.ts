/** Packs the tables into the one file that programs load. */
import type { z } from 'zod';
import type { TradeHead } from './load-trade.js';
import type { InputOutputModel } from './model.js';
import { BY_CHAPTER, PACK_FORMAT, SUBJECTS, type Table } from './open-reference.js';
import { sha256 } from './pack/pack-file.js';
import { writePack } from './pack/write-pack.js';
import { packHts } from './pack-hts.js';
import { digestOf, measureTable, readChains, readSources, readTable, TableError } from './read-tables.js';
import type { ClassifiedSubject } from './reference.js';
import * as row from './row-schemas.js';
import { tradeId } from './trade.js';
import type { Classification } from './vocabulary.js';

/**
 * Reads all tables and gives the bytes of `dist/reference.pack`. Same tables, same bytes.
 * @throws TableError if a row does not fit its schema.
 */
export function packReference(directory: string): Uint8Array {
  const read = <T>(path: string, schema: z.ZodType<T>): T[] => readTable(directory, path, schema);
  const sources = readSources(directory);
  const tables: Record<Table, unknown> = {
    sources,
    goods: read('ilab/goods.csv', row.good),
    listings: [
      ...read('ilab/tvpra-listings.csv', row.listing),
      ...read('ilab/eo13126-listings.csv', row.listing),
    ],
    relations: read('ilab/relations.csv', row.relation),
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
    chains: readChains(directory),
  };
  const hts = packHts(
    read('usitc/hts.csv', row.htsRow).map((line) => ({ ...line, code: line.hts.replaceAll('.', '') })),
  );
  const classifications = readClassifications(directory);
  const date = sources.map((source) => source.retrieved).sort();
  return writePack(
    PACK_FORMAT,
    { date: date.at(-1) ?? '', digest: digestOf(sources) },
    [
      ...Object.entries(tables),
      [SUBJECTS, subjectsOf(classifications)] as const,
      ...inFolder(BY_CHAPTER.classifications, byChapter(classifications)),
      ...inFolder(BY_CHAPTER.hts, hts),
      ['model', readModel(directory)] as const,
      ['trade', readTradeHead(directory)] as const,
    ].map(([name, value]) => [name, new TextEncoder().encode(asciiJson(value))]),
    sha256,
  );
}

function readClassifications(directory: string): Classification[] {
  return [
    ...readTable(directory, 'ilab/dol-classifications.csv', row.dolClassification),
    ...readTable(directory, 'curated/classifications.csv', row.curatedClassification('good', 'curated')),
    ...readTable(directory, 'cbp/order-classifications.csv', row.curatedClassification('order', 'curated')),
    ...readTable(directory, 'dhs/sector-classifications.csv', row.curatedClassification('sector', 'curated')),
  ];
}

function subjectsOf(rows: readonly Classification[]): ClassifiedSubject[] {
  const counts = new Map<string, ClassifiedSubject>();
  for (const { subjectKind, subject, basis } of rows) {
    const key = `${subjectKind}:${subject}:${basis}`;
    counts.set(key, { subjectKind, subject, basis, rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  return [...counts.values()];
}

function byChapter(rows: readonly Classification[]): ReadonlyMap<string, readonly Classification[]> {
  const chapters = [...new Set(rows.map((one) => one.hts.slice(0, 2)))].sort();
  return new Map(chapters.map((chapter) => [chapter, rows.filter((one) => one.hts.startsWith(chapter))]));
}

function inFolder<T>(folder: string, chapters: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...chapters].map(([chapter, value]) => [folder + chapter, value]);
}

/** BEA's input-output table. */
function readModel(directory: string): InputOutputModel {
  return {
    source: 'BEA, 2017 detail direct requirements (at least 0.001), bridged from HTS-10 by NAICS',
    commodities: readTable(directory, 'bea/commodities.csv', row.commodity),
    requirements: readTable(directory, 'bea/requirements.csv', row.requirement),
    bridge: readTable(directory, 'bea/hts-commodities.csv', row.htsCommodity),
  };
}

/** What the shipped import values are, and the seals of their tables. The values stay in the tables. */
function readTradeHead(directory: string): TradeHead {
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
  return {
    id: tradeId(set),
    basis: { from, to, flow, measure },
    source: set.source,
    digest: sha256(new TextEncoder().encode(`${tables.detail.sha256}\n${tables.chapters.sha256}`)),
    complete: set.complete === 'yes',
    eu: set.eu,
    tables,
  };
}

/** Pure ASCII decodes many times faster than UTF-8 with a few accents in it. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
