/** ILAB's List of Downstream Goods: listed pairs with a country, and goods at risk without one. */
import { type Row, readCsv } from './files.js';
import { goodSlug } from './names.js';

const PARTIAL = '2024 (partial)';

/** Printed names that stand for several goods. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  'Lithium-Ion Batteries; electrolytic copper products': [
    'Lithium-Ion Batteries',
    'Electrolytic copper products',
  ],
  'Personal Care Products and Cosmetic Products': ['Personal Care Products', 'Cosmetic Products'],
  'Personal Care and Cosmetic Products': ['Personal Care Products', 'Cosmetic Products'],
};
/**
 * Goods at risk whose words also name a listed good of its own: what is at risk is only what can hold the input, so
 * a polyester shirt is not at risk of cotton, nor a beer of sugarcane. They are goods of their own.
 */
const AT_RISK_SENSE: Readonly<Record<string, string>> = {
  'Animal Feed': 'Animal Feed (at risk)',
  'Alcoholic Beverages': 'Alcoholic Beverages (at risk, sugarcane)',
  Garments: 'Garments (at risk, cotton)',
  Textiles: 'Textiles (at risk, cotton)',
};
const DUTCH_COCOA = /^Cocoa paste, butter, powder/;

interface Downstream {
  readonly edition: string;
  readonly inputGood: string;
  readonly inputCountries: readonly string[];
  readonly exploitation: string;
  readonly outputs: readonly string[];
  readonly outputCountry: string;
  readonly atRisk: readonly string[];
  readonly source: string;
  readonly note: string;
}

export interface Relations {
  readonly relations: Row[];
  /** Slug and printed name of every output good. */
  readonly outputs: ReadonlyMap<string, string>;
}

export function importRelations(source: string, country: (printed: string) => string): Relations {
  const rows = new Map<string, Row>();
  const outputs = new Map<string, string>();
  const put = (d: Downstream, kind: 'listed' | 'at-risk', output: string, outputCountry: string): void => {
    for (const inputCountry of d.inputCountries) {
      const outputGood = goodSlug(output);
      if (!outputs.has(outputGood)) outputs.set(outputGood, output);
      const iso = outputCountry === '' ? '' : country(outputCountry);
      const input = goodSlug(d.inputGood);
      const relation = `${input}@${country(inputCountry)}>${outputGood}${iso === '' ? '' : `@${iso}`}`;
      const old = rows.get(relation);
      if (old !== undefined && old.edition === d.edition) continue;
      if (old !== undefined) {
        // Stated by both editions: it holds from the first, and the later one is its edition.
        const sources = d.edition === '2022' ? `${d.source}; ${old.source}` : `${old.source}; ${d.source}`;
        rows.set(relation, {
          ...old,
          from: '2022',
          edition: PARTIAL,
          source: sources,
          note: 'stated in 2022 and again in the partial copy of 2024',
        });
        continue;
      }
      rows.set(relation, {
        relation,
        kind,
        input_good: input,
        input_country: country(inputCountry),
        exploitation: d.exploitation,
        output_good: outputGood,
        output_country: iso,
        from: d.edition === '2022' ? '2022' : '2024-09-05',
        to: '',
        edition: d.edition,
        source: d.source,
        note: d.note,
      });
    }
  };
  for (const d of downstreamRows(source)) {
    for (const printed of d.outputs)
      for (const output of SEVERAL[printed] ?? [printed])
        put(d, d.outputCountry === '' ? 'at-risk' : 'listed', output, d.outputCountry);
    for (const printed of d.atRisk)
      for (const output of SEVERAL[printed] ?? [AT_RISK_SENSE[printed] ?? printed])
        put({ ...d, note: '' }, 'at-risk', output, '');
  }
  return { relations: [...rows.values()], outputs };
}

function downstreamRows(source: string): Downstream[] {
  const table = readCsv(`${source}/ilab/ilab_downstream_rows.csv`).map((row): Downstream => {
    const printed = row.downstream_good ?? '';
    const lost = printed.startsWith('(') || row.downstream_country?.startsWith('(');
    return {
      edition: row.edition === '2022' ? '2022' : PARTIAL,
      inputGood: row.input_good ?? '',
      inputCountries: (row.input_country ?? '').split(' and '),
      exploitation: [row.input_child_labor === 'X' ? 'CL' : '', row.input_forced_labor === 'X' ? 'FL' : '']
        .filter(Boolean)
        .join(' '),
      outputs: printed.startsWith('(')
        ? []
        : DUTCH_COCOA.test(printed)
          ? ['Cocoa Paste', 'Cocoa Butter', 'Cocoa Powder']
          : [printed],
      outputCountry: row.downstream_country?.startsWith('(') ? '' : (row.downstream_country ?? ''),
      atRisk: (row.downstream_goods_at_risk ?? '').split('|').filter(Boolean),
      source: short(row.source ?? ''),
      note: lost
        ? 'the copy lost the country of output, so it is kept as a good at risk'
        : DUTCH_COCOA.test(printed)
          ? 'country inferred from the page text (Dutch products; the Netherlands is new in 2024)'
          : '',
    };
  });
  // Changes of 2024 that a second source tells and the copied table lost.
  const told: [string, string, string, readonly string[], string][] = [
    ['Cotton', 'China', 'FL', ['China', 'Vietnam'], 'Cotton textile products'],
    ['Cocoa', 'Ghana', 'CL', ['Ghana'], 'Food and beverage products'],
    ['Cocoa', "Côte d'Ivoire", 'CL', ["Côte d'Ivoire"], 'Food and beverage products'],
    ['Sugarcane', 'Dominican Republic', 'FL', ['Dominican Republic'], 'Sugar products'],
  ];
  for (const [inputGood, inputCountry, exploitation, countries, output] of told)
    for (const outputCountry of countries)
      table.push({
        edition: PARTIAL,
        inputGood,
        inputCountries: [inputCountry],
        exploitation,
        outputs: [output],
        outputCountry,
        atRisk: [],
        source: 'thompsonhinesmartrade.com/2024/09 (Department of Labor updates list)',
        note: 'told by a law firm; the printed row is not in the partial copy',
      });
  return table;
}

function short(source: string): string {
  return source.startsWith('copy of DOL')
    ? 'DOL List of Downstream Goods 2024, partial public copy (16 rows; merged-cell rows were lost)'
    : source.replace(/\s+/g, ' ').trim();
}
