WITH
asked AS (SELECT CAST(? AS BIGINT) AS error_fen),
amount AS (
	SELECT
		report_id,
		figure,
		fen,
		coalesce(last_digit_fen, 0) AS last_digit_fen,
		coalesce(fund, 'all') || '/' || coalesce(entity, 'department') AS basis
	FROM figure
	WHERE fen IS NOT NULL AND approximation IS NULL
		AND figure IN (
			'budgetAdjusted', 'budgetInitial', 'budgetSupplement', 'budgetReduction', 'carryOverIn'
		)
),
-- What was carried in may be in the initial budget already, or in the adjusted one alone.
summed AS (
	SELECT
		a.report_id,
		i.fen + coalesce(s.fen, 0) - abs(coalesce(r.fen, 0)) - a.fen AS without_carried,
		coalesce(c.fen, 0) AS carried,
		a.last_digit_fen + i.last_digit_fen + coalesce(s.last_digit_fen, 0)
			+ coalesce(r.last_digit_fen, 0) + coalesce(c.last_digit_fen, 0) AS digits,
		s.fen IS NOT NULL AND c.fen IS NOT NULL AS additions_stated,
		r.fen IS NOT NULL AS reductions_stated
	FROM amount AS a
	INNER JOIN amount AS i
		ON i.report_id = a.report_id AND i.figure = 'budgetInitial' AND i.basis = a.basis
	LEFT JOIN amount AS s
		ON s.report_id = a.report_id AND s.figure = 'budgetSupplement' AND s.basis = a.basis
	LEFT JOIN amount AS r
		ON r.report_id = a.report_id AND r.figure = 'budgetReduction' AND r.basis = a.basis
	LEFT JOIN amount AS c
		ON c.report_id = a.report_id AND c.figure = 'carryOverIn' AND c.basis = a.basis
	WHERE a.figure = 'budgetAdjusted' AND (s.fen IS NOT NULL OR r.fen IS NOT NULL)
),
nearest AS (
	SELECT
		report_id,
		CASE
			WHEN abs(without_carried + carried) < abs(without_carried) THEN without_carried + carried
			ELSE without_carried
		END AS difference,
		digits,
		additions_stated,
		reductions_stated
	FROM summed
)
SELECT
	n.report_id AS reportId,
	n.difference,
	CASE
		WHEN abs(n.difference) < asked.error_fen THEN 'note'
		-- What the report does not name may make up the rest.
		WHEN n.difference < 0 AND n.additions_stated THEN 'error'
		WHEN n.difference > 0 AND n.reductions_stated THEN 'error'
		ELSE 'warn'
	END AS severity
FROM nearest AS n
CROSS JOIN asked
WHERE abs(n.difference) * 2 > n.digits;
