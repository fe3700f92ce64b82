WITH
asked AS (SELECT CAST(? AS BIGINT) AS error_fen),
balanced AS (
	SELECT
		i.report_id,
		i.fen - e.fen AS difference,
		coalesce(i.last_digit_fen, 0) + coalesce(e.last_digit_fen, 0) AS digits
	FROM figure AS i
	INNER JOIN figure AS e
		ON e.report_id = i.report_id
		AND e.figure = 'expenditureWithCarryOver'
		AND coalesce(e.fund, '-') = coalesce(i.fund, '-')
		AND coalesce(e.entity, '-') = coalesce(i.entity, '-')
		AND coalesce(e.stage, 'final') = coalesce(i.stage, 'final')
	WHERE i.figure = 'incomeWithCarryOver'
		AND i.fen IS NOT NULL AND e.fen IS NOT NULL
		AND i.approximation IS NULL AND e.approximation IS NULL
)
SELECT
	b.report_id AS reportId,
	b.difference,
	CASE WHEN abs(b.difference) >= asked.error_fen THEN 'error' ELSE 'note' END AS severity
FROM balanced AS b
CROSS JOIN asked
WHERE abs(b.difference) * 2 > b.digits;
