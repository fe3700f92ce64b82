WITH
asked AS (SELECT CAST(? AS DOUBLE) AS points),
rates AS (
	SELECT
		s.report_id,
		s.decimals,
		CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0) AS printed,
		100 * CAST(a.numerator AS DOUBLE) / NULLIF(CAST(a.denominator AS DOUBLE), 0) AS adjusted,
		100 * CAST(i.numerator AS DOUBLE) / NULLIF(CAST(i.denominator AS DOUBLE), 0) AS initial,
		greatest(asked.points, 0.5 * power(10, 0 - s.decimals)) + 0.000001 AS tolerance
	FROM figure AS s
	CROSS JOIN asked
	INNER JOIN measure AS a
		ON a.report_id = s.report_id AND a.measure = 'executionRate' AND coalesce(a.reason, '') <> 'approximate'
	LEFT JOIN measure AS i
		ON i.report_id = s.report_id AND i.measure = 'initialRatio' AND coalesce(i.reason, '') <> 'approximate'
	WHERE s.figure = 'executionRate'
		AND a.value IS NOT NULL
		AND s.scaled IS NOT NULL
		AND s.approximation IS NULL
		AND coalesce(s.denominator, 'not_stated') IN ('adjusted', 'not_stated')
)
SELECT
	report_id AS reportId,
	decimals,
	printed,
	adjusted AS computed,
	CASE WHEN abs(printed - initial) <= tolerance THEN 'initial' ELSE 'none' END AS fits
FROM rates
WHERE abs(printed - adjusted) > tolerance;
