WITH asked AS (SELECT CAST(? AS DOUBLE) AS most)
SELECT
	m.report_id AS reportId,
	m.denominator - m.numerator AS unspent,
	100 * CAST(m.denominator - m.numerator AS DOUBLE) / NULLIF(CAST(m.denominator AS DOUBLE), 0) AS part
FROM measure AS m
CROSS JOIN asked
WHERE m.measure = 'executionRate'
	AND m.numerator IS NOT NULL
	AND coalesce(m.reason, '') <> 'approximate'
	AND CAST(m.denominator - m.numerator AS DOUBLE) * 100 > CAST(m.denominator AS DOUBLE) * asked.most;
