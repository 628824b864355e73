-- Import value behind the lists, from the CSV tables alone and by the words of the method, not by our programs:
-- written to check them and to be timed against them. Needs a `from-*.sql`, the variable `day` (YYYY-MM-DD), and for one
-- country alone `country`.
--
-- A code meets a good where a classification of the good is the code or a prefix of it, or continues it.
-- It meets it exactly, and is then in the lower bound too, where an exclusive classification is it or a prefix of it,
-- or where exclusive longer ones take in all lines of the schedule under it. All others (baskets, and longer ones that
-- take in only a part) are in the upper bound alone. The best grade wins.
-- A code that has ended stands for its successors: exact only if all of them are. One without known successors is
-- taken at the longest line above it. Chapters 98 and 99 name no goods.
-- A code of a country counts once in a total, however many goods and lists share it.

-- A bare year begins on its first day and ends after its last; a full end is the first day outside.
CREATE TEMP MACRO holds(since, until, day) AS
  day[:length(since)] >= since
  AND (until IS NULL OR CASE WHEN length(until) = 10 THEN day < until ELSE day[:length(until)] <= until END);

CREATE TEMP TABLE listed AS
WITH every AS (
  SELECT DISTINCT list, good, country
  FROM (
    SELECT list, good, country, exploitation, "from", "to" FROM rows_of('/ilab/tvpra-listings')
    UNION ALL
    SELECT list, good, country, exploitation, "from", "to" FROM rows_of('/ilab/eo13126-listings')
  )
  WHERE exploitation IS NOT NULL AND holds("from", "to", getvariable('day'))
  UNION ALL
  SELECT DISTINCT 'downstream', output_good, output_country
  FROM rows_of('/ilab/relations')
  WHERE output_country IS NOT NULL AND holds("from", "to", getvariable('day'))
)
FROM every WHERE coalesce(country = getvariable('country'), true);

CREATE TEMP TABLE classified AS
SELECT good, replace(hts, '.', '') AS hts, scope = 'exclusive' AS exclusive
FROM (
  SELECT good, hts, scope FROM rows_of('/ilab/dol-classifications')
  UNION ALL
  SELECT subject, hts, scope FROM rows_of('/curated/classifications')
)
SEMI JOIN listed USING (good);

CREATE TEMP TABLE printed AS
SELECT DISTINCT replace(hts, '.', '') AS code FROM rows_of('/usitc/hts') WHERE hts IS NOT NULL;

CREATE TEMP TABLE digits AS SELECT unnest([2, 4, 6, 8, 10]) AS n;

CREATE TEMP TABLE existing AS
SELECT DISTINCT code[:n] AS code FROM printed, digits WHERE n <= length(code);

-- The schedule's last lines: in order, a line is continued exactly when the next one begins with it.
CREATE TEMP TABLE last_line AS
SELECT code
FROM (SELECT code, lead(code) OVER (ORDER BY code) AS following FROM printed)
WHERE following IS NULL OR NOT starts_with(following, code);

-- Where each code of the values stands in the schedule: itself, its successors, or the line above it.
CREATE TEMP TABLE placed AS
WITH
  code AS (SELECT DISTINCT code FROM detail WHERE code[:2] NOT IN ('98', '99')),
  ended AS (SELECT code FROM code ANTI JOIN existing USING (code)),
  moved AS (
    SELECT DISTINCT replace(retired, '.', '') AS retired, replace(successor, '.', '') AS successor
    FROM rows_of('/usitc/successors')
  ),
  -- A code may have ended because its subheading did: the longest part that has successors says where it went.
  ended_at AS (
    SELECT ended.code, max(n) AS n
    FROM ended CROSS JOIN digits SEMI JOIN moved ON moved.retired = ended.code[:n]
    WHERE n BETWEEN 4 AND length(ended.code)
    GROUP BY ALL
  )
SELECT code, code AS place FROM code SEMI JOIN existing USING (code)
UNION ALL
SELECT code, successor FROM ended_at JOIN moved ON retired = code[:n]
UNION ALL
SELECT lost.code, lost.code[:max(n)]
FROM (SELECT code FROM ended ANTI JOIN ended_at USING (code)) AS lost CROSS JOIN digits
SEMI JOIN existing ON existing.code = lost.code[:n]
WHERE n <= length(lost.code)
GROUP BY lost.code;

-- Which goods a place in the schedule meets, and whether exactly.
CREATE TEMP TABLE meets AS
WITH
  place AS (SELECT DISTINCT place FROM placed),
  within AS (
    SELECT place, good, bool_or(exclusive) AS exact
    FROM place CROSS JOIN digits JOIN classified ON hts = place[:n]
    WHERE n <= length(place)
    GROUP BY ALL
  ),
  longer AS (
    SELECT place, good, hts, exclusive
    FROM place JOIN classified ON starts_with(hts, place) AND length(hts) > length(place)
    WHERE length(place) < 10
  ),
  line AS (
    SELECT place, code
    FROM (SELECT DISTINCT place FROM longer) AS longer JOIN last_line ON starts_with(code, place)
  ),
  taken_in AS (
    SELECT place, good, count(DISTINCT code) AS lines
    FROM longer JOIN line USING (place)
    WHERE exclusive AND starts_with(code, hts)
    GROUP BY ALL
  ),
  all_lines AS (SELECT place, count(*) AS lines FROM line GROUP BY ALL)
