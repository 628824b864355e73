/**
 * Builds the imported tables from a folder of source files: `pnpm --filter @better-trade/data import FOLDER`.
 * The curated tables (countries, classifications, orders, sectors, entities, successors) are edited by hand.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { importBea } from './bea.js';
import { importTrade } from './census.js';
import { type Row, readCsv, writeTable } from './files.js';
import { importHts } from './hts.js';
import { importListings } from './listings.js';
import { countryResolver, goodName, goodSlug } from './names.js';
import { importRelations } from './relations.js';
import { readXml } from './xml.js';

const source = argv[2];
if (source === undefined) throw new Error('usage: import FOLDER-WITH-THE-SOURCE-FILES');
const out = fileURLToPath(new URL('..', import.meta.url));
const country = countryResolver(out);

const { tvpra, eo, repairs, sectors } = importListings(source, country);
const { relations, outputs } = importRelations(source, country);

const LISTING = [
  'list',
  'good',
  'country',
  'exploitation',
  'from',
  'to',
  'edition',
  'input_good',
  'input_country',
  'source',
  'note',
];
writeTable(`${out}/ilab/tvpra-listings.csv`, LISTING, tvpra);
writeTable(`${out}/ilab/eo13126-listings.csv`, LISTING, eo);
writeTable(
  `${out}/ilab/relations.csv`,
  [
    'relation',
    'kind',
    'input_good',
    'input_country',
    'exploitation',
    'output_good',
    'output_country',
    'from',
    'to',
    'edition',
    'source',
    'note',
  ],
  relations,
);

const goods = new Map<string, { name: string; others: Set<string>; source: string }>();
const meet = (printed: string, from: string): void => {
  const slug = goodSlug(printed);
  if (slug === '') return;
  const good = goods.get(slug) ?? { name: goodName(printed), others: new Set<string>(), source: from };
  if (printed !== good.name) good.others.add(printed);
  goods.set(slug, good);
};
for (const row of readXml(source)) meet(row.good, 'DOL TVPRA List 2022 edition');
for (const row of readCsv(`${source}/ilab/importwatch_core_data.csv`))
  meet(row.good ?? '', 'DOL ImportWatch core table');
for (const file of ['tvpra_2024_changes_partial.csv', 'tvpra_2024_changes_partial2.csv'])
  for (const row of readCsv(`${source}/ilab/${file}`))
    if (row.kind === 'addition' || row.kind === 'new_good')
      meet(row.good ?? '', 'known changes of the TVPRA List 2024 edition');
for (const name of outputs.values()) meet(name, 'DOL List of Downstream Goods (2022 and partial 2024)');

const listed = new Set([...tvpra, ...eo].map((row) => row.good));
writeTable(
  `${out}/ilab/goods.csv`,
  ['good', 'name', 'sector', 'other_names', 'source', 'note'],
  [...goods].map(
    ([good, g]): Row => ({
      good,
      name: g.name,
      sector: sectors.get(good) ?? '',
      other_names: [...g.others].sort().join(' | '),
      source: g.source,
      note:
        listed.has(good) || [...outputs.keys()].includes(good)
          ? ''
          : 'named as new in 2024; the stored sources do not say for which country',
    }),
  ),
);

writeTable(`${out}/usitc/hts.csv`, ['hts', 'indent', 'description', 'units'], importHts(source), true);
writeTable(
  `${out}/ilab/assessment-levels.csv`,
  ['country', 'year', 'level', 'source'],
  readCsv(`${source}/ilab/tda_assessment_levels.csv.gz`).map((row) => ({
    country: row.iso2 ?? '',
    year: row.year ?? '',
    level: row.level_as_printed ?? row.level ?? '',
    source: (row.source ?? '').replace(/\s+/g, ' '),
  })),
);
const bea = importBea(source);
writeTable(`${out}/bea/commodities.csv`, ['commodity', 'name'], bea.commodities);
writeTable(`${out}/bea/requirements.csv`, ['input', 'output', 'coefficient'], bea.requirements);
writeTable(`${out}/bea/hts-commodities.csv`, ['hts', 'commodity'], bea.bridge);
const trade = importTrade(source, readCsv(`${out}/countries/countries.csv`));
mkdirSync(`${out}/census`, { recursive: true });
writeFileSync(`${out}/census/imports-2024-hts10.csv.gz`, trade.detail);
writeFileSync(`${out}/census/imports-2024-chapters.csv`, trade.chapters);
for (const row of readCsv(`${out}/ilab/dol-classifications.csv`))
  if (row.repair !== '')
    repairs.push({
      table: 'ilab/dol-classifications.csv',
      row: `${row.id} ${row.good}`,
      column: 'hts_code',
      printed: row.printed ?? '',
      kept: row.hts ?? '',
      reason: row.repair ?? '',
    });
writeTable(`${out}/repairs.csv`, ['table', 'row', 'column', 'printed', 'kept', 'reason'], repairs);
stdout.write(
  `tvpra ${tvpra.length} eo ${eo.length} relations ${relations.length} goods ${goods.size} repairs ${repairs.length}\n`,
);
