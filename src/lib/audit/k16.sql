WITH
asked AS (SELECT CAST(? AS DOUBLE) AS over_attainment),
explaining AS (
	SELECT DISTINCT report_id
	FROM indicator
	WHERE reason IS NOT NULL
),
-- A report that gives points, or reasons, has room for the reasons that it does not give.
unexplained AS (
	SELECT
		i.report_id,
		i.seq,
		i.name,
		i.direction,
		i.target,
		i.actual,
		i.quote,
		i.place,
		CASE
			WHEN i.status = 'not_reached' THEN 'unmet'
			WHEN i.status = 'reached' AND i.direction IN ('higher', 'equal') THEN 'over'
			WHEN i.due AND i.note = 'not_reported' THEN 'unreported'
		END AS what,
		100 * i.numerator / NULLIF(i.denominator, 0) AS rate,
		e.report_id IS NOT NULL AS explains
	FROM indicator AS i
	LEFT JOIN explaining AS e ON e.report_id = i.report_id
	WHERE i.reason IS NULL AND (i.weight > 0 OR i.score IS NOT NULL OR e.report_id IS NOT NULL)
)
SELECT
	u.report_id AS reportId,
	u.name,
	u.what,
	u.rate,
	asked.over_attainment AS threshold,
	u.target,
	u.actual,
	-- Where no reason at all was read, the form may have them elsewhere.
	CASE WHEN u.what = 'unmet' AND u.explains THEN 'warn' ELSE 'note' END AS severity,
	u.quote,
	u.place
FROM unexplained AS u
CROSS JOIN asked
WHERE u.what IN ('unmet', 'unreported') OR (u.what = 'over' AND u.rate >= asked.over_attainment)
ORDER BY u.report_id, u.seq;
