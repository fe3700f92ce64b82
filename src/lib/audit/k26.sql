WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_fen),
held AS (
	SELECT
		a.report_id,
		a.figure,
		a.fen,
		b.fen AS recorded,
		b.file,
		b.sheet,
		b.cell,
		abs(a.fen - b.fen) AS difference,
		a.digit_fen + coalesce(b.last_digit_fen, 0) AS digits
	FROM amount AS a
	INNER JOIN reference AS b
		ON b.code = a.department_code AND b.year = a.year AND b.figure = a.figure
	-- The record is of all funds and the whole department.
	WHERE a.plain
		AND NOT a.grand_total
		AND coalesce(a.fund, 'all') = 'all'
		AND coalesce(a.entity, 'department') = 'department'
		AND coalesce(a.stage, 'final') = CASE a.figure
			WHEN 'budgetInitial' THEN 'initial'
			WHEN 'budgetAdjusted' THEN 'adjusted'
			ELSE 'final'
		END
)
SELECT
	h.report_id AS reportId,
	h.figure,
	h.fen,
	h.recorded,
	h.file,
	h.sheet,
	h.cell,
	CASE WHEN h.difference >= asked.error_fen THEN 'error' ELSE 'note' END AS severity
FROM held AS h
CROSS JOIN asked
WHERE h.difference * 2 > h.digits
ORDER BY reportId, h.figure;
