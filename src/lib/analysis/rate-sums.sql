SELECT
	m.year,
	d.category,
	m.measure,
	m.disputes > 0 AS disputed,
	count(*) AS reports,
	CAST(sum(m.numerator) AS BIGINT) AS numerator,
	CAST(sum(m.denominator) AS BIGINT) AS denominator
FROM measure AS m
INNER JOIN department AS d ON d.code = m.department_code
WHERE m.measure IN ('executionRate', 'reachedShare')
	AND m.reason IS NULL
	AND d.parent_code IS NULL
GROUP BY m.year, d.category, m.measure, m.disputes > 0;
