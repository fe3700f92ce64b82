WITH
asked AS (
	SELECT
		CAST(? AS VARCHAR) AS codes,
		CAST(? AS VARCHAR) AS years,
		CAST(? AS VARCHAR) AS measures
),
chosen AS (
	SELECT d.code, d.sort_key
	FROM department AS d
	CROSS JOIN asked
	WHERE position(('␟' || d.code || '␟') IN asked.codes) > 0
),
years AS (
	SELECT DISTINCT r.year
	FROM report AS r
	CROSS JOIN asked
	WHERE position(('␟' || CAST(r.year AS VARCHAR) || '␟') IN asked.years) > 0
),
names AS (
	SELECT DISTINCT m.measure
	FROM measure AS m
	CROSS JOIN asked
	WHERE position(('␟' || m.measure || '␟') IN asked.measures) > 0
)
SELECT
	chosen.code,
	y.year,
	n.measure,
	r.id AS reportId,
	m.numerator,
	m.denominator,
	m.value,
	CASE WHEN r.id IS NULL THEN 'not_filed' ELSE m.reason END AS reason,
	m.basis,
	x.findings IS NOT NULL AS disputed
FROM chosen
CROSS JOIN years AS y
CROSS JOIN names AS n
LEFT JOIN report AS r ON r.department_code = chosen.code AND r.year = y.year
LEFT JOIN measure AS m ON m.report_id = r.id AND m.measure = n.measure
LEFT JOIN dispute AS x ON x.report_id = r.id AND x.kind = 'measure' AND x.subject = n.measure
ORDER BY chosen.sort_key, y.year, n.measure;
