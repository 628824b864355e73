// node by-csv-parse.mjs LINES.csv RULES OUT.csv: csv-parse in its fastest streaming form, and a Map.
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { parse } from 'csv-parse';
import { parse as parseAll } from 'csv-parse/sync';

const [lines, folder, out] = process.argv.slice(2);
const table = (name) => parseAll(readFileSync(`${folder}/${name}.csv`), { columns: true });
const iso2 = new Map(table('origins').map((row) => [row.spelled, row.iso2]));
const rules = new Map();
for (const { hts10, origin, finding_id, risk } of table('rules')) {
  const key = hts10 + origin;
  const known = rules.get(key);
  if (known === undefined) rules.set(key, [`,${finding_id},${risk}\n`]);
  else known.push(`,${finding_id},${risk}\n`);
}

const sink = createWriteStream(out, { highWaterMark: 1 << 20 });
sink.write('line,hts,origin,value,finding_id,risk\n');
let line = 1;
const parser = parse({ bom: true, from_line: 2, relax_column_count: true });
parser.on('readable', () => {
  for (let row = parser.read(); row !== null; row = parser.read()) {
    line++;
    const hts = row[1].replaceAll('.', '');
    const origin = iso2.get(row[2]);
    const found = rules.get(hts + origin);
    if (found !== undefined) for (const end of found) sink.write(`${line},${hts},${origin},${row[8]}${end}`);
  }
});
parser.on('end', () => sink.end());
createReadStream(lines, { highWaterMark: 1 << 18 }).pipe(parser);
