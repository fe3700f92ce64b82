WITH
asked AS (
	SELECT
		CAST(? AS DOUBLE) AS error_fen,
		CAST(? AS DOUBLE) AS error_points,
		CAST(? AS DOUBLE) AS note_points
),
income AS (
	SELECT f.report_id, f.fen AS fiscal, t.fen AS total, f.digit_fen + t.digit_fen AS digits
	FROM amount AS f
	INNER JOIN amount AS t ON t.report_id = f.report_id
	WHERE f.figure = 'fiscalAppropriationIncome' AND t.figure = 'totalIncome'
		AND f.plain AND t.plain
		-- A grand total holds carried-over money, and may be more than the year's income.
		AND NOT f.grand_total AND NOT t.grand_total
		AND coalesce(t.fund, 'all') = 'all'
		AND coalesce(f.entity, '-') = coalesce(t.entity, '-')
		AND coalesce(f.stage, 'final') = coalesce(t.stage, 'final')
),
shared AS (
	SELECT
		i.report_id,
		s.decimals,
		CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0) AS printed,
		100 * CAST(i.fiscal AS DOUBLE) / NULLIF(CAST(i.total AS DOUBLE), 0) AS computed,
		0.5 * power(10, 0 - s.decimals)
			+ 50 * CAST(i.digits AS DOUBLE) / NULLIF(CAST(i.total AS DOUBLE), 0) AS rounding
	FROM income AS i
	INNER JOIN figure AS s ON s.report_id = i.report_id AND s.figure = 'fiscalIncomeShare'
	WHERE s.scaled IS NOT NULL
		AND s.approximation IS NULL
		AND i.total > 0
		AND coalesce(s.denominator, 'not_stated') IN ('income', 'not_stated')
)
SELECT
	i.report_id AS reportId,
	i.fiscal - i.total AS difference,
	CAST(NULL AS INTEGER) AS decimals,
	CAST(NULL AS DOUBLE) AS printed,
	CAST(NULL AS DOUBLE) AS computed,
	CASE WHEN i.fiscal - i.total >= asked.error_fen THEN 'error' ELSE 'note' END AS severity
FROM income AS i
CROSS JOIN asked
WHERE (i.fiscal - i.total) * 2 > i.digits
UNION ALL
SELECT
	s.report_id,
	NULL,
	s.decimals,
	s.printed,
	s.computed,
	CASE
		WHEN abs(s.printed - s.computed) > asked.error_points THEN 'error'
		ELSE 'note'
	END
FROM shared AS s
CROSS JOIN asked
WHERE abs(s.printed - s.computed) > asked.note_points AND abs(s.printed - s.computed) > s.rounding;
