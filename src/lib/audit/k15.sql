WITH
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
SELECT report_id AS reportId, name, score, weight, least, most, quote, place
FROM scored
WHERE (status = 'not_reached' AND direction <> 'qualitative' AND score >= weight)
	OR score * 100 > weight * most + ?
	OR score * 100 < weight * least - ?
ORDER BY report_id, seq;
