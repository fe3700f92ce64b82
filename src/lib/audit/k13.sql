WITH
scored AS (
	SELECT
		s.report_id,
		r.template,
		r.full_mark,
		s.decimals,
		CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0) AS score,
		g.text AS grade
	FROM figure AS s
	INNER JOIN figure AS g ON g.report_id = s.report_id AND g.figure = 'selfGrade'
	INNER JOIN report AS r ON r.id = s.report_id
	WHERE s.figure = 'selfScore' AND s.scaled IS NOT NULL AND s.approximation IS NULL
)
SELECT s.report_id AS reportId, s.score, s.decimals, s.grade
FROM scored AS s
INNER JOIN grade_band AS b ON b.template = s.template AND b.grade = s.grade
WHERE s.score <= s.full_mark AND (s.score < b.least OR s.score >= b.below);
