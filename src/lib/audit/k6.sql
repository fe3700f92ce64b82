WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_fen),
balanced AS (
	SELECT i.report_id, i.fen - e.fen AS difference, i.digit_fen + e.digit_fen AS digits
	FROM amount AS i
	INNER JOIN amount AS e ON e.report_id = i.report_id AND e.basis = i.basis
	WHERE i.figure = 'incomeWithCarryOver' AND i.plain
		AND e.figure = 'expenditureWithCarryOver' AND e.plain
)
SELECT
	b.report_id AS reportId,
	b.difference,
	CASE WHEN abs(b.difference) >= asked.error_fen THEN 'error' ELSE 'note' END AS severity
FROM balanced AS b
CROSS JOIN asked
WHERE abs(b.difference) * 2 > b.digits;
