SELECT
	year,
	report_id AS reportId,
	measure,
	numerator,
	denominator,
	value,
	reason,
	basis,
	FALSE AS disputed
FROM measure
WHERE department_code = ?
ORDER BY year, measure;
