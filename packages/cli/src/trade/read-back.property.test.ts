import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { file } from '../testing/run-btt.js';
import { readTradeFile } from './read-trade-file.js';
import { context, plain, refusal } from './testing/context.js';
import { makeImdb } from './testing/make-imdb.js';
import { makeWorkbook } from './testing/make-workbook.js';

interface Cell {
  readonly code: string;
  readonly partner: string;
  readonly usd: number;
}

/** ISO, Schedule C, a name that DataWeb may print. */
const PARTNERS = [
  ['CN', '5700', 'China'],
  ['CI', '7480', "Cote d'Ivoire"],
  ['CD', '7660', 'Congo (DROC)'],
  ['GH', '7490', 'Ghana'],
  ['KR', '5800', 'South Korea'],
  ['VN', '5520', 'Vietnam'],
] as const;

const numberOf = new Map<string, string>(PARTNERS.map(([iso, number]) => [iso, number]));
const nameOf = new Map<string, string>(PARTNERS.map(([iso, , name]) => [iso, name]));

const cells = fc.uniqueArray(
  fc.record<Cell>({
    code: fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99_999_999 }))
      .map(([chapter, rest]) => `${String(chapter).padStart(2, '0')}${String(rest).padStart(8, '0')}`),
    partner: fc.constantFrom(...PARTNERS.map(([iso]) => iso)),
    usd: fc.integer({ min: 1, max: 999_999_999_999 }),
  }),
  { minLength: 1, maxLength: 12, selector: ({ code, partner }) => code + partner },
);

const LAYOUTS: Readonly<Record<string, (all: readonly Cell[]) => string | Buffer>> = {
  'Census API JSON': (all) =>
    JSON.stringify([
      ['CTY_CODE', 'I_COMMODITY', 'CON_VAL_YR', 'time'],
      ...all.map(({ code, partner, usd }) => [numberOf.get(partner), code, String(usd), '2024-12']),
    ]),
  'Census IMDB ZIP': (all) =>
    makeImdb(
      all.map(({ code, partner, usd }) => ({
        commodity: code,
        country: numberOf.get(partner) ?? '',
        con_val_yr: usd,
        month: '2024-12',
      })),
    ),
  'DataWeb CSV': (all) =>
    `Imports: For Consumption,,\nData Row Count,${all.length}\nCountry,HTS Number,Customs Value,Year\n${all
      .map(
        ({ code, partner, usd }) =>
          `"${nameOf.get(partner)}",${code},"${usd.toLocaleString('en-US')}",2024\n`,
      )
      .join('')}`,
  'DataWeb XLSX': (all) =>
    makeWorkbook({
      'Query Parameters': [['Trade Flow', 'Imports: For Consumption']],
      'Customs Value': [
        ['Country', 'HTS Number', 2024],
        // A spreadsheet keeps codes as numbers, without their leading zero.
        ...all.map(({ code, partner, usd }) => [nameOf.get(partner) ?? '', Number(code), usd]),
      ],
    }),
};

describe('values that are written in a layout and read back are the same records', () => {
  it.each(Object.entries(LAYOUTS))('%s', async (layout, write) => {
    await fc.assert(
      fc.asyncProperty(cells, async (all) => {
        const reading = await readTradeFile(file('any', write(all)), context());
        expect(reading.layout).toBe(layout);
        expect(plain(reading.records)).toEqual(
          all.map(({ code, partner, usd }) => `${code} ${partner} ${usd}`).sort(),
        );
        expect(reading.basis).toMatchObject({ from: '2024-01', to: '2024-12', flow: 'consumption' });
      }),
      { numRuns: 40 },
    );
  });
});

const FEW: readonly Cell[] = [
  { code: '6109100012', partner: 'CN', usd: 1200 },
  { code: '0901110010', partner: 'VN', usd: 34 },
];

describe('a file with one byte changed', () => {
  it('as a Census archive with its control totals is refused, or gives the same records', async () => {
    const whole = Buffer.from(LAYOUTS['Census IMDB ZIP']?.(FEW) ?? '');
    const right = plain((await readTradeFile(file('a', whole), context())).records);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: whole.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const changed = Buffer.from(whole);
          changed[at] = (changed[at] ?? 0) ^ change;
          const path = file('a', changed);
          let read: string[] = right;
          const refused = await refusal(async () => {
            read = plain((await readTradeFile(path, context())).records);
          });
          if (refused === 'not refused') expect(read).toEqual(right);
          else expect(refused).toMatch(/^BTT_TRADE_/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each(Object.entries(LAYOUTS))(
    '%s ends in records or in a coded error, never in another one',
    async (_, write) => {
      const whole = Buffer.from(write(FEW));
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: whole.length - 1 }),
          fc.nat({ max: 255 }),
          fc.boolean(),
          async (at, byte, cut) => {
            const changed = cut ? whole.subarray(0, at) : Buffer.from(whole);
            if (!cut) changed[at] = byte;
            const refused = await refusal(() => readTradeFile(file('a', changed), context()));
            expect(refused).toMatch(/^(?:BTT_TRADE_|not refused)/);
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
