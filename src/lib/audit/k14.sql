WITH
scored AS (
	SELECT
		s.report_id,
		r.full_mark,
		s.decimals,
		CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0) AS score
	FROM figure AS s
	INNER JOIN report AS r ON r.id = s.report_id
	WHERE s.figure = 'selfScore' AND s.scaled IS NOT NULL
)
SELECT report_id AS reportId, score, decimals, full_mark AS fullMark
FROM scored
WHERE score > full_mark;
