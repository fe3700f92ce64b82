WITH asked AS (SELECT CAST(? AS INTEGER) AS year, CAST(? AS VARCHAR) AS measures)
SELECT
	m.department_code AS code,
	m.measure,
	m.numerator,
	m.denominator,
	m.value,
	m.reason,
	m.basis,
	CASE
		WHEN before.reason IS NULL AND coalesce(before.basis, '') = coalesce(m.basis, '')
			THEN before.value
	END AS previousValue,
	x.findings IS NOT NULL AS disputed
FROM measure AS m
CROSS JOIN asked
INNER JOIN department AS d ON d.code = m.department_code
LEFT JOIN measure AS before
	ON before.department_code = m.department_code
	AND before.year = m.year - 1
	AND before.measure = m.measure
LEFT JOIN dispute AS x ON x.report_id = m.report_id AND x.kind = 'measure' AND x.subject = m.measure
WHERE m.year = asked.year
	AND d.parent_code IS NULL
	AND position(('␟' || m.measure || '␟') IN asked.measures) > 0
ORDER BY d.sort_key, m.measure;
