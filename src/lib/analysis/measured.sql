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
LEFT JOIN dispute AS x ON x.report_id = m.report_id AND x.kind = 'measure' AND x.subject = m.measure
WHERE m.measure IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
	AND CAST(m.year AS VARCHAR) IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')));
