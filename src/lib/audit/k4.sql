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
	WHERE figure IN ('basicExpenditure', 'personnelExpenditure', 'operatingExpenditure')
		AND fen IS NOT NULL AND approximation IS NULL AND NOT derived
),
summed AS (
	SELECT
		b.report_id,
		p.fen + o.fen - b.fen AS difference,
		b.last_digit_fen + p.last_digit_fen + o.last_digit_fen AS digits
	FROM amount AS b
	INNER JOIN amount AS p
		ON p.report_id = b.report_id AND p.figure = 'personnelExpenditure' AND p.basis = b.basis
	INNER JOIN amount AS o
		ON o.report_id = b.report_id AND o.figure = 'operatingExpenditure' AND o.basis = b.basis
	WHERE b.figure = 'basicExpenditure'
)
SELECT
	s.report_id AS reportId,
	s.difference,
	CASE WHEN abs(s.difference) >= asked.error_fen THEN 'error' ELSE 'note' END AS severity
FROM summed AS s
CROSS JOIN asked
WHERE abs(s.difference) * 2 > s.digits;
