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
		-- A grand total holds carried-over money, which is in no part.
		AND signs NOT LIKE '%grand_total%'
),
other AS (
	SELECT
		report_id,
		basis,
		CAST(sum(fen) AS BIGINT) AS fen,
		CAST(sum(last_digit_fen) AS BIGINT) AS last_digit_fen
	FROM amount
	WHERE figure IN ('businessExpenditure', 'paymentsToSuperiors', 'subsidiesToAffiliates')
	GROUP BY report_id, basis
),
-- What is stated as a bound, on another basis or unreadably leaves the sum open.
stated AS (
	SELECT f.report_id, f.figure, a.basis
	FROM figure AS f
	LEFT JOIN amount AS a ON a.report_id = f.report_id AND a.figure = f.figure
	WHERE f.figure IN ('businessExpenditure', 'paymentsToSuperiors', 'subsidiesToAffiliates')
		AND (f.missing_reason IN ('unreadable', 'not_certain') OR f.fen <> 0)
),
summed AS (
	SELECT
		t.report_id,
		b.fen + p.fen + coalesce(o.fen, 0) - t.fen AS difference,
		t.last_digit_fen + b.last_digit_fen + p.last_digit_fen + coalesce(o.last_digit_fen, 0) AS digits,
		o.fen IS NOT NULL AS more
	FROM amount AS t
	INNER JOIN amount AS b
		ON b.report_id = t.report_id AND b.figure = 'basicExpenditure' AND b.basis = t.basis
	INNER JOIN amount AS p
		ON p.report_id = t.report_id AND p.figure = 'projectExpenditure' AND p.basis = t.basis
	LEFT JOIN other AS o ON o.report_id = t.report_id AND o.basis = t.basis
	LEFT JOIN stated AS elsewhere
		ON elsewhere.report_id = t.report_id AND coalesce(elsewhere.basis, '') <> t.basis
	WHERE t.figure = 'totalExpenditure' AND elsewhere.report_id IS NULL
)
SELECT
	s.report_id AS reportId,
	s.difference,
	s.more,
	CASE WHEN abs(s.difference) >= asked.error_fen THEN 'error' ELSE 'note' END AS severity
FROM summed AS s
CROSS JOIN asked
WHERE abs(s.difference) * 2 > s.digits;
