WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_fen),
-- What was carried in may be in the initial budget already, or in the adjusted one alone.
summed AS (
	SELECT
		a.report_id,
		CAST(sum(CASE p.figure
			WHEN 'carryOverIn' THEN 0
			WHEN 'budgetReduction' THEN 0 - abs(p.fen)
			ELSE p.fen
		END) AS BIGINT) - min(a.fen) AS without_carried,
		coalesce(max(CASE WHEN p.figure = 'carryOverIn' THEN p.fen END), 0) AS carried,
		CAST(sum(p.digit_fen) AS BIGINT) + min(a.digit_fen) AS digits,
		count(*) FILTER (WHERE p.figure IN ('budgetSupplement', 'carryOverIn')) = 2 AS additions_stated,
		count(*) FILTER (WHERE p.figure = 'budgetReduction') = 1 AS reductions_stated
	FROM amount AS a
	INNER JOIN amount AS p
		ON p.report_id = a.report_id
		AND coalesce(p.fund, 'all') = coalesce(a.fund, 'all')
		AND coalesce(p.entity, 'department') = coalesce(a.entity, 'department')
	WHERE a.figure = 'budgetAdjusted' AND a.plain
		AND p.figure IN ('budgetInitial', 'budgetSupplement', 'budgetReduction', 'carryOverIn')
		AND p.plain
	GROUP BY a.report_id
	HAVING count(*) FILTER (WHERE p.figure = 'budgetInitial') = 1
		AND count(*) FILTER (WHERE p.figure IN ('budgetSupplement', 'budgetReduction')) > 0
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
