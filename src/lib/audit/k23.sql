WITH
asked AS (SELECT CAST(? AS DOUBLE) AS lead),
rated AS (
	SELECT
		s.report_id,
		s.decimals,
		CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0) AS score,
		r.full_mark,
		m.numerator IS NOT NULL AS computed,
		coalesce(
			100 * CAST(m.numerator AS DOUBLE) / NULLIF(CAST(m.denominator AS DOUBLE), 0),
			CAST(e.scaled AS DOUBLE) / NULLIF(power(10, e.scale), 0)
		) AS rate
	FROM figure AS s
	INNER JOIN report AS r ON r.id = s.report_id
	LEFT JOIN measure AS m
		ON m.report_id = s.report_id
		AND m.measure = 'executionRate'
		AND coalesce(m.reason, '') <> 'approximate'
	LEFT JOIN figure AS e
		ON e.report_id = s.report_id
		AND e.figure = 'executionRate'
		AND e.approximation IS NULL
		AND coalesce(e.denominator, 'not_stated') IN ('adjusted', 'not_stated')
	WHERE s.figure = 'selfScore' AND s.scaled IS NOT NULL AND s.approximation IS NULL
)
SELECT
	d.report_id AS reportId,
	d.score,
	d.decimals,
	d.rate,
	d.computed
FROM rated AS d
CROSS JOIN asked
WHERE d.score <= d.full_mark
	AND d.rate >= 0
	AND 100 * d.score / NULLIF(d.full_mark, 0) > d.rate * (100 + asked.lead) / NULLIF(100.0, 0) + 0.000001;