SELECT place, good, bool_or(exact) AS exact
FROM (
  FROM within
  UNION ALL
  SELECT place, good, coalesce(taken_in.lines = all_lines.lines, false)
  FROM (SELECT DISTINCT place, good FROM longer) AS longer
  LEFT JOIN taken_in USING (place, good)
  LEFT JOIN all_lines USING (place)
)
GROUP BY ALL;

CREATE TEMP TABLE code_of_good AS
SELECT code, good, count(*) FILTER (exact) = any_value(places) AS exclusive
FROM (SELECT code, place, count(*) OVER (PARTITION BY code) AS places FROM placed) JOIN meets USING (place)
GROUP BY code, good;

CREATE TEMP TABLE pair AS SELECT DISTINCT good, country FROM listed;
CREATE TEMP TABLE partner AS SELECT DISTINCT partner FROM detail;
CREATE TEMP TABLE member AS
SELECT unnest(string_split(eu, ' | ')) AS country FROM rows_of('/census/trade-sets');

-- Countries whose codes are known.
CREATE TEMP TABLE cell AS
SELECT pair.good, pair.country, detail.code, detail.usd, code_of_good.exclusive
FROM pair
JOIN detail ON detail.partner = pair.country
JOIN code_of_good ON code_of_good.code = detail.code AND code_of_good.good = pair.good;

-- Countries of which no more than chapters is known: all of a chapter may be the good, none of it surely is.
CREATE TEMP TABLE chapter_cell AS
SELECT pair.good, pair.country, own.chapter, usd
FROM pair
JOIN (SELECT DISTINCT good, hts[:2] AS chapter FROM classified) AS own USING (good)
JOIN chapter_value ON chapter_value.partner = pair.country AND chapter_value.chapter = own.chapter
ANTI JOIN partner ON partner.partner = pair.country
ANTI JOIN member ON member.country = pair.country;

-- Members of the European Union: the Union's codes, and the member's own chapters.
CREATE TEMP TABLE union_cell AS
SELECT pair.good, pair.country, detail.code, detail.code[:2] AS chapter, detail.usd, coalesce(own.usd, 0) AS most
FROM pair
SEMI JOIN member ON member.country = pair.country
JOIN detail ON detail.partner = 'EU'
JOIN code_of_good ON code_of_good.code = detail.code AND code_of_good.good = pair.good
LEFT JOIN chapter_value AS own ON own.partner = pair.country AND own.chapter = detail.code[:2]
ANTI JOIN partner ON partner.partner = pair.country;

-- Totals by key, from a table of (key, good, country). What several members can have had of the Union's dollars is the
-- least cut between them and the codes: over all choices of members, the codes of the chosen and the totals of the rest.
CREATE TEMP MACRO rolled(keyed) AS TABLE
WITH
  pairs AS (FROM query_table(keyed)),
  by_code AS (
    SELECT key, country, code, any_value(usd) AS usd, bool_or(exclusive) AS exclusive
    FROM pairs JOIN cell USING (good, country)
    GROUP BY ALL
  ),
  by_chapter AS (
    SELECT DISTINCT key, country, chapter, usd FROM pairs JOIN chapter_cell USING (good, country)
  ),
  of_union AS (
    SELECT DISTINCT key, chapter, country, code, usd, most FROM pairs JOIN union_cell USING (good, country)
  ),
  members AS (
    SELECT key, chapter, country, most, 1 << (row_number() OVER (PARTITION BY key, chapter ORDER BY country) - 1) AS bit
    FROM (SELECT DISTINCT key, chapter, country, most FROM of_union)
  ),
  codes AS (
    SELECT key, chapter, code, any_value(usd) AS usd, bit_or(bit) AS named_by
    FROM of_union JOIN members USING (key, chapter, country)
    GROUP BY key, chapter, code
  ),
  choices AS (SELECT key, chapter, unnest(range(1 << count(*))) AS chosen FROM members GROUP BY key, chapter),
  cuts AS (
    SELECT key, chapter, chosen, usd FROM choices JOIN codes USING (key, chapter) WHERE named_by & chosen > 0
    UNION ALL
    SELECT key, chapter, chosen, most FROM choices JOIN members USING (key, chapter) WHERE bit & chosen = 0
  ),
  bounds AS (
    SELECT key, min(usd) AS usd
    FROM (SELECT key, chapter, chosen, sum(usd) AS usd FROM cuts GROUP BY ALL)
    GROUP BY key, chapter
  ),
  parts AS (
    SELECT key, sum(usd) FILTER (exclusive) AS low, sum(usd) AS high, sum(usd) AS by_code FROM by_code GROUP BY key
    UNION ALL
    SELECT key, 0, sum(usd), 0 FROM by_chapter GROUP BY key
    UNION ALL
    SELECT key, 0, sum(usd), 0 FROM bounds GROUP BY key
    UNION ALL
    SELECT DISTINCT key, 0, 0, 0 FROM pairs
  )
SELECT key, coalesce(sum(low), 0)::BIGINT AS low, sum(high)::BIGINT AS high, sum(by_code)::BIGINT AS by_code
FROM parts
GROUP BY key;
