SELECT
	m.year,
	m.report_id AS reportId,
	m.measure,
	m.numerator,
	m.denominator,
	m.value,
	m.reason,
	m.basis,
	m.disputes > 0 AS disputed
FROM measure AS m
WHERE m.department_code = CAST(? AS VARCHAR)
ORDER BY m.year, m.measure;
