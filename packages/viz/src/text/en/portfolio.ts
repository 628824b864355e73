import { formatNumber } from '../numbers.js';

const n = (number: number, one: string, many: string): string =>
  `${formatNumber(number)} ${number === 1 ? one : many}`;
const lines = (number: number): string => n(number, 'line', 'lines');

/** The page of many files together. */
export const portfolio = {
  countedTwice: (number: number): string =>
    `${formatNumber(number)} ${number === 1 ? 'file has the same bytes as another and is' : 'files have the same bytes as another and are'} counted again, with every line; --skip-duplicates leaves them out.`,
  kicker: 'Better Trade Tool: portfolio report',
  title: (files: number): string => `Import lines of ${n(files, 'file', 'files')}`,
  measure:
    'customs value of the lines that meet a list, as the files state it, USD; where lines state no value, only a lower end',
  lead: {
    found: (listed: number, all: number, files: number): string =>
      `${formatNumber(listed)} of ${lines(all)} in ${n(files, 'file', 'files')} ${listed === 1 ? 'meets' : 'meet'} a list of goods made with child or forced labor`,
    noLines: 'No line was counted',
    money: (usd: string): string => `, worth ${usd} as the files state it`,
    noMoney: '; none of the lines states a value',
    partly: (missing: number): string =>
      missing === 1
        ? ' (1 line states no value and is in no sum)'
        : ` (${lines(missing)} state no value and are in no sum)`,
    failed: (files: number): string =>
      files === 1 ? '1 file could not be read' : `${formatNumber(files)} files could not be read`,
    noneUnscreened: 'every line could be judged',
  },
  failedAll: (files: number): string =>
    files === 1
      ? '1 file failed. No total on this page holds a line of it:'
      : `${formatNumber(files)} files failed. No total on this page holds a line of them:`,
  failedOne: (name: string, message: string): string => `${name}: ${message}`,
  facts: {
    files: 'Files',
    filesOf: (all: number, counted: number, failed: number, skipped: number): string =>
      `${formatNumber(all)}: ${formatNumber(counted)} counted, ${formatNumber(failed)} failed, ${formatNumber(skipped)} skipped`,
    before: (number: number): string =>
      `; ${lines(number)} ${number === 1 ? 'was' : 'were'} read before a file failed and ${number === 1 ? 'is' : 'are'} in no total`,
    value: 'Values',
    valueOf:
      'Customs value in USD as the files state it. A line states one amount, so nothing here is an interval; how much of a line is the listed good, its code does not say.',
    duplicates: 'files with the same bytes are counted once',
    everyFile: 'every file is counted, also one with the same bytes as another',
  },
  counts: {
    mended: 'Of all lines: a code or an origin was mended before screening',
    partly: 'Of the lines that meet a list: judged in part only',
    rejected: 'Rows that could not be read as lines',
    kindsCaption: 'Findings by kind',
    kind: 'Kind',
    findings: 'Findings',
  },
  unscreened: {
    heading: 'What could not be judged or counted',
    none: 'Every file was read, every row was a line, and every line could be judged.',
    intro:
      'A line that could not be judged is not a line on which nothing was found, and a file that failed is in no total. Mend them and run again.',
    failed: (files: number): string => `Files that failed (${formatNumber(files)})`,
    file: 'File',
    code: 'Code',
    what: 'What is wrong',
    linesRead: 'Lines read before',
    same: (files: number): string => `Files with the same bytes as another (${formatNumber(files)})`,
    sameAs: 'The same as',
    effect: 'What was done',
    skipped: 'skipped (--skip-duplicates)',
    twice: 'both are counted, every line twice; --skip-duplicates leaves one out',
    rejected: (files: number): string =>
      `Files with rows that could not be read as lines (${formatNumber(files)})`,
    rows: 'Rows',
    first: 'The first of them',
    firstOf: (line: number, column: string, value: string): string =>
      `line ${formatNumber(line)}${column === '' ? '' : `, column ${column}`}: “${value}”`,
    warnings: (number: number): string => `Warnings about files (${formatNumber(number)})`,
    warning: 'Warning',
  },
  totals: {
    heading: {
      risk: 'By risk',
      file: 'By file',
      good: 'By good: listings and downstream goods',
      origin: 'By country of origin',
      supplier: 'By supplier',
      list: 'By list',
      action: 'By action: orders, sectors, entities',
    },
    key: {
      risk: 'Risk',
      file: 'File',
      good: 'Good',
      origin: 'Country of origin',
      supplier: 'Supplier',
      list: 'List',
      action: 'Action',
    },
    barsTitle: {
      risk: 'Stated value of lines that meet a list, by risk',
      file: 'Stated value of lines that meet a list, by file',
      good: 'Stated value of lines that meet a list, by good',
      origin: 'Stated value of lines that meet a list, by country of origin',
      supplier: 'Stated value of lines that meet a list, by supplier',
      list: 'Stated value of lines that meet a list, by list',
      action: 'Stated value of lines that meet a list, by action',
    },
    intro:
      'A line counts once under each key it has, and keys overlap: rows must not be added up. The risks are those of lines that meet a list.',
    suppliers:
      'Suppliers are the makers, shippers and sellers that lines name; spellings of one name are together.',
    beyond: (most: number): string =>
      `There are more than ${formatNumber(most)} names: those read later are together in one row, where a supplier with much may be too.`,
    caption: (rows: number, keys: number): string =>
      rows >= keys
        ? n(keys, 'row', 'rows')
        : `The first ${formatNumber(rows)} of ${n(keys, 'row', 'rows')} by value`,
    empty: 'No line has a key of this kind.',
    listedUsd: 'Meets a list (USD)',
    allUsd: 'All lines (USD)',
    notScreenableUsd: 'Could not be judged (USD)',
    lines: 'Lines',
    listed: 'Meets a list',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    traced: 'Traced',
    notScreenable: 'Could not be judged',
    withoutValue: 'Without a value',
    noteWithoutValue: (number: number): string =>
      number === 1 ? '1 without a value' : `${formatNumber(number)} without a value`,
    id: 'Key',
    riskOf: {
      high: 'Meets a list, high risk',
      medium: 'Meets a list, medium risk',
      low: 'Meets a list, low risk',
    },
    rest: {
      '(other LISTED)': 'Other lines that meet a list: no finding of theirs is of this kind',
      '(no list match)': 'No list names the code and origin',
      '(not screenable)': 'Could not be judged',
      '(not known)': 'Origin missing, or no country',
      '(not named)': 'Lines that name nobody',
      '(other names)': 'Names beyond those told apart; a line may count more than once',
    },
  },
  files: {
    heading: 'Files and their digests',
    caption: (files: number): string => n(files, 'file', 'files'),
    shown: (shown: number, all: number): string =>
      `This page shows the first ${formatNumber(shown)} of ${formatNumber(all)}, failed ones first; the JSON report has them all.`,
    status: 'Status',
    statuses: { counted: 'counted', failed: 'failed', skipped: 'skipped' },
    bytes: 'Bytes',
    digest: 'Digest (sha256)',
    noDigest: 'not read to its end',
    columns: 'Columns read',
    rows: 'Rows',
    rejected: 'Not read as lines',
  },
  left: {
    heading: 'Left out, filtered and waived',
    lines:
      'Single lines and their findings are not in a portfolio: btt screen of one file shows them, each with its evidence.',
    top: (kind: string, shown: number, keys: number): string =>
      `${kind}: ${formatNumber(shown)} of ${formatNumber(keys)} rows are in the report; --top of the run left the others out.`,
  },
};
