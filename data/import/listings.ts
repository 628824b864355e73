/** The TVPRA List (2022 edition, since-years of ImportWatch, known changes of 2024) and the EO 13126 list. */
import { type Row, readCsv } from './files.js';
import { goodName, goodSlug, mendText } from './names.js';
import { readXml } from './xml.js';

const XML = 'DOL Sweat & Toil app data, TVPRA List 2022 edition';
const IMPORTWATCH = 'DOL ImportWatch core table, 2025-09-24 (2020 edition and polysilicon)';
const PARTIAL = '2024 (partial)';
const TYPES = [
  ['CL', 'cl', 'Child_Labor'],
  ['FL', 'fl', 'Forced_Labor'],
] as const;

/** Inputs of the ten derived rows of 2022, which the XML leaves out except for their country. */
const DERIVED_INPUT: Readonly<Record<string, string>> = {
  'Crude Palm Kernel Oil': 'Palm Fruit',
  'Crude Palm Oil': 'Palm Fruit',
  'Refined Palm Kernel Oil': 'Palm Fruit',
  'Refined Palm Oil': 'Palm Fruit',
  Oleochemicals: 'Palm Fruit',
  'Lithium-Ion Batteries': 'Cobalt ore (heterogenite)',
  'Photovoltaic Ingots': 'Polysilicon',
  'Photovoltaic Wafers': 'Polysilicon',
  'Solar Cells': 'Polysilicon',
  'Solar Modules': 'Polysilicon',
};

export interface Listings {
  readonly tvpra: Row[];
  readonly eo: Row[];
  readonly repairs: Row[];
  readonly sectors: ReadonlyMap<string, string>;
}

