WITH
asked AS (SELECT CAST(? AS VARCHAR) AS measure, CAST(? AS VARCHAR) AS codes),
chosen AS (
	SELECT d.code, d.sort_key
	FROM department AS d
	CROSS JOIN asked
	WHERE position(('␟' || d.code || '␟') IN asked.codes) > 0
),
years AS (SELECT DISTINCT year FROM report)
SELECT
	chosen.code,
	y.year,
	r.id AS reportId,
	m.numerator,
	m.denominator,
	m.value,
	CASE WHEN r.id IS NULL THEN 'not_filed' ELSE m.reason END AS reason,
	m.basis,
	x.findings IS NOT NULL AS disputed
FROM chosen
CROSS JOIN years AS y
CROSS JOIN asked
LEFT JOIN report AS r ON r.department_code = chosen.code AND r.year = y.year
LEFT JOIN measure AS m ON m.report_id = r.id AND m.measure = asked.measure
LEFT JOIN dispute AS x ON x.report_id = r.id AND x.kind = 'measure' AND x.subject = asked.measure
ORDER BY chosen.sort_key, y.year;
