SELECT
	m.year,
	d.category,
	m.measure,
	count(*) AS reports,
	CAST(sum(m.numerator) AS BIGINT) AS numerator,
	CAST(sum(m.denominator) AS BIGINT) AS denominator
FROM measure AS m
INNER JOIN department AS d ON d.code = m.department_code
WHERE m.measure IN ('executionRate', 'reachedShare')
	AND m.reason IS NULL
	AND d.parent_code IS NULL
	AND (m.disputes = 0 OR NOT CAST(? AS BOOLEAN))
GROUP BY m.year, d.category, m.measure;
