-- The national picture by listing, with the total of all of them.
CREATE TEMP TABLE national AS
SELECT list || ':' || good || '@' || country AS key, good, country FROM listed
UNION ALL
SELECT 'total', good, country FROM listed;

SELECT key, low, high, by_code FROM rolled('national') ORDER BY high DESC, low DESC, key;
