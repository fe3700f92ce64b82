WITH
asked AS (
	SELECT
		CAST(? AS INTEGER) AS year,
		CAST(? AS VARCHAR) AS measure,
		CAST(? AS VARCHAR) AS needed
)
SELECT
	m.department_code AS code,
	m.year,
	m.measure,
	m.report_id AS reportId,
	m.numerator,
	m.denominator,
	m.value,
	m.reason,
	m.basis,
	coalesce(x.findings, 0) AS disputes
FROM measure AS m
CROSS JOIN asked
LEFT JOIN dispute AS x ON x.report_id = m.report_id AND x.kind = 'measure' AND x.subject = m.measure
WHERE (m.year = asked.year AND position(('␟' || m.measure || '␟') IN asked.needed) > 0)
	OR (m.year = asked.year - 1 AND m.measure = asked.measure);
