-- The national picture by good, and the total of all goods.
CREATE TEMP TABLE keyed AS
SELECT DISTINCT good AS key, good, country FROM listed
UNION ALL
SELECT DISTINCT '=all', good, country FROM listed;

SELECT key, low, high FROM rolled('keyed') ORDER BY high DESC, low DESC, key;
