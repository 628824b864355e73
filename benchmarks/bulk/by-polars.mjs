// node by-polars.mjs joins|expanded[-numbered] streamed|collected LINES.csv RULES OUT.csv: the job as one lazy query of nodejs-polars, streamed to the file or
// collected first. BTT_BENCH_WITH names the folder it is installed in.
import { createRequire } from 'node:module';

const { default: pl } = await import(
  createRequire(`${process.env.BTT_BENCH_WITH}/`).resolve('nodejs-polars')
);
const [how, sink, lines, rules, out] = process.argv.slice(2);
// With the number of the line, as btt writes it, or with a reference that the file happens to have.
const numbered = how.endsWith('-numbered');

const text = { inferSchemaLength: 0 };
const origins = pl.scanCSV(`${rules}/origins.csv`, text);
const findings = pl
  .scanCSV(`${rules}/rules.csv`, text)
  .select(pl.col('hts10'), pl.col('origin').alias('iso2'), pl.col('finding_id'), pl.col('risk'));
const read = pl
  .scanCSV(lines, { ...text, ...(numbered ? { rowIndexName: 'line', rowIndexOffset: 2 } : {}) })
  .select(
    numbered ? pl.col('line') : pl.col('Part Number').alias('ref'),
    pl.col('HTS Number').alias('written'),
    pl.col('Country of Origin').alias('spelled'),
    pl.col('Line Value').alias('value'),
  );

/** The cells are normalised, then met by two joins. */
function twoJoins() {
  return read
    .withColumn(pl.col('written').str.replaceAll('.', '', true).alias('hts10'))
    .join(origins, { on: 'spelled', how: 'inner' })
    .join(findings, { on: ['hts10', 'iso2'], how: 'inner' });
}

/** Every way to write a rule is a row of its own: nothing is done to the cells of the lines, and one join is enough. */
function oneJoin() {
  const digits = pl.col('hts10').str;
  const dotted = pl.concatString({
    exprs: [digits.slice(0, 4), digits.slice(4, 2), digits.slice(6, 4)],
    sep: '.',
  });
  const written = pl.concat([
    findings.withColumn(pl.col('hts10').alias('written')),
    findings.withColumn(dotted.alias('written')),
  ]);
  const expanded = written.join(origins, { on: 'iso2', how: 'inner' });
  return read.join(expanded, { on: ['written', 'spelled'], how: 'inner' });
}

const query = (how.startsWith('expanded') ? oneJoin() : twoJoins()).select(
  pl.col(numbered ? 'line' : 'ref'),
  pl.col('hts10').alias('hts'),
  pl.col('iso2').alias('origin'),
  pl.col('value'),
  pl.col('finding_id'),
  pl.col('risk'),
);
if (sink === 'streamed') await query.sinkCSV(out, { maintainOrder: false }).collect();
else (await query.collect()).writeCSV(out);
