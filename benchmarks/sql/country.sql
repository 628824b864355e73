-- One country (the variable `country`), known by codes: its listings, the total of them, and its codes.
CREATE TEMP TABLE keyed AS
SELECT list || ':' || good || '@' || country AS key, good, country FROM listed
UNION ALL
SELECT DISTINCT '=all', good, country FROM listed;

SELECT key, low, high FROM rolled('keyed')
UNION ALL
SELECT code, if(bool_or(exclusive), any_value(usd), 0), any_value(usd) FROM cell GROUP BY code
ORDER BY high DESC, low DESC, key;
