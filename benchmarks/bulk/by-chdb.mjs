// node by-chdb.mjs VARIANT LINES.csv RULES OUT.csv: the job as one query of ClickHouse in the process (chdb).
import { createRequire } from 'node:module';

const { query } = createRequire(`${process.env.BTT_BENCH_WITH}/`)('chdb');
const [variant, lines, rules, out] = process.argv.slice(2);
const file = (path) => `file('${path.replaceAll("'", "\\'")}', 'CSVWithNames')`;

// Types are given for the lines, so that nothing is guessed; columns that the query does not name are skipped.
const typed = `file('${lines.replaceAll("'", "\\'")}', 'CSVWithNames', '"Part Number" String, "HTS Number" String, "Country of Origin" String, "Line Value" String')`;
const RULES = `(SELECT leftPad(toString(hts10), 10, '0') AS code, origin AS country, finding_id, risk FROM ${file(`${rules}/rules.csv`)})`;
const ORIGINS = `(SELECT spelled, iso2 FROM ${file(`${rules}/origins.csv`)})`;
const VARIANTS = {
  // The cells are normalised, then met by two joins.
  joins: `${ORIGINS} AS origins ON origins.spelled = lines."Country of Origin"
    JOIN ${RULES} AS rules ON rules.code = replaceAll(lines."HTS Number", '.', '') AND rules.country = origins.iso2`,
  // Every way to write a rule is a row of its own: nothing is done to the cells of the lines, and one join is enough.
  expanded: `(
      SELECT arrayJoin([code, concat(substring(code, 1, 4), '.', substring(code, 5, 2), '.', substring(code, 7))]) AS written, spelled, code, iso2, finding_id, risk
      FROM ${RULES} AS rules JOIN ${ORIGINS} AS origins ON origins.iso2 = rules.country
    ) AS rules ON rules.written = lines."HTS Number" AND rules.spelled = lines."Country of Origin"`,
};
query(`
INSERT INTO FUNCTION file('${out.replaceAll("'", "\\'")}', 'CSVWithNames', 'ref String, hts String, origin String, value String, finding_id String, risk String')
SELECT "Part Number" AS ref, code AS hts, iso2 AS origin, "Line Value" AS value, finding_id, risk
FROM ${typed} AS lines
JOIN ${VARIANTS[variant]}
SETTINGS max_threads = 2, input_format_with_names_use_header = 1, input_format_skip_unknown_fields = 1, engine_file_truncate_on_insert = 1`);
