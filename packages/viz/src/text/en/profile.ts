import { formatNumber } from '../numbers.js';

const n = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;

/** Profiles of a country and of a good. */
export const profile = {
  kickerCountry: 'Better Trade Tool: profile of a country',
  kickerGood: 'Better Trade Tool: profile of a good',
  titleCountry: (name: string, codes: string, period: string): string =>
    `${name} (${codes}): listed goods and U.S. imports, ${period}`,
  titleGood: (name: string, period: string): string => `${name}: listings and U.S. imports, ${period}`,
  shares: (low: string, high: string): string => `${low} to ${high}`,
  interval: (low: string, high: string): string => (low === high ? low : `at least ${low}, at most ${high}`),
  of: (good: string, country: string): string => `${good} of ${country}`,
  lead: {
    goods: (country: string, goods: number): string =>
      `${country}: ${n(goods, 'good is listed', 'goods are listed')}`,
    countries: (good: string, names: string): string => `${good} is listed for ${names}`,
    manyCountries: (number: number): string => n(number, 'country', 'countries'),
    byList: {
      TVPRA: (listings: number): string => `${formatNumber(listings)} on the TVPRA List`,
      EO13126: (listings: number): string => `${formatNumber(listings)} on the EO 13126 list`,
      downstream: (listings: number): string => `${formatNumber(listings)} on the downstream list`,
    },
    behind: (interval: string, imports: string): string =>
      `behind these listings stand ${interval} of ${imports}, customs value`,
    ofCountry: (share: string): string => `${share} of all imports from it`,
    ofNation: (share: string): string => `${share} of all U.S. imports`,
    valueNotKnown: 'the import value behind these listings is not known',
    figures: (all: number): string => `of ${n(all, 'figure', 'figures')}`,
    bounds: (number: number): string =>
      `${formatNumber(number)} ${number === 1 ? 'is' : 'are'} known by an upper bound only`,
    baskets: (number: number): string =>
      `${formatNumber(number)} ${number === 1 ? 'rests' : 'rest'} on codes that hold other goods too`,
    unknown: (number: number): string => `${formatNumber(number)} ${number === 1 ? 'is' : 'are'} not known`,
    allExact: 'no figure is a bound, and none rests on codes that hold other goods',
    noGood: (country: string): string => `No list in force names a good of ${country}`,
    noCountry: (good: string): string => `No list in force names ${good} with a country`,
    countryNotNamed: (good: string): string =>
      `${good} is on a list for a country that our sources do not name: no line and no dollar of it can be found`,
    noFinding:
      'that is no finding about how goods are made: the lists name what was researched, and are held here in part',
    inputs: (goods: number): string =>
      `${n(goods, 'good of it stands as an input', 'goods of it stand as inputs')} on the downstream list`,
    mayHold: (inputs: string): string =>
      `it is at risk: it may hold ${inputs}, wherever it is made; no country is named, so no dollars are counted`,
    atItsCodes: (interval: string, imports: string): string =>
      `from all partners known by code, ${interval} came in at its codes (${imports}, customs value)`,
    notInSet: (period: string): string =>
      `what was imported from it in ${period} is not in the set of values`,
    noImports: (period: string): string => `the set of values has no import from it in ${period}`,
    notKnown: (number: number): string => `what these figures cannot say (${formatNumber(number)})`,
  },
  facts: {
    country: 'Country',
    good: 'Good',
    sector: 'Sector',
    noSector: 'none named',
    otherNames: 'Other names',
    note: 'Note',
    source: 'Source of the name',
    imports: 'All imports from it',
    importsOf: (usd: string, period: string, share: string | null, level: string): string =>
      `${usd} in ${period}${share === null ? '' : `, ${share} of all U.S. imports`}; ${level}`,
    importsInSet: (usd: string, period: string, level: string): string =>
      `${usd} in ${period} that the set holds; ${level}`,
    importsNotKnown: (period: string, level: string): string => `not known for ${period}; ${level}`,
    behind: 'Imports behind the listings',
    behindOf: (interval: string, codes: number, grade: string, by: string): string =>
      `${interval}; ${n(codes, 'code', 'codes')}, ${grade}; codes chosen by ${by}`,
    ends: 'How to read two amounts',
    endsOf:
      'At least: codes that hold nothing but the goods. At most: every code that may hold them. The truth lies between. One number where both agree.',
  },
  notKnown: {
    heading: 'What is not known',
    none: 'The report names no hole of its own here. The limits at the end of the page hold all the same.',
    intro: 'Read this before the figures: what they cannot say, and why.',
    about: (ids: number): string => `What it is about (${formatNumber(ids)})`,
    kinds: {
      bound: 'Only an upper bound',
      'no-code': 'No HTS code',
      'not-in-set': 'Not in the set of values',
      'partial-edition': 'An edition that is held in part',
      'at-risk': 'No country is named',
      'no-country': 'Listed, but for which country is not known',
      'curated-codes': 'Codes chosen by this project',
      'year-and-day': 'Values and lists of different days',
      'incomplete-set': 'The set of values is a part',
      programme: 'Chapters 98 and 99',
      unplaced: 'A code without a successor',
      'orders-without-country': 'Orders without a country',
      'made-elsewhere': 'Made elsewhere',
    },
    uflpa: 'What the tables on the UFLPA are known to lack',
  },
  listings: {
    heading: 'Listed: by which list, since when, and how much is imported',
    none: 'No list in force on the day names it with a country.',
    list: {
      TVPRA: 'TVPRA List',
      EO13126: 'EO 13126 list',
      downstream: 'Downstream goods: made with listed inputs; the exploitation is that of the input',
    },
    caption: (list: string, listings: number): string => `${list} (${formatNumber(listings)})`,
    exploitation: 'Exploitation',
    since: 'Listed since',
    edition: 'Edition',
    ofCountry: 'Of the country',
    known: 'How it is known',
    grade: 'Grade',
    codes: 'Codes',
    by: 'Codes chosen by',
    madeWith: 'Made with',
    source: 'Source',
    legend: '“Partial” beside an edition: it is held here in part, and may list more.',
  },
  time: { heading: 'When it was listed', none: 'There is no listing to show over time.' },
  past: {
    heading: 'Not in force on the day',
    none: 'No statement of the lists here has ended, or has yet to begin.',
    caption: (rows: number): string => n(rows, 'statement that does not hold', 'statements that do not hold'),
    list: 'List',
    from: 'From',
    to: 'To',
    open: 'no end stated',
  },
  relations: {
    heading: 'What is made with it, and with what it is made',
    intro:
      'Pairs of a listed input and a good made with it, as ILAB states them. The exploitation is the input’s, in the input’s country.',
    none: 'No relation of ILAB’s list of downstream goods names it.',
    usedIn: (rows: number): string =>
      `Used in listed downstream goods (${formatNumber(rows)}): the value is that of the final good`,
    atRisk: (goods: number): string =>
      `At risk of holding these inputs, no country named (${n(goods, 'good', 'goods')})`,
    madeWith: (rows: number): string => `Made with listed inputs (${formatNumber(rows)})`,
    mayHold: (rows: number): string => `At risk: may hold, wherever it is made (${formatNumber(rows)})`,
    input: 'Input',
    output: 'Final good',
    noCountry: 'no country named',
  },
  reach: {
    heading: 'How far production chains reach',
    how: (hops: number, tier: string, conditions: string): string =>
      `Up to ${n(hops, 'step', 'steps')}, evidence ${tier} or stronger${conditions === '' ? '' : `, ${conditions}`}.`,
    notTraced:
      'Production chains were not followed in this run (btt report --trace); only the pairs above, which ILAB itself states, are shown.',
    none: 'No chain known here leads on. Chains are not complete.',
    found: (goods: number, tiers: string): string =>
      `${n(goods, 'good may hold it', 'goods may hold it')}, by the weakest step: ${tiers}.`,
    cut: 'The search was cut: there may be better paths.',
    never:
      'A path says how such goods are made, not where or how these were: nothing here is counted in dollars. btt trace shows the paths.',
    caption: (goods: number): string => `${n(goods, 'way', 'ways')} to a good, the strongest evidence first`,
    shown: (shown: number, all: number): string =>
      `The first ${formatNumber(shown)} of ${formatNumber(all)}; the JSON report has them all.`,
    tier: 'Weakest evidence',
    hops: 'Steps',
    route: 'Way',
  },
  orders: {
    heading: 'CBP orders',
    inForce: (orders: number): string => `In force (${formatNumber(orders)})`,
    ended: (orders: number): string =>
      `Not in force (${formatNumber(orders)}): ended, superseded, or not begun`,
    noneCountry: 'None of the orders known here is on this country.',
    noneGood: 'None of the orders known here takes the good in by its words.',
    notHeldAgainst:
      'Orders on all products of a maker, and most orders on fishing vessels (“Seafood”), are held against no good one by one.',
    since: 'Since',
    until: 'Ended',
    kind: 'Kind',
    instrument: { WRO: 'withhold release order', Finding: 'Finding' },
    merchandise: 'Merchandise',
    reach: 'Reach',
    reaches: {
      country: 'the whole country',
      region: 'a region',
      entity: 'named makers',
      vessel: 'vessels',
    },
    makers: 'Makers',
    aliases: (names: string): string => `Also: ${names}`,
    takesIn: 'Takes in',
    ofTheGood: { all: 'all of the good', part: 'part of the good' },
    covers: { all: 'all', part: 'part' },
    status: 'Status',
    statuses: {
      active: 'active',
      'partially-modified': 'partially modified',
      'inactive-pending-litigation': 'inactive, pending litigation',
      superseded: 'superseded',
      ended: 'ended',
      'not-in-active-file': 'not in the active file',
    },
    remarks: 'Remarks',
    id: 'Order id',
  },
  uflpa: {
    heading: 'Uyghur Forced Labor Prevention Act',
    sectorsHeading: (sectors: number): string => `High-priority sectors (${formatNumber(sectors)})`,
    sectorsOfGood: 'UFLPA high-priority sectors that take it in: for goods of China',
    sector: 'Sector',
    entitiesHeading: (entities: number): string => `Entity List (${formatNumber(entities)} in force)`,
    entity: 'Entity',
    section: 'Section',
    noSection: 'no section stated',
    noDate: 'no date stated',
    id: 'Entity id',
    lacks: 'What these tables are known to lack stands above',
  },
  assessments: {
    heading: 'DOL’s assessment of efforts against the worst forms of child labor',
    none: 'The report holds no year of these assessments.',
  },
  codes: {
    headingCountry: 'Where the value stands: HTS codes',
    headingGood: 'HTS codes of the good',
    none: 'No code of a listed good of this country has a value here.',
    noneGood: 'The good has no HTS code here: no import of it can be seen or counted.',
    captionCountry: (codes: number): string => `${n(codes, 'code', 'codes')}, the largest first`,
    captionGood: (codes: number): string =>
      `${n(codes, 'code', 'codes')} of the good; imports count at their closest row`,
    more: (shown: number, all: number, interval: string): string =>
      `This page shows the first ${formatNumber(shown)} of ${n(all, 'code', 'codes')}; the others hold ${interval}. All that the report lists are in the JSON report.`,
    hts: 'HTS',
    chapter: (hts: string): string => `chapter ${hts}`,
    holds: 'Holds',
    holdsWhat: { exclusive: 'only listed goods', basket: 'other goods too', bound: 'a bound' },
    goods: 'Goods',
    by: 'Chosen by',
    text: 'Text of the schedule',
    ended: 'has ended since; counted as its successors',
    listedLow: 'From listed, at least (USD)',
    listedHigh: 'From listed, at most (USD)',
    allLow: 'From all, at least (USD)',
    allHigh: 'From all, at most (USD)',
    why: 'Why',
    repair: (text: string): string => `Mended: ${text}`,
    all: 'All: every partner that the set of values knows by code.',
    byChapter: (countries: string): string =>
      `Not in these columns, because only their chapters are published: ${countries}.`,
  },
  left: {
    heading: 'Left out, filtered and waived',
    nothing: 'Nothing was filtered: the profile holds all that the tables have on the day.',
    codes: (number: number): string =>
      `${n(number, 'code is', 'codes are')} not listed one by one in the report (--top of the run); their sum stands under “HTS codes”.`,
    noWaivers: 'Nothing was waived: btt knows no waivers.',
  },
};
