WITH
executed AS (
	SELECT m.report_id, m.numerator, m.denominator, CAST(sum(a.digit_fen) AS BIGINT) AS digits
	FROM measure AS m
	INNER JOIN amount AS a ON a.report_id = m.report_id
	WHERE m.measure = 'executionRate'
		AND m.numerator > m.denominator
		AND coalesce(m.reason, '') <> 'approximate'
		AND a.figure IN ('totalExpenditure', 'budgetAdjusted')
	GROUP BY m.report_id, m.numerator, m.denominator
)
SELECT
	report_id AS reportId,
	100 * CAST(numerator AS DOUBLE) / NULLIF(CAST(denominator AS DOUBLE), 0) AS computed
FROM executed
WHERE (numerator - denominator) * 2 > digits;
