WITH
asked AS (SELECT CAST(? AS DOUBLE) AS over_attainment),
-- A form that gives points asks for reasons; prose does not.
unexplained AS (
	SELECT
		report_id,
		seq,
		name,
		status,
		direction,
		target,
		actual,
		quote,
		place,
		100 * numerator / NULLIF(denominator, 0) AS rate
	FROM indicator
	WHERE weight > 0 AND reason IS NULL
),
explaining AS (
	SELECT DISTINCT report_id
	FROM indicator
	WHERE weight > 0 AND reason IS NOT NULL
)
SELECT
	u.report_id AS reportId,
	u.name,
	CASE WHEN u.status = 'reached' THEN 'over' ELSE 'unmet' END AS what,
	u.rate,
	asked.over_attainment AS threshold,
	u.target,
	u.actual,
	-- Where no reason at all was read, the form may have them elsewhere.
	CASE WHEN u.status = 'not_reached' AND e.report_id IS NOT NULL THEN 'warn' ELSE 'note' END
		AS severity,
	u.quote,
	u.place
FROM unexplained AS u
CROSS JOIN asked
LEFT JOIN explaining AS e ON e.report_id = u.report_id
WHERE u.status = 'not_reached'
	OR (
		u.status = 'reached'
		AND u.direction IN ('higher', 'equal')
		AND u.rate >= asked.over_attainment
	)
ORDER BY u.report_id, u.seq;
