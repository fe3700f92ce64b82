WITH
band AS (
	SELECT '优' AS grade, 90 AS least, 101 AS below
	UNION ALL SELECT '优秀', 90, 101
	UNION ALL SELECT '良', 80, 90
	UNION ALL SELECT '良好', 80, 90
	UNION ALL SELECT '中', 60, 80
	UNION ALL SELECT '中等', 60, 80
	UNION ALL SELECT '差', 0, 60
	UNION ALL SELECT '较差', 0, 60
),
scored AS (
	SELECT
		s.report_id,
		s.decimals,
		CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0) AS score,
		g.text AS grade
	FROM figure AS s
	INNER JOIN figure AS g ON g.report_id = s.report_id AND g.figure = 'selfGrade'
	WHERE s.figure = 'selfScore' AND s.scaled IS NOT NULL AND s.approximation IS NULL
)
SELECT s.report_id AS reportId, s.score, s.decimals, s.grade
FROM scored AS s
INNER JOIN band ON band.grade = s.grade
WHERE s.score <= 100 AND (s.score < band.least OR s.score >= band.below);
