SELECT
	m.year,
	d.category,
	m.measure,
	count(*) AS reports,
	CAST(sum(m.numerator) AS BIGINT) AS numerator,
	CAST(sum(m.denominator) AS BIGINT) AS denominator
FROM measure AS m
INNER JOIN department AS d ON d.code = m.department_code
LEFT JOIN dispute AS x ON x.report_id = m.report_id AND x.kind = 'measure' AND x.subject = m.measure
WHERE m.measure IN ('executionRate', 'reachedShare')
	AND m.reason IS NULL
	AND d.parent_code IS NULL
	AND (x.report_id IS NULL OR NOT CAST(? AS BOOLEAN))
GROUP BY m.year, d.category, m.measure;
