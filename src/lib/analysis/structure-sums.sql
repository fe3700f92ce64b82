SELECT
	t.year,
	d.category,
	count(*) AS compared,
	CAST(sum(t.numerator) AS BIGINT) AS total,
	CAST(sum(b.numerator) AS BIGINT) AS basic,
	CAST(sum(p.numerator) AS BIGINT) AS project
FROM measure AS t
INNER JOIN measure AS b ON b.report_id = t.report_id AND b.basis = t.basis
INNER JOIN measure AS p ON p.report_id = t.report_id AND p.basis = t.basis
INNER JOIN department AS d ON d.code = t.department_code
WHERE t.measure = 'totalExpenditure'
	AND t.reason IS NULL
	AND b.measure = 'basicExpenditure'
	AND b.reason IS NULL
	AND p.measure = 'projectExpenditure'
	AND p.reason IS NULL
	AND d.parent_code IS NULL
	AND (
		NOT CAST(? AS BOOLEAN)
		OR t.report_id NOT IN (
			SELECT x.report_id
			FROM dispute AS x
			WHERE x.kind = 'measure'
				AND x.subject IN ('totalExpenditure', 'basicExpenditure', 'projectExpenditure')
		)
	)
GROUP BY t.year, d.category;
