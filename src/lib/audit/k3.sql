WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_points),
summed AS (
	SELECT
		b.report_id,
		greatest(b.decimals, p.decimals) AS decimals,
		CAST(b.scaled AS DOUBLE) / NULLIF(power(10, b.scale), 0)
			+ CAST(p.scaled AS DOUBLE) / NULLIF(power(10, p.scale), 0) AS total,
		0.5 * power(10, 0 - b.decimals) + 0.5 * power(10, 0 - p.decimals) AS rounding
	FROM figure AS b
	INNER JOIN figure AS p ON p.report_id = b.report_id AND p.figure = 'projectShare'
	WHERE b.figure = 'basicShare'
		AND b.scaled IS NOT NULL AND p.scaled IS NOT NULL
		AND b.approximation IS NULL AND p.approximation IS NULL
		AND coalesce(b.denominator, 'not_stated') IN ('expenditure', 'not_stated')
		AND coalesce(p.denominator, 'not_stated') IN ('expenditure', 'not_stated')
		-- Where there is a third part, the two need not make up the whole.
		AND b.report_id NOT IN (
			SELECT report_id
			FROM figure
			WHERE figure IN ('businessExpenditure', 'paymentsToSuperiors', 'subsidiesToAffiliates')
				AND fen > 0
		)
)
SELECT s.report_id AS reportId, s.decimals, s.total
FROM summed AS s
CROSS JOIN asked
WHERE abs(s.total - 100) > greatest(asked.error_points, s.rounding) + 0.000001;
