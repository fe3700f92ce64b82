-- Indicator rows of an invented province, the same in every engine: year by year, twelve to a report,
-- one row in twenty without a result, one in thirty with a target in words.
INSERT INTO indicator_row
WITH
province AS (SELECT CAST(? AS BIGINT) AS rows),
numbered AS (
	SELECT
		i,
		i // 12 AS report,
		(i // 12) % greatest(province.rows // 72, 1) AS department,
		least((i // 12) // greatest(province.rows // 72, 1), 5) AS year
	FROM province, range(CAST(? AS BIGINT)) AS numbers(i)
)
SELECT
	CAST(report AS INTEGER),
	CAST(department AS INTEGER),
	CAST(2019 + year AS INTEGER),
	CAST(department % 7 AS INTEGER),
	CAST(i % 3 AS INTEGER),
	CASE
		WHEN i % 30 = 7 OR i % 20 = 3 THEN 2
		WHEN (i * 7919) % 100 < 88 THEN 0
		ELSE 1
	END,
	i % 30 <> 7,
	CASE
		WHEN i % 30 = 7 OR i % 20 = 3 THEN NULL
		ELSE CAST((i * 104729) % 1500 AS DOUBLE) / 1000
	END,
	CAST(1 + i % 10 AS DOUBLE)
FROM numbered;