export function importListings(source: string, country: (printed: string) => string): Listings {
  const xml = readXml(source);
  const core = readCsv(`${source}/ilab/importwatch_core_data.csv`);
  const tvpra: Row[] = [];
  const eo: Row[] = [];
  const repairs: Row[] = [];
  const sectors = new Map<string, string>();
  const since = new Map<string, Row>();
  const seen = new Set<string>();

  for (const row of core) {
    const good = goodSlug(row.good ?? '');
    const pair = `${good}|${country(row.country ?? '')}`;
    since.set(pair, row);
    const kept = mendText(row.country ?? '');
    if (kept !== row.country)
      repairs.push(repair(row, 'country', row.country ?? '', kept, 'mojibake or blank at the end mended'));
    if (goodName(row.good ?? '') !== row.good)
      repairs.push(
        repair(
          row,
          'good',
          row.good ?? '',
          goodName(row.good ?? ''),
          'one good under two names: the 2022 edition has the kept one',
        ),
      );
    if (row.country_isocode === '')
      repairs.push(
        repair(
          row,
          'country_isocode',
          '',
          country(row.country ?? ''),
          'the code NA (Namibia) was read as "no value"',
        ),
      );
  }

  const add = (row: Row): void => {
    const id = [row.list, row.good, row.country, row.exploitation, row.from].join('|');
    if (seen.has(id)) return;
    seen.add(id);
    (row.list === 'EO13126' ? eo : tvpra).push(row);
  };

  for (const row of xml) {
    const good = goodSlug(row.good);
    sectors.set(good, row.sector);
    const iso = country(row.country);
    const base = { list: 'TVPRA', good, country: iso, to: '', edition: '2022', source: XML, note: '' };
    if (row.fields.Derived_Labor_Exploitation === 'Yes') {
      add({
        ...base,
        exploitation: '',
        from: '2022',
        input_good: goodSlug(DERIVED_INPUT[row.good] ?? ''),
        input_country: country(row.fields.Derived_Country ?? ''),
        note: 'derived: listed because of its input',
      });
      continue;
    }
    // Bangladesh's furniture of 2009 is the same entry as the steel furniture of 2022.
    const known =
      since.get(`${good}|${iso}`) ?? (good === 'furniture-steel' ? since.get(`furniture|${iso}`) : undefined);
    for (const [type, column, field] of TYPES) {
      const interval = known?.[column] ?? '';
      if (row.fields[field] !== 'Yes') continue;
      const year = /^(\d{4})-$/.exec(interval)?.[1];
      add({
        ...base,
        exploitation: type,
        from: year ?? '2022',
        note:
          year === undefined
            ? 'not in the 2020 table: counted from the 2022 edition'
            : `since ${year} by ImportWatch`,
      });
    }
  }

  for (const row of core) {
    const good = goodSlug(row.good ?? '');
    sectors.set(good, sectors.get(good) ?? row.sector ?? '');
    const iso = country(row.country ?? '');
    for (const [type, column] of [
      ['CL', 'cl'],
      ['FL', 'fl'],
      ['FCL', 'fcl'],
    ] as const) {
      const match = /^(\d{4})-(\d{4})?$/.exec(row[column] ?? '');
      if (match === null) continue;
      const [, from = '', until = ''] = match;
      const base = { good, country: iso, exploitation: type, from, source: IMPORTWATCH, note: '' };
      if (type === 'FCL') {
        if (until !== '')
          add({
            ...base,
            list: 'EO13126',
            to: until,
            edition: 'EO 13126',
            note: `${from}-${until} by ImportWatch`,
          });
        continue;
      }
      const still = tvpra.some(
        (r) => r.good === good && r.country === iso && r.exploitation === type && r.to === '',
      );
      if (still || (good === 'furniture' && iso === 'BD')) continue;
      if (until !== '')
        add({ ...base, list: 'TVPRA', to: until, edition: '2020', note: `${from}-${until} by ImportWatch` });
      else if (good === 'palm-fruit' && iso === 'ID' && type === 'FL')
        add({
          ...base,
          list: 'TVPRA',
          to: '',
          edition: PARTIAL,
          source: `${IMPORTWATCH}; DOL List of Downstream Goods 2024 (partial copy)`,
          note: 'sources differ: the 2022 XML omits FL; ImportWatch since 2020, the 2022 downstream report and the 2024 downstream table have it. The later statement is kept',
        });
      else
        add({
          ...base,
          list: 'TVPRA',
          to: '2022-09',
          edition: '2020',
          note: 'ImportWatch still shows it as active; removed by the 2022 edition',
        });
    }
  }

  for (const row of readCsv(`${source}/ilab/eo13126_list.csv`)) {
    const good = goodSlug(row.product ?? '');
    const iso = country(row.country ?? '');
    const interval = since.get(`${good}|${iso}`)?.fcl ?? '';
    const ended = /^removed (\d{4}-\d{2}-\d{2})$/.exec(row['status_after_2024-09-05'] ?? '')?.[1] ?? '';
    add({
      list: 'EO13126',
      good,
      country: iso,
      exploitation: 'FCL',
      from: interval.slice(0, 4) || '2022',
      to: ended,
      edition: 'EO 13126',
      source:
        ended === ''
          ? 'EO 13126 list as in DOL Sweat & Toil app data, 2022'
          : '89 FR 72428 (FR Doc 2024-18767)',
      note: interval === '' ? 'since-year not known' : `since ${interval.slice(0, 4)} by ImportWatch`,
    });
  }

  applyChangesOf2024(source, country, tvpra);
  return { tvpra, eo, repairs, sectors };
}

/** Removals end the standing rows; additions are new rows of the partial edition. */
function applyChangesOf2024(source: string, country: (printed: string) => string, tvpra: Row[]): void {
  const changes = [
    ...readCsv(`${source}/ilab/tvpra_2024_changes_partial.csv`),
    ...readCsv(`${source}/ilab/tvpra_2024_changes_partial2.csv`),
  ];
  for (const change of changes) {
    const good = goodSlug(change.good ?? '');
    if (change.kind === 'removal') {
      const iso = country(change.country ?? '');
      for (const [i, row] of tvpra.entries())
        if (row.good === good && row.country === iso && row.to === '')
          tvpra[i] = {
            ...row,
            to: '2024-09-05',
            edition: PARTIAL,
            note: `${row.note}; removed by the 2024 edition (${change.source})`,
          };
    }
    if (change.kind === 'addition') {
      for (const type of (change.exploitation ?? '').split(' '))
        tvpra.push({
          list: 'TVPRA',
          good,
          country: country(change.country ?? ''),
          exploitation: type,
          from: '2024-09-05',
          to: '',
          edition: PARTIAL,
          source: change.source ?? '',
          note: change.detail ?? '',
        });
    }
  }
}

function repair(row: Row, column: string, printed: string, kept: string, reason: string): Row {
  return {
    table: 'ilab/tvpra-listings.csv',
    row: `${row.country?.trim()} / ${row.good}`,
    column,
    printed,
    kept,
    reason,
  };
}
