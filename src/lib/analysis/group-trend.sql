WITH
asked AS (
	SELECT
		CAST(? AS VARCHAR) AS measure,
		NULLIF(CAST(? AS VARCHAR), '') AS category,
		CAST(? AS BOOLEAN) AS undisputed
),
years AS (SELECT DISTINCT year FROM report),
valued AS (
	SELECT
		m.year,
		m.numerator,
		m.denominator,
		m.value
	FROM measure AS m
	INNER JOIN department AS d ON d.code = m.department_code
	CROSS JOIN asked
	WHERE m.measure = asked.measure
		AND m.reason IS NULL
		AND d.parent_code IS NULL
		AND (asked.category IS NULL OR d.category = asked.category)
		AND (m.disputes = 0 OR NOT asked.undisputed)
),
summed AS (
	SELECT
		v.year,
		CAST(sum(v.numerator) AS BIGINT) AS numerator,
		CAST(sum(v.denominator) AS BIGINT) AS denominator,
		quantile_at(v.value, 0.5) AS median,
		count(*) AS reports
	FROM valued AS v
	GROUP BY v.year
)
SELECT
	y.year,
	s.numerator,
	s.denominator,
	CASE
		WHEN s.denominator IS NULL THEN CAST(s.numerator AS DOUBLE)
		ELSE CAST(s.numerator AS DOUBLE) / NULLIF(CAST(s.denominator AS DOUBLE), 0)
	END AS value,
	s.median,
	coalesce(s.reports, 0) AS count
FROM years AS y
LEFT JOIN summed AS s ON s.year = y.year
ORDER BY y.year;
