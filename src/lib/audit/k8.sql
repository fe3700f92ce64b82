SELECT
	m.report_id AS reportId,
	100 * CAST(m.numerator AS DOUBLE) / NULLIF(CAST(m.denominator AS DOUBLE), 0) AS computed
FROM measure AS m
INNER JOIN figure AS t ON t.report_id = m.report_id AND t.figure = 'totalExpenditure'
INNER JOIN figure AS b ON b.report_id = m.report_id AND b.figure = 'budgetAdjusted'
WHERE m.measure = 'executionRate'
	AND m.value IS NOT NULL
	AND coalesce(m.reason, '') <> 'approximate'
	AND (m.numerator - m.denominator) * 2
		> coalesce(t.last_digit_fen, 0) + coalesce(b.last_digit_fen, 0);
