// node benchmarks/make-entries.mjs --lines 1000000 FILE | --stdout: entry lines of a nation, the same bytes everywhere.
// 12 columns, about 115 bytes a line; a shorter file is the beginning of a longer one.
import { closeSync, openSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { pool, put, putTenDigits, zipf } from './bulk/pool.mjs';
import { codesByUse, countriesByUse, spellings } from './bulk/world.mjs';
import { mulberry32 } from './make-lines.mjs';

export const HEADER =
  'Part Number,HTS Number,Country of Origin,Entry Date,Port,Description,Quantity,Unit,Line Value,Gross Weight,Invoice,SPI';

/** Share of lines whose origin is a name; the rest is ISO alpha-2. */
const NAMED = 0.3;
/** Share of lines whose description holds commas and stands in quotes. */
const QUOTED = 0.05;
/** Cells that nothing is looked up by come from a pool: making each anew would take most of the time. */
const POOL = 1 << 12;
/** Of `PN-1000000002`, the part number of the first line: less 10^9, it is the line of the file. */
const FIRST_PART = 1_000_000_002;
const CHUNK = 1 << 20;

const PLAIN = [
  'KNIT COTTON TOPS MISSES SIZE 8',
  'PARTS OF PUMPS NESOI',
  'CERAMIC TABLEWARE WHITE',
  'STEEL FASTENERS M8 ZINC',
  'LED LAMPS 9W WARM WHITE',
  'GARLIC FRESH CHILLED 10KG',
  'WOODEN BEDROOM FURNITURE',
  'SPARE PARTS KIT 4',
];
const WITH_COMMAS = [
  '"SHIRTS, MEN, WOVEN"',
  '"BOLTS, ""A2"" GRADE, 8 MM"',
  '"COCOA BEANS, RAW, 60 KG BAGS"',
  '"TILES, GLAZED, 12"" X 12"""',
];
const UNITS = ['NO', 'KG', 'DOZ', 'M2'];
const COMMA = 44;
/** More bytes than a line can have. */
const LONGEST = 1 << 10;

/**
 * Entry lines as UTF-8, chunk by chunk, header first. A chunk is good until the next one is asked for.
 * @param lines How many lines of data.
 */
export function* entries(lines) {
  const random = mulberry32(20260101);
  const below = (count) => Math.floor(random() * count);
  const { codes, code } = goods();
  const { origins, first, names, country } = places();
  const middle = drawn((i) => {
    const description = random() < QUOTED ? WITH_COMMAS[below(4)] : PLAIN[below(8)];
    const day = `2026-${two(1 + (i % 12))}-${two(1 + below(28))}`;
    return `,${day},2704,${description},${1 + below(4999)},${UNITS[below(4)]},`;
  });
  const dollars = pool(Array.from({ length: 50_000 }, (_, dollar) => `${dollar}.`));
  const cents = pool(Array.from({ length: 100 }, (_, cent) => two(cent)));
  const tails = drawn(
    (i) => `,${below(90_000) / 10},INV-2026-${1_000_000 + i},${below(7) === 0 ? 'S' : ''}\nPN-`,
  );

  const out = Buffer.alloc(CHUNK + LONGEST);
  let at = out.write(`${HEADER}\nPN-`);
  for (let i = 0; i < lines; i++) {
    at = putTenDigits(out, at, FIRST_PART + i);
    out[at++] = COMMA;
    at = put(out, at, codes, code[below(code.length)] * 2 + below(2));
    out[at++] = COMMA;
    const place = country[below(country.length)];
    at = put(out, at, origins, first[place] + (random() < NAMED ? below(names[place]) : 0));
    at = put(out, at, middle, below(POOL));
    at = put(out, at, dollars, below(50_000));
    at = put(out, at, cents, below(100));
    at = put(out, at, tails, i & (POOL - 1));
    if (at < CHUNK) continue;
    yield out.subarray(0, at);
    at = 0;
  }
  // Every tail ends with the beginning of the next line.
  yield out.subarray(0, at - 'PN-'.length);
}

/** Each code twice, dotted and plain, with the table to draw one from. */
function goods() {
  const codes = codesByUse();
  return {
    codes: pool(codes.flatMap((code) => [code, code.replaceAll('.', '')])),
    code: zipf(codes.length),
  };
}

/** All spellings of all countries: those of one stand together, its code first. */
function places() {
  const spelled = spellings();
  const countries = countriesByUse().map((iso2) => spelled.get(iso2));
  const names = countries.map((of) => of.length);
  const first = [];
  for (let i = 0, at = 0; i < names.length; at += names[i++]) first.push(at);
  return { origins: pool(countries.flat().map(cell)), first, names, country: zipf(names.length) };
}

const drawn = (make) => pool(Array.from({ length: POOL }, (_, i) => make(i)));
const two = (number) => String(number).padStart(2, '0');
const cell = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes all of it; a reader that goes away (a closed pipe) ends the writing, as it does for `yes`. */
function writeEntries(fd, lines) {
  for (const bytes of entries(lines))
    for (let at = 0; at < bytes.length; )
      try {
        at += writeSync(fd, bytes, at);
      } catch (error) {
        if (error.code === 'EPIPE') return;
        if (error.code !== 'EAGAIN') throw error;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
      }
}

export function writeEntryFile(path, lines) {
  const fd = openSync(path, 'w');
  writeEntries(fd, lines);
  closeSync(fd);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lines: { type: 'string', default: '1000000' }, stdout: { type: 'boolean', default: false } },
  });
  const lines = Number(values.lines);
  if (!Number.isSafeInteger(lines) || lines < 1 || (positionals.length === 1) === values.stdout) {
    process.stderr.write('usage: node benchmarks/make-entries.mjs [--lines N] FILE | --stdout\n');
    process.exitCode = 2;
  } else if (values.stdout) writeEntries(1, lines);
  else writeEntryFile(positionals[0], lines);
}
