WITH
rated AS (
	SELECT
		i.report_id,
		i.seq,
		i.name,
		i.quote,
		i.place,
		r.over_attainment,
		100 * i.numerator / NULLIF(i.denominator, 0) AS rate
	FROM indicator AS i
	INNER JOIN report AS r ON r.id = i.report_id
	WHERE i.status = 'reached'
		AND i.direction IN ('higher', 'equal')
		AND i.weight > 0
		AND i.reason IS NULL
)
SELECT report_id AS reportId, name, rate, over_attainment AS threshold, quote, place
FROM rated
WHERE rate >= over_attainment
ORDER BY report_id, seq;
