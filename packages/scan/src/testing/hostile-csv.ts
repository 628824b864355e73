import fc from 'fast-check';

/** Cells and rows as damaged exports have them: everything that the scanner must leave to the slow lane, and more. */

const CODES = [
  '6109.10.0012',
  '6109100012',
  '5201.00.0500',
  '1801000000',
  '0101.21.0010',
  '6109.10.00.12',
  '6109',
  '6109.10',
  '61091000',
];
const ODD_CODES = [
  '901.11.0010',
  '6109100012.0',
  '180100.00',
  '610910.0012',
  '0901.11.0010 ',
  "'6109100012",
  '9903.88.15',
  '9802.00.8040',
  '0000.00.0000',
  '6109.10.0099',
  '61091000127',
  '6109-10-0012',
  '6109.10-0012',
  '6109.10 0012',
  '6109.10x0012',
  '6109.1000.12',
  '6109.1/.0012',
  '61091000:2',
  '8541.43.0010;5201.00.0500',
  '1.801E+09',
  '',
  '  ',
  'total',
];
const ORIGINS = [
  'CN',
  'cn',
  'China',
  'Viet Nam',
  'IN',
  'CI',
  'XX',
  'CHN',
  '5700',
  'Côte d’Ivoire',
  'Korea',
  ' CN ',
  '',
];
const VALUES = [
  '1200',
  '1200.50',
  '0',
  '007',
  '0.10',
  '1,200.50',
  '12,34',
  '12:30',
  '1/2',
  '1e5',
  '12..5',
  '1200.555',
  '-5',
  '$10',
  '(3.00)',
  ' 9 ',
  '',
  'n/a',
  '99999999999.99',
  '123456789012.5',
  '.5',
  '5.',
];
const NAMES = [
  '',
  'ACME',
  'Hetian Haolin Hair Accessories Co., Ltd.',
  'A "quoted" maker',
  ' spaced ',
  'Ünïcode GmbH',
  'x'.repeat(300),
];
const REFS = ['', 'A-1', 'PO 77', '=1+1', 'ü', ' A-1', 'A-1 ', '0', 'a,b', 'a"b', '/x', '-x'];
const TEXTS = [
  '',
  'plain',
  'with, comma',
  'two\nlines',
  'two\r\nlines',
  'cr\rinside',
  '"',
  'say ""hi""',
  'tail\n6109.10.0012,CN,5',
  'nul\0',
  '\u00a0',
  'é',
];

export interface HostileOptions {
  readonly delimiter: string;
  readonly columns: readonly Column[];
}

type Column = 'hts' | 'origin' | 'value' | 'maker' | 'entry' | 'line' | 'part' | 'text';

const HEADERS: Readonly<Record<Column, string>> = {
  hts: 'HTS Number',
  origin: 'Country of Origin',
  value: 'Line Value',
  maker: 'Manufacturer',
  entry: 'Entry Number',
  line: 'Line Number',
  part: 'Part Number',
  text: 'Remarks',
};

/** Nineteen of twenty are plain. */
function mostly(plain: fc.Arbitrary<string>, odd: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 19, arbitrary: plain }, { weight: 1, arbitrary: odd });
}

const POOLS: Readonly<Record<Column, fc.Arbitrary<string>>> = {
  hts: mostly(fc.constantFrom(...CODES, '9903.88.15'), fc.constantFrom(...ODD_CODES)),
  origin: mostly(fc.constantFrom('CN', 'IN', 'China', 'CI'), fc.constantFrom(...ORIGINS)),
  value: mostly(fc.constantFrom('1200', '1200.50', '0.10', '7'), fc.constantFrom(...VALUES)),
  maker: mostly(fc.constant('ACME'), fc.constantFrom(...NAMES)),
  entry: mostly(fc.constantFrom('E1', 'E2', 'E3'), fc.constantFrom('', ' E1')),
  line: mostly(fc.constantFrom('1', '2'), fc.constantFrom('', '1 ')),
  part: mostly(fc.constantFrom('A-1', 'B/2'), fc.constantFrom(...REFS)),
  text: mostly(
    fc.constantFrom(
      'plain',
      'more',
      'a',
      'with, comma',
      'a text that is longer than sixty-four bytes, so that a row spans blocks',
    ),
    fc.constantFrom(...TEXTS),
  ),
};

