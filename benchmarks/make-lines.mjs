// Entry lines of a made-up importer, the same on every machine: 12 columns, about 115 bytes a line.

import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';

const ORIGINS = [
  'CN',
  'VN',
  'MX',
  'IN',
  'BD',
  'ID',
  'TH',
  'DE',
  'BR',
  'TR',
  'CI',
  'GH',
  'MY',
  'PK',
  'IT',
  'China',
  'Viet Nam',
  'Mexico',
];
const MAKERS = [
  'Example Garment Joint Stock',
  'Exemple Cooperative',
  '"Example Trading, Ltd."',
  'Beispiel Werke GmbH',
  'Ejemplo Textil SA de CV',
];

/** Deterministic: a small generator of numbers, seeded the same each time. */
export function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ten-digit codes of the schedule, evenly spread over its chapters. */
export function tenDigitCodes(htsCsv) {
  const codes = [];
  for (const line of readFileSync(htsCsv, 'utf8').split('\n')) {
    const match = /^(\d{4}\.\d\d\.\d{4}),/.exec(line);
    if (match !== null && !/^9[89]/.test(match[1])) codes.push(match[1]);
  }
  return codes;
}

/**
 * @param pairs How many different (code, origin) pairs the importer has; a few of them make most of the lines.
 * @param names Whether the file names makers, which are then held against the entity lists.
 */
export async function makeLines(path, lines, codes, pairs, names) {
  const random = mulberry32(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const spell = (code) => (random() < 0.5 ? code : code.replaceAll('.', ''));
  const goods = Array.from({ length: pairs }, () => `${spell(pick(codes))},${pick(ORIGINS)}`);
  const out = createWriteStream(path);
  const maker = names ? 'Manufacturer Name' : 'Remarks';
  out.write(
    `Entry Summary Number,Entry Summary Line Number,HTS Number - Full,Country of Origin Code,Line Tariff Goods Value Amount,${maker},Entry Date,Port,Quantity,Unit,Duty,SPI\n`,
  );
  let text = '';
  for (let i = 0; i < lines; i++) {
    const pair = goods[Math.floor(random() ** 2 * goods.length)];
    text += `EXA-${1000000 + Math.floor(i / 4)}-${i % 10},${1 + (i % 4)},${pair},${(random() * 90000).toFixed(2)},${pick(MAKERS)},2026-0${1 + (i % 9)}-1${i % 10},2704,${Math.floor(random() * 5000)},NO,${(random() * 900).toFixed(2)},\n`;
    if (text.length > 1 << 18) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'close');
}
