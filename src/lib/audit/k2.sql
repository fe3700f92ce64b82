WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_points, CAST(? AS DOUBLE) AS note_points),
checked AS (
	SELECT
		s.report_id,
		s.figure AS share,
		p.figure AS part,
		s.decimals,
		CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0) AS printed,
		100 * CAST(p.fen AS DOUBLE) / NULLIF(CAST(t.fen AS DOUBLE), 0) AS computed,
		-- What rounding may do: half a digit of the share, and of the two amounts.
		0.5 * power(10, 0 - s.decimals)
			+ 50 * CAST(p.digit_fen + t.digit_fen AS DOUBLE) / NULLIF(CAST(t.fen AS DOUBLE), 0) AS rounding
	FROM amount AS t
	INNER JOIN amount AS p ON p.report_id = t.report_id AND p.basis = t.basis
	INNER JOIN figure AS s
		ON s.report_id = t.report_id
		AND s.figure = CASE p.figure WHEN 'basicExpenditure' THEN 'basicShare' ELSE 'projectShare' END
	WHERE t.figure = 'totalExpenditure' AND t.plain AND NOT t.grand_total AND t.fen > 0
		AND p.figure IN ('basicExpenditure', 'projectExpenditure') AND p.plain
		AND s.figure IN ('basicShare', 'projectShare')
		AND s.scaled IS NOT NULL
		AND s.approximation IS NULL
		AND coalesce(s.denominator, 'not_stated') IN ('expenditure', 'not_stated')
)
SELECT
	c.report_id AS reportId,
	c.share,
	c.part,
	c.decimals,
	c.printed,
	c.computed,
	CASE WHEN abs(c.printed - c.computed) > asked.error_points THEN 'error' ELSE 'note' END AS severity
FROM checked AS c
CROSS JOIN asked
WHERE abs(c.printed - c.computed) > asked.note_points AND abs(c.printed - c.computed) > c.rounding;
