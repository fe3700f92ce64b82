SELECT
	a.year,
	d.category,
	a.disputed,
	count(*) AS compared,
	CAST(sum(a.total) AS BIGINT) AS total,
	CAST(sum(a.basic) AS BIGINT) AS basic,
	CAST(sum(a.project) AS BIGINT) AS project
FROM (
	SELECT
		department_code,
		year,
		max(disputes) > 0 AS disputed,
		max(CASE WHEN measure = 'totalExpenditure' THEN numerator END) AS total,
		max(CASE WHEN measure = 'basicExpenditure' THEN numerator END) AS basic,
		max(CASE WHEN measure = 'projectExpenditure' THEN numerator END) AS project
	FROM measure
	WHERE reason IS NULL
		AND basis IS NOT NULL
		AND measure IN ('totalExpenditure', 'basicExpenditure', 'projectExpenditure')
	GROUP BY department_code, year, basis
	HAVING count(*) = 3
) AS a
INNER JOIN department AS d ON d.code = a.department_code
WHERE d.parent_code IS NULL
GROUP BY a.year, d.category, a.disputed;
