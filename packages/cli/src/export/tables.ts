/** The tables that `btt export verdicts` writes and that the SQL of `btt export sql` joins: described once for both. */
export interface ExportColumn {
  readonly name: string;
  readonly type: 'text' | 'integer';
  /** Empty in no row. */
  readonly required: boolean;
  readonly meaning: string;
}

export interface ExportTable {
  readonly name: TableName;
  readonly meaning: string;
  readonly columns: readonly ExportColumn[];
  /** Columns that name a row. */
  readonly key: readonly string[];
}

export type TableName = 'verdicts' | 'findings' | 'codes' | 'origins';

/** Between the items of a cell that holds one for each finding, in the same order in every column. */
export const BETWEEN = ' | ';

/** What no table of codes can hold. Said in the manifest and at the head of the SQL. */
export const NOT_IN_TABLES: readonly string[] = [
  'Makers, shippers and vessels are met by name: orders on all products of a maker, the UFLPA Entity List, and the rise of an order to high for a maker that is named are not in these tables. Screen lines that name them with btt screen.',
  'Cells with several codes, thousands separators or letters are NOT_SCREENABLE here; btt screen reads more of them.',
  'Rows are judged one by one: a code of chapter 98 or 99 in a row of its own is NOT_SCREENABLE, where btt screen puts the rows of an entry line together.',
  'A listing is reason to look, never proof about a shipment.',
];

const text = (name: string, meaning: string, required = true): ExportColumn => ({
  name,
  type: 'text',
  required,
  meaning,
});
const integer = (name: string, meaning: string): ExportColumn => ({
  name,
  type: 'integer',
  required: true,
  meaning,
});

export const EXPORT_TABLES: readonly ExportTable[] = [
  {
    name: 'verdicts',
    meaning:
      'one row for every LISTED pair of code and origin; a pair that is not here is NO_LIST_MATCH only if its code and its origin are known',
    key: ['code', 'origin'],
    columns: [
      text(
        'code',
        'verdicts_code of btt_codes: the digits of the code, or of all that a retired code became',
      ),
      text('origin', 'ISO alpha-2 of the country of origin'),
      text('verdict', 'LISTED'),
      text('risk', 'the highest risk of all findings, also of those that --min-risk leaves out'),
      integer('findings_row', 'id of the row of btt_findings'),
    ],
  },
  {
    name: 'findings',
    meaning: `what a pair meets; cells hold one item for each finding, joined by "${BETWEEN}", the most urgent first`,
    key: ['id'],
    columns: [
      integer('id', 'number of the row, of this export only'),
      integer('findings', 'how many findings'),
      text('finding_ids', 'ids of the findings, as in every report of btt', false),
      text('kinds', 'listing, downstream, at-risk, order, sector', false),
      text('lists', 'TVPRA, EO13126, CBP, UFLPA', false),
      text('goods', 'slug of the good or sector, id of the order', false),
      text('names', 'as the list names it', false),
      text(
        'exploitation',
        'CL child labor, FL forced labor, FCL forced or indentured child labor; - for none',
        false,
      ),
      text('grades', 'exact, basket or partial', false),
      text('risks', 'high, medium or low', false),
      text('rules', 'ids of the rules that set the risks', false),
      text(
        'paths',
        'input and output of a downstream or at-risk good, whom to check for an order; - for none',
        false,
      ),
    ],
  },
  {
    name: 'codes',
    meaning:
      'every code that can be screened by itself; look for the digits, then for the first 8, 6, 4 and 2 of them with * behind, and take the longest',
    key: ['code'],
    columns: [
      text('code', 'digits, or the beginning of codes with * behind it'),
      text('status', 'current, retired (screened as its successors), suffix-unknown or programme'),
      text('screened', 'codes that are screened for it, dotted', false),
      text('verdicts_code', 'code of its rows in btt_verdicts', false),
      text('cause', 'why a line without findings is NOT_SCREENABLE all the same', false),
      integer(
        'verdict_rows',
        'rows of its verdicts_code, on one row of each: the sum is the number of rows of btt_verdicts',
      ),
    ],
  },
  {
    name: 'origins',
    meaning: 'spellings of countries of origin; a spelling that is not here is NOT_SCREENABLE',
    key: ['how', 'spelling'],
    columns: [
      text(
        'how',
        'code: the trimmed cell in capitals is looked up, and first; name: the cell without case and punctuation is',
      ),
      text('spelling', 'what is looked up'),
      text('origin', 'ISO alpha-2'),
    ],
  },
];

export function tableOf(name: TableName): ExportTable {
  const table = EXPORT_TABLES.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}
