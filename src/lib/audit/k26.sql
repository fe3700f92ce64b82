WITH
asked AS (SELECT CAST(? AS BIGINT) AS error_fen),
held AS (
	SELECT
		f.report_id,
		f.figure,
		f.fen,
		b.fen AS recorded,
		b.file,
		b.sheet,
		b.cell,
		abs(f.fen - b.fen) AS difference,
		coalesce(f.last_digit_fen, 0) + coalesce(b.last_digit_fen, 0) AS digits
	FROM figure AS f
	INNER JOIN report AS r ON r.id = f.report_id
	INNER JOIN reference AS b
		ON b.code = r.department_code AND b.year = r.year AND b.figure = f.figure
	-- The record is of all funds and the whole department.
	WHERE f.fen IS NOT NULL
		AND f.approximation IS NULL
		AND f.signs NOT LIKE '%grand_total%'
		AND coalesce(f.fund, 'all') = 'all'
		AND coalesce(f.entity, 'department') = 'department'
		AND coalesce(f.stage, 'final') = CASE f.figure
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
