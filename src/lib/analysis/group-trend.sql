WITH
asked AS (SELECT CAST(? AS VARCHAR) AS measure, CAST(? AS VARCHAR) AS category),
years AS (SELECT DISTINCT year FROM report),
valued AS (
	SELECT
		m.year,
		m.numerator,
		m.denominator,
		coalesce(m.basis, '') AS basis,
		CASE
			WHEN m.denominator IS NULL THEN CAST(m.numerator AS DOUBLE)
			ELSE CAST(m.numerator AS DOUBLE) / NULLIF(CAST(m.denominator AS DOUBLE), 0)
		END AS value
	FROM measure AS m
	INNER JOIN department AS d ON d.code = m.department_code
	CROSS JOIN asked
	WHERE m.measure = asked.measure
		AND m.reason IS NULL
		AND (asked.category IS NULL OR d.category = asked.category)
),
basis_count AS (
	SELECT year, basis, count(*) AS reports
	FROM valued
	GROUP BY year, basis
),
-- As in ranking.sql: the basis that most of the group's reports share.
prevailing AS (
	SELECT year, basis
	FROM basis_count
	QUALIFY row_number() OVER (
		PARTITION BY year
		ORDER BY reports DESC, CASE WHEN basis LIKE 'all/department/%' THEN 0 ELSE 1 END, basis
	) = 1
),
summed AS (
	SELECT
		v.year,
		CAST(sum(v.numerator) AS BIGINT) AS numerator,
		CAST(sum(v.denominator) AS BIGINT) AS denominator,
		quantile_at(v.value, 0.5) AS median,
		count(*) AS reports
	FROM valued AS v
	INNER JOIN prevailing AS p ON p.year = v.year AND p.basis = v.basis
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
