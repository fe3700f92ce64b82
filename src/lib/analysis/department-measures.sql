SELECT
	m.year,
	m.report_id AS reportId,
	m.measure,
	m.numerator,
	m.denominator,
	m.value,
	m.reason,
	m.basis,
	x.findings IS NOT NULL AS disputed
FROM measure AS m
LEFT JOIN dispute AS x ON x.report_id = m.report_id AND x.kind = 'measure' AND x.subject = m.measure
WHERE m.department_code = ?
ORDER BY m.year, m.measure;
