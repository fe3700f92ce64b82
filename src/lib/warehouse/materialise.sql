-- The one place that says which basis prevails: the fund and entity that most departments of a year
-- have for a measure, the widest and then the first by name where two are as common (DOMAIN C5). Their
-- subordinate units have no voice in it: they are in no ranking and in no sum. A report on another
-- keeps its value and stays out of rankings and sums.
INSERT INTO measure
WITH
scoped AS (
	SELECT
		report_id,
		department_code,
		year,
		measure,
		numerator,
		denominator,
		basis,
		reason,
		coalesce(regexp_extract(basis, '^[^/]*/[^/]*'), '') AS scope
	FROM measures
),
scope_count AS (
	SELECT s.year, s.measure, s.scope, count(*) AS reports
	FROM scoped AS s
	INNER JOIN department AS d ON d.code = s.department_code
	WHERE s.reason IS NULL AND d.parent_code IS NULL
	GROUP BY s.year, s.measure, s.scope
),
prevailing AS (
	SELECT year, measure, scope
	FROM scope_count
	QUALIFY row_number() OVER (
		PARTITION BY year, measure
		ORDER BY reports DESC, CASE WHEN scope = 'all/department' THEN 0 ELSE 1 END, scope
	) = 1
)
SELECT
	s.report_id,
	s.department_code,
	s.year,
	s.measure,
	s.numerator,
	s.denominator,
	CASE
		WHEN s.denominator IS NULL THEN CAST(s.numerator AS DOUBLE)
		ELSE CAST(s.numerator AS DOUBLE) / NULLIF(CAST(s.denominator AS DOUBLE), 0)
	END AS value,
	s.basis,
	CASE WHEN s.reason IS NULL AND s.scope <> p.scope THEN 'basis_differs' ELSE s.reason END AS reason,
	0 AS disputes
FROM scoped AS s
LEFT JOIN prevailing AS p ON p.year = s.year AND p.measure = s.measure;
