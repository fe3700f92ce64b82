SELECT
	a.year,
	d.category,
	count(*) AS compared,
	CAST(sum(a.total) AS BIGINT) AS total,
	CAST(sum(a.basic) AS BIGINT) AS basic,
	CAST(sum(a.project) AS BIGINT) AS project
FROM (
	SELECT
		report_id,
		department_code,
		year,
		max(CASE WHEN measure = 'totalExpenditure' THEN numerator END) AS total,
		max(CASE WHEN measure = 'basicExpenditure' THEN numerator END) AS basic,
		max(CASE WHEN measure = 'projectExpenditure' THEN numerator END) AS project,
		max(disputes) AS disputes
	FROM measure
	WHERE reason IS NULL
		AND measure IN ('totalExpenditure', 'basicExpenditure', 'projectExpenditure')
	GROUP BY report_id, department_code, year
	HAVING count(*) = 3 AND min(basis) = max(basis)
) AS a
INNER JOIN department AS d ON d.code = a.department_code
WHERE d.parent_code IS NULL
	AND (a.disputes = 0 OR NOT CAST(? AS BOOLEAN))
GROUP BY a.year, d.category;
