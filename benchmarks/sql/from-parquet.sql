-- The same tables, turned to Parquet beforehand and the values to one row each: the best case for DuckDB.
CREATE TEMP MACRO rows_of(name) AS TABLE SELECT * FROM read_parquet(getvariable('data') || name || '.parquet');
CREATE TEMP VIEW detail AS FROM read_parquet(getvariable('data') || '/census/detail.parquet');
CREATE TEMP VIEW chapter_value AS FROM read_parquet(getvariable('data') || '/census/chapter_value.parquet');
