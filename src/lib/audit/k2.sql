WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_points, CAST(? AS DOUBLE) AS note_points),
pair AS (
	SELECT 'basicShare' AS share, 'basicExpenditure' AS part
	UNION ALL SELECT 'projectShare', 'projectExpenditure'
),
checked AS (
	SELECT
		s.report_id,
		pair.share,
		pair.part,
		s.decimals,
		CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0) AS printed,
		100 * CAST(p.fen AS DOUBLE) / NULLIF(CAST(t.fen AS DOUBLE), 0) AS computed,
		-- What rounding may do: half a digit of the share, and of the two amounts.
		0.5 * power(10, 0 - s.decimals)
			+ 50 * CAST(coalesce(p.last_digit_fen, 0) + coalesce(t.last_digit_fen, 0) AS DOUBLE)
				/ NULLIF(CAST(t.fen AS DOUBLE), 0) AS rounding
	FROM pair
	INNER JOIN figure AS s ON s.figure = pair.share
	INNER JOIN figure AS p ON p.report_id = s.report_id AND p.figure = pair.part
	INNER JOIN figure AS t ON t.report_id = s.report_id AND t.figure = 'totalExpenditure'
	WHERE s.scaled IS NOT NULL
		AND t.fen > 0
		AND coalesce(s.denominator, 'not_stated') IN ('expenditure', 'not_stated')
		AND t.signs NOT LIKE '%grand_total%'
		AND s.approximation IS NULL AND p.approximation IS NULL AND t.approximation IS NULL
		AND coalesce(p.fund, '-') = coalesce(t.fund, '-')
		AND coalesce(p.entity, '-') = coalesce(t.entity, '-')
		AND coalesce(p.stage, 'final') = coalesce(t.stage, 'final')
)
SELECT
	c.report_id AS reportId,
	c.share,
	c.part,
	c.decimals,
	c.printed,
	c.computed,
	CASE
		WHEN abs(c.printed - c.computed) > greatest(asked.error_points, c.rounding) THEN 'error'
		ELSE 'note'
	END AS severity
FROM checked AS c
CROSS JOIN asked
WHERE abs(c.printed - c.computed) > greatest(asked.note_points, c.rounding);
