WITH
asked AS (SELECT CAST(? AS DOUBLE) AS over_attainment),
rated AS (
	SELECT
		report_id,
		seq,
		name,
		quote,
		place,
		100 * numerator / NULLIF(denominator, 0) AS rate
	FROM indicator
	WHERE status = 'reached'
		AND direction IN ('higher', 'equal')
		AND weight > 0
		AND reason IS NULL
)
SELECT
	r.report_id AS reportId,
	r.name,
	r.rate,
	asked.over_attainment AS threshold,
	r.quote,
	r.place
FROM rated AS r
CROSS JOIN asked
WHERE r.rate >= asked.over_attainment
ORDER BY r.report_id, r.seq;
