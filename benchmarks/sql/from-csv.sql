-- The tables as they ship. Needs the variable `data`: their folder.
CREATE TEMP MACRO rows_of(name) AS TABLE
  SELECT * FROM read_csv(getvariable('data') || name || '.csv', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');

-- Import values of 2024, whole US dollars of customs value. A row holds all partners of a code: `1801000010,EC:65812 GH:71`.
CREATE TEMP TABLE detail AS
SELECT hts AS code, split_part(value, ':', 1) AS partner, split_part(value, ':', 2)::BIGINT AS usd
FROM (
  SELECT hts, unnest(string_split(customs_value_usd_by_partner, ' ')) AS value
  FROM read_csv(getvariable('data') || '/census/imports-2024-hts10.csv.gz', header = true, all_varchar = true, delim = ',')
);

CREATE TEMP TABLE chapter_value AS
SELECT hts AS chapter, split_part(value, ':', 1) AS partner, split_part(value, ':', 2)::BIGINT AS usd
FROM (
  SELECT hts, unnest(string_split(customs_value_usd_by_partner, ' ')) AS value
  FROM read_csv(getvariable('data') || '/census/imports-2024-chapters.csv', header = true, all_varchar = true, delim = ',')
);
