SELECT
	year,
	report_id AS reportId,
	measure,
	numerator,
	denominator,
	CASE
		WHEN denominator IS NULL THEN CAST(numerator AS DOUBLE)
		ELSE CAST(numerator AS DOUBLE) / NULLIF(CAST(denominator AS DOUBLE), 0)
	END AS value,
	reason,
	basis,
	FALSE AS disputed
FROM measure
WHERE department_code = ?
ORDER BY year, measure;
