-- Each listed good of a country with the widest action whose words take it in, and totals by the kind of that action:
-- on the whole country before others, then taking in the whole good, then by kind. Whether an action takes a good in
-- stands in tables of its own; the dollars that an action leaves open are not computed here.
CREATE TEMP TABLE action AS
SELECT good, country, if(instrument = 'Finding', 'finding', 'active-order') AS kind,
  [(scope_kind <> 'country')::INT, (covers <> 'all')::INT, if(instrument = 'Finding', 0, 1)] AS width
FROM rows_of('/cbp/order-goods') JOIN rows_of('/cbp/orders') AS orders USING ("order")
WHERE country IS NOT NULL
  AND CASE
    WHEN status IN ('active', 'partially-modified') THEN holds(effective, NULL, getvariable('day'))
    ELSE ended IS NOT NULL AND holds(effective, ended, getvariable('day'))
  END
UNION ALL
SELECT good, 'CN', 'uflpa-sector', [1, (covers <> 'all')::INT, 2]
FROM rows_of('/dhs/sector-goods') JOIN rows_of('/dhs/sectors') AS sectors USING (sector)
WHERE holds(coalesce(announced, strategy_year), NULL, getvariable('day'));

CREATE TEMP TABLE acted AS
SELECT good, country,
  coalesce(
    arg_min(kind, width),
    if(bool_or(list = 'EO13126'), 'eo-only', 'none')
  ) AS status
FROM listed LEFT JOIN action USING (good, country)
GROUP BY good, country;

CREATE TEMP TABLE keyed AS
SELECT good || '@' || country || ' ' || status AS key, good, country FROM acted
UNION ALL
SELECT '=' || status, good, country FROM acted
UNION ALL
SELECT '=all', good, country FROM acted;

SELECT key, low, high FROM rolled('keyed') ORDER BY high DESC, low DESC, key;