const LAYOUTS: readonly (readonly Column[])[] = [
  ['hts', 'origin', 'value', 'part', 'text'],
  ['text', 'part', 'value', 'origin', 'hts'],
  ['entry', 'line', 'hts', 'origin', 'value', 'maker', 'part'],
  ['text', 'hts', 'origin', 'maker', 'value', 'entry'],
  ['text', 'hts', 'text', 'origin', 'text', 'value', 'text'],
  ['hts', 'origin'],
];

/** How a cell is written: as RFC 4180 asks, always quoted, or raw, which breaks the row where it must. */
type Writing = 'strict' | 'quoted' | 'raw';

function written(cell: string, delimiter: string, how: Writing): string {
  const quoted = `"${cell.replaceAll('"', '""')}"`;
  if (how === 'raw') return cell;
  return how === 'quoted' || /["\r\n]/.test(cell) || cell.includes(delimiter) ? quoted : cell;
}

/** Whole files: most rows fine, some of them damaged. */
export const hostileCsv: fc.Arbitrary<Buffer> = fc
  .record({
    columns: fc.constantFrom(...LAYOUTS),
    delimiter: fc.constantFrom(',', ',', ',', ';', '\t', '|'),
    end: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    last: fc.boolean(),
    mark: fc.constantFrom('', '', '\ufeff'),
  })
  .chain(({ columns, delimiter, end, last, mark }) => {
    const row = fc
      .record({
        cells: fc.tuple(...columns.map((column) => POOLS[column])),
        how: fc.constantFrom<Writing>('strict', 'strict', 'strict', 'strict', 'quoted', 'raw'),
        damage: fc.oneof(
          { weight: 30, arbitrary: fc.constant('none') },
          {
            weight: 3,
            arbitrary: fc.constantFrom(
              'short',
              'long',
              'empties',
              'blank',
              'open',
              'stray',
              'inner',
              'second',
              'after',
              'cr',
            ),
          },
        ),
        times: fc.constantFrom(1, 1, 1, 3, 9),
      })
      .map(({ cells, how, damage, times }) => {
        const text = cells.map((cell) => written(cell, delimiter, how)).join(delimiter);
        return `${damaged(text, damage, delimiter)}${end}`.repeat(times);
      });
    return fc.array(row, { minLength: 0, maxLength: 25 }).map((rows) => {
      const text = rows.join('');
      const body = last ? text : text.replace(/[\r\n]+$/, '');
      return Buffer.from(`${mark}${columns.map((one) => HEADERS[one]).join(delimiter)}${end}${body}`);
    });
  });

function damaged(text: string, damage: string, delimiter: string): string {
  switch (damage) {
    case 'short':
      return text.slice(0, text.lastIndexOf(delimiter));
    case 'long':
      return `${text}${delimiter}shifted`;
    case 'empties':
      return `${text}${delimiter}${delimiter}`;
    case 'blank':
      return '';
    case 'open':
      return `"${text}`;
    case 'stray':
      return text.replace(delimiter, `"${delimiter}`);
    case 'inner':
      return text.replace(/(?<=[^A-Za-z0-9"]|^)(plain|more|a)(?=[^A-Za-z0-9"]|$)/, 'x"y"');
    case 'second':
      return text.replace(/(?<=[^A-Za-z0-9"]|^)(plain|more)/, '"q"$1');
    case 'after':
      return text.replace(delimiter, `${delimiter}"q"x`);
    case 'cr':
      return text.replace(delimiter, `\r${delimiter}`);
    default:
      return text;
  }
}

/** The same bytes with one that makes them no UTF-8, or all of them as UTF-16. */
export function inOtherEncodings(bytes: Buffer, place: number): readonly Buffer[] {
  const broken = Buffer.from(bytes);
  broken[Math.min(broken.length - 1, place)] = 0xe9;
  return [broken, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString(), 'utf16le')])];
}
