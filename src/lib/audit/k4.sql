WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_fen),
summed AS (
	SELECT
		b.report_id,
		CAST(sum(p.fen) AS BIGINT) - min(b.fen) AS difference,
		CAST(sum(p.digit_fen) AS BIGINT) + min(b.digit_fen) AS digits
	FROM amount AS b
	INNER JOIN amount AS p ON p.report_id = b.report_id AND p.basis = b.basis
	WHERE b.figure = 'basicExpenditure' AND b.plain AND NOT b.derived
		AND p.figure IN ('personnelExpenditure', 'operatingExpenditure') AND p.plain AND NOT p.derived
	GROUP BY b.report_id
	HAVING count(*) = 2
)
SELECT
	s.report_id AS reportId,
	s.difference,
	CASE WHEN abs(s.difference) >= asked.error_fen THEN 'error' ELSE 'note' END AS severity
FROM summed AS s
CROSS JOIN asked
WHERE abs(s.difference) * 2 > s.digits;
