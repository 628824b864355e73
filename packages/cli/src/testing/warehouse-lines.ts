import { type CodeRow, formatHts, type Line, type Reference } from '@better-trade/core';

/** Lines in the shapes that SQL reads as well as btt does, from codes of every status and origins of every spelling. */
export function warehouseLines(
  rows: readonly CodeRow[],
  reference: Reference,
  many: number,
): readonly Line[] {
  const next = sequence(7);
  const pick = <T>(all: readonly T[]): T => {
    const one = all[next(all.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const byStatus = (['current', 'retired', 'suffix-unknown', 'programme'] as const).map((status) =>
    rows.filter((row) => row.status === status),
  );
  const listed = reference.classifications
    .map(({ hts }) => reference.hts.under(hts, 40))
    .filter((codes) => codes.length > 0);
  const origins = [
    ...reference.countries.flatMap(({ code, iso3, numeric, scheduleC, name }) => [
      code,
      iso3,
      numeric,
      ...scheduleC,
      name,
    ]),
    ...reference.aliases.map(({ alias }) => alias),
    ...reference.ambiguousOrigins.map(({ name }) => name),
  ];
  const code = (): string => {
    const kind = next(10);
    if (kind < 5) return pick(pick(listed));
    if (kind === 5) return pick(pick(listed)).slice(0, 8);
    if (kind === 6) return `${next(10)}${String(next(1e9)).padStart(9, '0')}`;
    return pick(pick(byStatus)).sample;
  };
  const origin = (): string => (next(3) === 0 ? pick(['CN', 'CI', 'IN', 'VN', 'TM', 'BR']) : pick(origins));
  return Array.from({ length: many }, (_, at) => ({
    line: at + 1,
    hts: next(12) === 0 ? pick(HOPELESS_CODES) : pick(CODE_SHAPES)(code()),
    origin: next(12) === 0 ? pick(HOPELESS_ORIGINS) : pick(ORIGIN_SHAPES)(origin()),
    value: pick(VALUES),
  }));
}

/** Cells that btt reads and SQL must leave as NOT_SCREENABLE: what it does not read it must not judge. */
export const BEYOND_SQL: readonly { readonly hts: string; readonly origin: string }[] = [
  { hts: '9903.88.15 8541.43.0010', origin: 'CN' },
  { hts: '5201.00.1800; 5201.00.1400', origin: 'CN' },
  { hts: '5201\n1801', origin: 'CI' },
  { hts: '1,801,000,090', origin: 'CI' },
  { hts: '１８０１００００９０', origin: 'CI' },
  { hts: '1801\u201300\u20130090', origin: 'CI' },
  { hts: '1801.00.0090', origin: 'C\u00f4te d\u2019Ivoire' },
  { hts: '1801.00.0090', origin: 'Ivory\u00a0Coast' },
];

const HOPELESS_CODES = [
  '',
  ' ',
  '-',
  '...',
  '9.0111E+08',
  'cocoa',
  '12345678901',
  '4402.1',
  '7',
  '0901.11.0010.00',
  '98',
  '9903.88.15',
  '1801.00.009O',
  'HTS',
  '0',
];
const HOPELESS_ORIGINS = [
  '',
  ' ',
  '-',
  'Atlantis',
  'CNN',
  'C.N.',
  'Congo',
  'Korea',
  'the',
  'Various',
  '999',
  'XX',
  'China (IN)',
  'China CN',
];
const VALUES = [
  '',
  ' ',
  '-',
  '12',
  '12.5',
  '1,234.50',
  '$1,000',
  'USD 5',
  '(250.00)',
  '-3',
  '1.2E+7',
  '5 USD',
  'abc',
  '1.234,5',
  '0,75',
  '5)',
  '12 34',
  '1e20',
  '.5',
  '5.',
  '"7"',
];

const CODE_SHAPES: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => code,
  formatHts,
  formatHts,
  (code) => code.replace(/^0/, ''),
  (code) => formatHts(code).replace(/^0/, ''),
  (code) => formatHts(code).replaceAll('.', ' '),
  (code) => formatHts(code).replaceAll('.', '-'),
  (code) => `="${code}"`,
  (code) => `'${code}`,
  (code) => `  ${formatHts(code)} `,
  (code) => `${code}.0`,
  (code) => `${code.replace(/^0/, '')}.00`,
  (code) => `HTS: ${formatHts(code)}`,
  (code) => `hs code ${code}`,
  (code) => `${code.slice(0, -1)}`,
  (code) => `${code}.`,
  (code) => `${code.slice(0, 5)}.${code.slice(5)}`,
];

const ORIGIN_SHAPES: readonly ((origin: string) => string)[] = [
  (origin) => origin,
  (origin) => origin,
  (origin) => origin.toUpperCase(),
  (origin) => origin.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  (origin) => ` "${origin}" `,
  (origin) => `The ${origin}`,
  (origin) => origin.replaceAll(' ', '  '),
  (origin) => origin.replaceAll(' and ', ' & '),
  (origin) => origin.replace(/^0+/, ''),
];

/** The same numbers on every machine, whole and below `most`. */
function sequence(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}
