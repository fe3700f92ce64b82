WITH
asked AS (SELECT CAST(? AS DOUBLE) AS slack),
scored AS (
	SELECT
		i.report_id,
		i.seq,
		i.name,
		i.score,
		i.weight,
		i.status,
		i.direction,
		i.quote,
		i.place,
		b.least,
		b.most
	FROM indicator AS i
	INNER JOIN report AS r ON r.id = i.report_id
	LEFT JOIN qualitative_band AS b
		ON b.template = r.template AND b.result = i.actual AND i.direction = 'qualitative'
	WHERE i.weight > 0 AND i.score IS NOT NULL
)
SELECT s.report_id AS reportId, s.name, s.score, s.weight, s.least, s.most, s.quote, s.place
FROM scored AS s
CROSS JOIN asked
WHERE (s.status = 'not_reached' AND s.direction <> 'qualitative' AND s.score >= s.weight)
	OR s.score * 100 > s.weight * s.most + asked.slack
	OR s.score * 100 < s.weight * s.least - asked.slack
ORDER BY s.report_id, s.seq;
