SELECT
	report_id AS reportId,
	CAST(scaled AS DOUBLE) / NULLIF(power(10, scale), 0) AS score,
	decimals
FROM figure
WHERE figure = 'selfScore'
	AND scaled IS NOT NULL
	AND CAST(scaled AS DOUBLE) / NULLIF(power(10, scale), 0) > 100;
