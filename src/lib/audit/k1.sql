WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_fen),
-- A grand total holds carried-over money, which is in no part.
part AS (
	SELECT
		t.report_id,
		t.fen AS total_fen,
		t.digit_fen AS total_digit_fen,
		p.fen,
		p.digit_fen,
		p.basis = t.basis AND p.plain AND NOT p.grand_total AS fits,
		p.figure NOT IN ('basicExpenditure', 'projectExpenditure') AS other
	FROM amount AS t
	INNER JOIN amount AS p ON p.report_id = t.report_id
	WHERE t.figure = 'totalExpenditure' AND t.plain AND NOT t.grand_total
		AND p.figure IN (
			'basicExpenditure',
			'projectExpenditure',
			'businessExpenditure',
			'paymentsToSuperiors',
			'subsidiesToAffiliates'
		)
),
-- What is stated as a bound, on another basis or unreadably leaves the sum open.
summed AS (
	SELECT
		report_id,
		CAST(sum(fen) FILTER (WHERE fits) AS BIGINT) - min(total_fen) AS difference,
		CAST(sum(digit_fen) FILTER (WHERE fits) AS BIGINT) + min(total_digit_fen) AS digits,
		count(*) FILTER (WHERE fits AND other) > 0 AS more
	FROM part
	GROUP BY report_id
	HAVING count(*) FILTER (WHERE fits AND NOT other) = 2
		AND count(*) FILTER (WHERE other AND NOT fits AND coalesce(fen, 1) <> 0) = 0
)
SELECT
	s.report_id AS reportId,
	s.difference,
	s.more,
	CASE WHEN abs(s.difference) >= asked.error_fen THEN 'error' ELSE 'note' END AS severity
FROM summed AS s
CROSS JOIN asked
WHERE abs(s.difference) * 2 > s.digits;
