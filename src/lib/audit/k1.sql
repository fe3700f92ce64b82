WITH
asked AS (SELECT CAST(? AS BIGINT) AS error_fen),
amount AS (
	SELECT
		report_id,
		figure,
		fen,
		coalesce(last_digit_fen, 0) AS last_digit_fen,
		coalesce(fund, '-') || '/' || coalesce(entity, '-') || '/' || coalesce(stage, 'final') AS basis
	FROM figure
	WHERE kind = 'money' AND fen IS NOT NULL AND approximation IS NULL
),
summed AS (
	SELECT
		t.report_id,
		b.fen + p.fen - t.fen AS difference,
		t.last_digit_fen + b.last_digit_fen + p.last_digit_fen AS digits
	FROM amount AS t
	INNER JOIN amount AS b
		ON b.report_id = t.report_id AND b.figure = 'basicExpenditure' AND b.basis = t.basis
	INNER JOIN amount AS p
		ON p.report_id = t.report_id AND p.figure = 'projectExpenditure' AND p.basis = t.basis
	WHERE t.figure = 'totalExpenditure'
)
SELECT
	s.report_id AS reportId,
	s.difference,
	CASE WHEN abs(s.difference) >= asked.error_fen THEN 'error' ELSE 'note' END AS severity
FROM summed AS s
CROSS JOIN asked
WHERE abs(s.difference) * 2 > s.digits;
