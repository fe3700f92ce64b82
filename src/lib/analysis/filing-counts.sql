SELECT
	y.year,
	d.category,
	count(*) AS agencies,
	count(r.id) AS filed,
	count(g.text) AS graded,
	count(*) FILTER (WHERE g.text IN ('优', '优秀')) AS gradeTop
FROM department AS d
CROSS JOIN (
	SELECT year, max(listed) AS listed
	FROM (
		SELECT year, 0 AS listed FROM report
		UNION ALL
		SELECT year, 1 FROM roster
		UNION ALL
		SELECT year, 0 FROM reference WHERE figure = 'totalExpenditure'
	) AS known
	GROUP BY year
) AS y
LEFT JOIN report AS r ON r.department_code = d.code AND r.year = y.year
LEFT JOIN roster AS o ON o.code = d.code AND o.year = y.year
LEFT JOIN figure AS g ON g.report_id = r.id AND g.figure = 'selfGrade'
WHERE d.parent_code IS NULL
	AND (
		r.id IS NOT NULL
		OR (
			o.exemption IS NULL
			AND (o.code IS NOT NULL OR y.listed = 0)
			AND coalesce(d.first_year, y.year) <= y.year
			AND coalesce(d.last_year, y.year) >= y.year
		)
	)
GROUP BY y.year, d.category;
