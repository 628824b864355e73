import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from './read-lines.js';
import { codes, places, read, refusal } from './test-utils.js';

const HEAD = 'HTS,Origin,Value,Description\n';

type Kind = (code: string) => string;
const GOOD: readonly Kind[] = [
  (code) => `${code},CN,1,plain`,
  (code) => `"${code}","CN","1","quoted, ""x"""`,
  (code) => `${code},CN,"","""x"""`,
  (code) => `${code},Côte d’Ivoire,1`,
  (code) => `${code},CN,1,"two\nlines, ""and"" more"`,
  (code) => `${code},CN,1,x,,`,
];
const BAD: readonly Kind[] = [
  (code) => `${code},CN,1,"open`,
  (code) => `${code},"CN,1,open`,
  (code) => `"${code},CN,1,open`,
  (code) => `${code},CN,1,"a" b`,
  (code) => `${code},CN,1,3" pipe`,
  (code) => `${code},CN,1,end"`,
  (code) => `${code},CN`,
  (code) => `${code},CN,1,000,a`,
  (code) => `${code},C\0N,1,a`,
  () => 'Total,,99,',
];

const kinds = fc.array(
  fc.oneof(
    fc.constantFrom(...GOOD).map((make) => ({ make, good: true })),
    fc.constantFrom(...BAD).map((make) => ({ make, good: false })),
  ),
  { minLength: 1, maxLength: 40 },
);
const ends = fc.constantFrom('\n', '\r\n', '\r');

describe('good rows are never lost', () => {
  it('among broken ones: each good row is a line, each bad row one reject, at its place', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, ends, fc.integer({ min: 1, max: 200 }), async (rows, end, chunk) => {
        let text = HEAD;
        let line = 2;
        const good: string[] = [];
        const bad: number[] = [];
        for (const [at, { make, good: isGood }] of rows.entries()) {
          const code = String(610_000 + at);
          const row = make(code);
          if (isGood) good.push(`${line}:${code}`);
          else bad.push(line);
          text += `${row}\n`;
          line += row.split('\n').length;
        }
        const reading = await read(text.replaceAll('\n', end), { chunk });
        expect(places(reading)).toEqual(good);
        expect(reading.rejects.map((reject) => reject.line)).toEqual(bad);
        expect(reading.opened.measure().rows).toBe(rows.length);
      }),
      { numRuns: 500 },
    );
  });

  it('in a file that is larger than what is searched for the header', async () => {
    const filler = Array.from({ length: 60_000 }, (_, row) => `${700_000 + row},CN,1,filler`);
    const mixed = fc.sample(kinds, { numRuns: 60, seed: 1 }).flat();
    const rows = mixed.map(({ make }, at) => make(String(610_000 + at)));
    const text = `${HEAD}${filler.join('\r\n')}\r\n${rows.join('\r\n')}\r\n`;
    const good = mixed.flatMap(({ good: isGood }, at) => (isGood ? [String(610_000 + at)] : []));
    const whole = await read(text, { chunk: 16 * 1024 * 1024 });
    expect(whole.lines.slice(filler.length).map(({ hts }) => hts)).toEqual(good);
    expect(whole.rejects).toHaveLength(mixed.length - good.length);
    for (const chunk of [11, 1009, 65_536]) expect((await read(text, { chunk })).items).toEqual(whole.items);
  });

  it('where the last row has no line end', async () => {
    expect(places(await read(`${HEAD}1001,CN,1,a\n1002,CN,1,"b"`))).toEqual(['2:1001', '3:1002']);
  });
});

describe('the same bytes give the same items, however they are cut', () => {
  const parts = fc.array(
    fc.constantFrom(
      '1001',
      '9903.88.15',
      ',',
      ',',
      ',',
      ',CN,',
      '"',
      '"',
      '""',
      '\n',
      '\n',
      '\r\n',
      '\r',
      'é',
      '𝒳',
      '’',
      '\0',
      ' ',
    ),
    { maxLength: 80 },
  );
  const encode = {
    'UTF-8': (text: string) => Buffer.from(text),
    'UTF-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
    'UTF-16 LE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'UTF-16 BE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    'Latin-1': (text: string) => Buffer.from(text, 'latin1'),
    'UTF-8, then Latin-1': (text: string) => Buffer.concat([Buffer.from(text), Buffer.from(text, 'latin1')]),
  };

  it.each(Object.entries(encode))('%s', async (_name, toBytes) => {
    await fc.assert(
      fc.asyncProperty(
        parts,
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 90 }),
        async (all, sizes) => {
          const bytes = toBytes(`Entry No,Line No,HTS,Origin,Maker\n1,1,1001,CN,é\n${all.join('')}`);
          expect(await everything(pieces(bytes, sizes))).toEqual(await everything(pieces(bytes, [])));
        },
      ),
      { numRuns: 200 },
    );
  });
});

async function everything(source: AsyncIterable<Buffer>): Promise<unknown> {
  const items: unknown[] = [];
  let end: unknown;
  const failed = await refusal(
    (async () => {
      const opened = await readLines(source, { map: {}, country: null });
      for await (const batch of opened.batches) items.push(...batch);
      end = [opened.columns, opened.delimiter, opened.encoding, opened.warnings, opened.measure()];
    })(),
  );
  return [items, end, failed.code];
}

async function* pieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer, void> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

it('rejects carry the place and the text of the row', async () => {
  const reading = await read(`${HEAD}1001,CN,1,${'é'.repeat(300)},x\n`);
  expect(codes(reading)).toEqual(['2:BTT_CSV_RAGGED']);
  expect(reading.rejects[0]?.value).toHaveLength(200);
});
