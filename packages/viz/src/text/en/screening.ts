import { formatNumber } from '../numbers.js';

const lines = (number: number): string => `${formatNumber(number)} ${number === 1 ? 'line' : 'lines'}`;
const notJudged = (number: number): string => `${lines(number)} could not be judged`;

/** The page of a screening report. */
export const screening = {
  kicker: 'Better Trade Tool: screening report',
  title: (input: string): string => `Import lines of ${input}`,
  standardInput: 'standard input',
  measure: {
    value: 'customs value as your file states it, USD',
    onlyNews: 'only findings that are new against the baseline',
    notJudged,
    notDrawn: (number: number): string =>
      `${formatNumber(number)} ${number === 1 ? 'finding that names' : 'findings that name'} no listed good of a country (orders, sectors, entities, goods at risk, traced goods) ${number === 1 ? 'is' : 'are'} not in this figure`,
  },
  lines,
  lead: {
    found: (listed: number, all: number): string =>
      `${formatNumber(listed)} of ${lines(all)} ${listed === 1 ? 'meets' : 'meet'} a list of goods made with child or forced labor`,
    noLines: 'No line was read',
    money: (interval: string): string => `, worth ${interval} as the file states it`,
    moneyPart: (missing: number): string =>
      ` (${lines(missing)} of them ${missing === 1 ? 'states' : 'state'} no value)`,
    atMost: (usd: string): string => `at most ${usd}`,
    negative: (lines_: number): string =>
      ` (${lines(lines_)} of them ${lines_ === 1 ? 'states' : 'state'} a negative value)`,
    otherwise: (number: number): string =>
      `, ${formatNumber(number)} of them only as goods at risk or by an order, a sector or an entity`,
    noMoney: '; none of them states a value',
    unscreened: notJudged,
    noneUnscreened: 'every line could be judged',
    rejected: (number: number): string =>
      `${formatNumber(number)} ${number === 1 ? 'row could not be read as a line at all' : 'rows could not be read as lines at all'}`,
    news: (number: number): string =>
      `${formatNumber(number)} ${number === 1 ? 'finding is' : 'findings are'} new against the baseline`,
  },
  onlyNew:
    'Of the findings, only those that are new against the baseline are shown below. The sentence above, “In short” and what could not be judged are of all lines.',
  onlyRisk: (risk: string): string =>
    `Findings below ${risk} risk were left out of this report (--min-risk). Lines by verdict are of all findings.`,
  notShown: 'None is shown: see what was left out.',
  truncated: (shown: number, all: number): string =>
    `This page shows the first ${formatNumber(shown)} of ${formatNumber(all)} findings, by risk.`,
  truncatedBeside: (name: string): string =>
    ` All of them stand in ${name}, in the same folder as this page.`,
  truncatedNoFile:
    ' All of them are in the JSON report and in its CSV (btt convert report.json --format csv).',
  counts: {
    heading: 'In short',
    caption: 'Lines by verdict',
    verdict: 'Verdict',
    lines: 'Lines',
    value: 'Value (USD)',
    withoutValue: 'Lines without a value',
    meaning:
      'At least: lines whose code holds nothing but a good that a list names for their origin. At most: all lines that meet a list, an order, a sector or an entity, or may hold a good at risk.',
    listed: (risk: string): string => `Meets a list, ${risk} risk`,
    listedAll: 'Meets a list, all',
    noMatch: 'No list names this code and origin',
    notScreenable: 'Could not be judged',
    traced: 'Of any of these: may hold a listed input, by production chains',
    all: 'All lines',
  },
  input: 'Input',
  inputOf: (name: string, rows: number, bytes: number): string =>
    `${name}: ${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'}, ${formatNumber(bytes)} bytes`,
  inputDigest: 'Digest of the input (sha256)',
  columns: 'Columns read',
  options: 'Options',
  optionMinRisk: (risk: string): string => `findings of ${risk} risk or more`,
  optionMap: (pairs: string): string => `columns given by hand: ${pairs}`,
  optionCountry: (country: string): string => `origin of all lines: ${country}`,
  optionTrace: (hops: number, tier: string, conditions: string): string =>
    `inputs traced up to ${hops} steps, evidence ${tier} or stronger${conditions === '' ? '' : `, ${conditions}`}`,
  optionNoTrace: 'inputs not traced',
  optionBaseline: (name: string, digest: string): string => `compared with ${name} (sha256 ${digest})`,
  unscreened: {
    heading: 'What could not be judged',
    none: 'Every line could be judged, and every row was read as a line.',
    intro:
      'A line that could not be judged is not a line on which nothing was found. Mend it and screen again.',
    byCause: 'Lines that could not be judged, by cause',
    cause: 'Cause',
    lines: 'Lines',
    what: 'What to do',
    each: 'Lines that could not be judged',
    line: 'Line',
    ref: 'Reference',
    hts: 'HTS as written',
    origin: 'Origin',
    value: 'Value (USD)',
    problem: 'What is wrong',
    rejected: 'Rows that could not be read as lines',
    code: 'Code',
    column: 'Column',
    cell: 'Value',
    partly: 'Lines with findings of which a part could not be judged',
    mended: 'Codes and origins that were mended before screening',
    mendedWhat: 'What was mended',
    more: (number: number): string =>
      `${formatNumber(number)} more are not shown here; the JSON report has them all.`,
    moreRejected: (number: number): string =>
      `${formatNumber(number)} more are not shown here; --rejects writes them all.`,
    causes: {
      'hts-missing': ['No HTS code', 'Give the code of the goods.'],
      'hts-unreadable': ['HTS code cannot be read', 'A code has 2, 4, 6, 8 or 10 digits, as text.'],
      'hts-unknown': ['No such HTS code', 'Look the code up in the tariff schedule of the year of entry.'],
      'programme-code': ['Only a code of chapter 98 or 99', 'Give the code of the goods beside it.'],
      'origin-missing': ['No country of origin', 'Give the country of origin.'],
      'origin-unknown': ['Country of origin cannot be read', 'Give a country by ISO code or by name.'],
      'value-not-a-number': ['Value is not a number', 'Give US dollars as a number.'],
    } as Readonly<Record<string, readonly [string, string]>>,
  },
  findings: {
    heading: 'Findings',
    none: 'No finding. That no list names a code and an origin says nothing of how the goods were made.',
    intro:
      'The most urgent first. A line may have several findings. Each links to the words of the list and to the reasons below.',
    caption: (shown: number, all: number): string =>
      shown === all
        ? `${formatNumber(all)} ${all === 1 ? 'finding' : 'findings'}, the most urgent first`
        : `The first ${formatNumber(shown)} of ${formatNumber(all)} findings, the most urgent first`,
    line: 'Line',
    ref: 'Reference',
    hts: 'HTS',
    origin: 'Origin',
    value: 'Value (USD)',
    risk: 'Risk',
    grade: 'Grade',
    what: 'Finding',
    list: 'List',
    kind: 'Kind',
    id: 'Finding id',
  },
  kinds: {
    listing: 'listed good',
    downstream: 'downstream',
    order: 'order',
    entity: 'entity',
    sector: 'sector',
    'at-risk': 'at risk',
    traced: 'traced',
  },
  sentence: {
    listing: (name: string, country: string, exploitation: string): string =>
      `${name} of ${country}: ${exploitation}`,
    downstream: (name: string, country: string, input: string, exploitation: string): string =>
      `${name} of ${country}, made with ${input} (${exploitation})`,
    'at-risk': (name: string, input: string, exploitation: string): string =>
      `${name} may hold ${input} (${exploitation})`,
    traced: (name: string, input: string, exploitation: string, steps: number, tier: string): string =>
      `${name} may hold ${input} (${exploitation}), ${steps} ${steps === 1 ? 'step' : 'steps'}, weakest evidence ${tier}`,
    order: (name: string, date: string): string => `${name}, ${date}`,
    sector: (name: string): string => `High-priority sector: ${name}`,
    entity: (name: string): string => `Entity List: ${name}`,
    of: (good: string, country: string): string => `${good} of ${country}`,
    named: (named: string, listed: string): string => `the line names “${named}”, the list “${listed}”`,
    possible: (edits: number): string =>
      `a possible match, ${edits} ${edits === 1 ? 'letter' : 'letters'} apart`,
  },
  where: { heading: 'Where it comes from', none: 'No line with a finding names a country.' },
  what: {
    heading: 'Which goods of which countries',
    none: 'No listed good of a listed country was met.',
  },
  chains: {
    heading: 'How listed inputs get here',
    intro:
      'Ways from an input that a list names to the goods of your lines. A path says how such goods are made, never how these were.',
    none: 'No finding rests on a production path.',
    notTraced:
      'Production chains were not traced in this run (btt screen --trace); only pairs that ILAB itself states are shown.',
    cut: 'The search was cut: there may be better paths.',
  },
  left: {
    heading: 'Left out, filtered and waived',
    nothing: 'Nothing was filtered: all findings of all lines are shown.',
    minRisk: (risk: string): string =>
      `Findings below ${risk} risk were left out by --min-risk. Verdicts and counts of lines are those of all findings.`,
    noWaivers: 'Nothing was waived: btt knows no waivers.',
    noMatch: (number: number): string =>
      `${lines(number)} without a list match ${number === 1 ? 'is' : 'are'} counted above and not shown one by one.`,
    news: 'Only findings that are new against the baseline are shown; the JSON report keeps everything.',
    gone: (findings: number, pairs: number): string =>
      `Gone since the baseline: ${formatNumber(findings)} ${findings === 1 ? 'finding' : 'findings'}, ${formatNumber(pairs)} ${pairs === 1 ? 'code and origin' : 'codes and origins'} that could not be judged.`,
    goneCaption: 'Findings of the baseline that are gone',
    goneWhy: {
      line: 'no line of this code and origin was read',
      list: 'no longer found on the lines of this code and origin',
      trace: 'not traced this time',
    },
    why: 'Why it is gone',
    made: (asOf: string, rules: string, date: string): string =>
      `The baseline was made as of ${asOf}, with rules ${rules} and the reference of ${date}.`,
  },
  evidence: {
    heading: 'Evidence: the words of the lists, the codes and the steps',
    intro:
      'What each finding above rests on: what the list states, since when, by which edition and source, and the rule that set the risk; then the HTS codes and production steps, each with its reason and source.',
    since: (day: string): string => `listed since ${day}`,
    until: (day: string): string => `until ${day}`,
    holds: 'still listed',
    rated: 'Risk',
    ratedBy: 'by rule',
    codes: 'Met by HTS',
    codesHeading: 'HTS codes by which lines met a list',
    of: 'Holds',
    holdsWhat: 'Scope',
    by: 'Chosen by',
    why: 'Why',
    scope: { exclusive: 'only this', basket: 'other goods too' },
    basis: { dol: 'DOL', cbp: 'CBP', curated: 'this project' },
    path: 'Path',
    todo: 'What to do',
    stepsHeading: 'Production steps of the paths',
    from: 'From',
    to: 'To',
    process: 'Step',
    tier: 'Evidence',
  },
};
