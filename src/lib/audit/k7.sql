WITH
asked AS (SELECT CAST(? AS DOUBLE) AS points),
computed AS (
	SELECT
		report_id,
		max(CASE WHEN measure = 'executionRate' THEN numerator END) AS spent,
		max(CASE WHEN measure = 'executionRate' THEN denominator END) AS adjusted,
		max(CASE WHEN measure = 'initialRatio' THEN numerator END) AS spent_of_initial,
		max(CASE WHEN measure = 'initialRatio' THEN denominator END) AS initial
	FROM measure
	WHERE measure IN ('executionRate', 'initialRatio') AND coalesce(reason, '') <> 'approximate'
	GROUP BY report_id
),
rates AS (
	SELECT
		s.report_id,
		s.decimals,
		CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0) AS printed,
		100 * CAST(c.spent AS DOUBLE) / NULLIF(CAST(c.adjusted AS DOUBLE), 0) AS adjusted,
		100 * CAST(c.spent_of_initial AS DOUBLE) / NULLIF(CAST(c.initial AS DOUBLE), 0) AS initial,
		CASE
			WHEN asked.points > 0.5 * power(10, 0 - s.decimals) THEN asked.points
			ELSE 0.5 * power(10, 0 - s.decimals)
		END + 0.000001 AS tolerance
	FROM figure AS s
	CROSS JOIN asked
	INNER JOIN computed AS c ON c.report_id = s.report_id
	WHERE s.figure = 'executionRate'
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
