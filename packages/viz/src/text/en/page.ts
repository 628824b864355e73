import { formatNumber } from '../numbers.js';

/** The frame of every page. */
export const page = {
  skip: 'Skip to the content',
  contents: 'Contents',
  figure: (title: string): string => `Figure: ${title}. Arrow keys go from mark to mark.`,
  tableOf: (title: string): string => `The numbers of the figure: ${title}`,
  numbersOf: (rows: number): string =>
    `The numbers of this figure as a table (${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'})`,
  data: 'Data and method of this run',
  asOf: 'Lists as of',
  rules: 'Rules',
  tool: 'Tool',
  reference: 'Reference',
  referenceOf: (date: string, digest: string): string => `${date}, sha256 ${digest}`,
  report: 'JSON report',
  reportOf: (name: string, bytes: number, digest: string): string =>
    `${name}, ${formatNumber(bytes)} bytes, sha256 ${digest}`,
  reportCarried: 'This page carries it whole: the button below saves it, byte for byte.',
  reportLeft:
    'It is too large for this page, which was made from it. Keep the two together: the page can be made again from the JSON report, the JSON report not from the page.',
  source: 'Source',
  edition: 'Edition',
  published: 'Published',
  retrieved: 'Retrieved',
  sources: (number: number): string =>
    number === 1
      ? 'The one source of the reference, with its edition'
      : `The ${formatNumber(number)} sources of the reference, with their editions`,
  gaps: (number: number): string => `What the sources are known to lack (${formatNumber(number)})`,
  gap: 'What is lacking',
  coverage: 'Coverage',
  coverageOf: (classified: number, listed: number): string =>
    `${formatNumber(classified)} of ${formatNumber(listed)} listed goods have HTS codes here.`,
  holes: (names: string): string => `Not covered, so no line of them can be found: ${names}.`,
  withoutCountry: (names: string): string =>
    `Listed for a country that our sources do not name: ${names}. No line of them can be found.`,
  ordersByNameOnly: (number: number): string =>
    `${formatNumber(number)} ${number === 1 ? 'order covers all that a maker makes: it' : 'orders cover all that a maker makes: they'} can be seen by the maker’s name only.`,
  ordersUnclassified: (number: number): string =>
    `${formatNumber(number)} ${number === 1 ? 'order has' : 'orders have'} no HTS codes here.`,
  method: 'Method, glossary and limits',
  glossary: 'Glossary',
  limits: 'Limits',
  rulesHeading: 'Rules of risk that apply here',
  rule: 'Rule',
  risk: 'Risk',
  sentence: 'What it says',
  citation: 'Citation',
  notProof: 'A listing is reason to look, never proof about a shipment.',
  madeBy: (version: string): string =>
    `Made by btt ${version}, open source (Apache-2.0). The same JSON report gives the same page, byte for byte. This page loads nothing and sends nothing.`,
  glossaryRows: [
    [
      'listing',
      'A good and a country that a list of the U.S. government names together, for child labor, forced labor or both.',
    ],
    ['exact', 'The HTS code holds only the listed good.'],
    [
      'basket',
      'The HTS code holds the listed good and others: which of them was imported, the code does not say.',
    ],
    ['partial', 'The code on the line is too short to tell.'],
    [
      'risk',
      'How urgently a person should look: high, medium or low, by the first rule that applies. It is no probability.',
    ],
    [
      'at least, at most',
      'At least: codes that hold only the listed good. At most: all codes that may hold it. The truth lies between.',
    ],
    [
      'customs value',
      'The price of the goods when sold for export to the United States, without duty, freight and insurance. US dollars.',
    ],
    [
      'tier',
      'How strong the evidence of a production step is: listed (ILAB), ruling, norm, study, curated, model. A path is as strong as its weakest step.',
    ],
    [
      'TVPRA List',
      'List of Goods Produced by Child Labor or Forced Labor, U.S. Department of Labor (22 U.S.C. 7112).',
    ],
    ['EO 13126', 'Executive Order 13126: products that federal contractors must certify.'],
    [
      'CBP order',
      'Withhold release order or Finding of U.S. Customs and Border Protection (19 U.S.C. 1307).',
    ],
    ['UFLPA', 'Uyghur Forced Labor Prevention Act (Pub. L. 117-78).'],
  ] as readonly (readonly [string, string])[],
  limitsRows: [
    'The lists name goods and countries, not makers or shipments: most goods under a listed code are made by others.',
    'That nothing was found means only that no list here names this code and this origin. It says nothing of how the goods were made.',
    'HTS codes of goods were chosen by the Department of Labor or by this project; each finding says by whom and why.',
    'Where the sources are known to lack something, the list stands under “Data and method of this run”.',
  ] as readonly string[],
};
