WITH
amounts AS (
	SELECT
		report_id,
		max(numerator) FILTER (WHERE measure = 'totalExpenditure') AS total,
		max(numerator) FILTER (WHERE measure = 'basicExpenditure') AS basic,
		max(numerator) FILTER (WHERE measure = 'projectExpenditure') AS project,
		max(basis) FILTER (WHERE measure = 'totalExpenditure') AS total_basis,
		max(basis) FILTER (WHERE measure = 'basicExpenditure') AS basic_basis,
		max(basis) FILTER (WHERE measure = 'projectExpenditure') AS project_basis,
		max(numerator) FILTER (WHERE measure = 'executionRate') AS executed,
		max(denominator) FILTER (WHERE measure = 'executionRate') AS budgeted,
		max(numerator) FILTER (WHERE measure = 'reachedShare') AS reached,
		max(denominator) FILTER (WHERE measure = 'reachedShare') AS due
	FROM measure
	WHERE reason IS NULL
		AND measure IN (
			'totalExpenditure',
			'basicExpenditure',
			'projectExpenditure',
			'executionRate',
			'reachedShare'
		)
	GROUP BY report_id
),
joined AS (
	SELECT
		y.year,
		d.category,
		r.id,
		a.total IS NOT NULL
			AND a.total_basis = a.basic_basis
			AND a.total_basis = a.project_basis AS comparable,
		a.total,
		a.basic,
		a.project,
		a.executed,
		a.budgeted,
		a.reached,
		a.due,
		g.text AS grade
	FROM department AS d
	CROSS JOIN (SELECT DISTINCT year FROM report) AS y
	LEFT JOIN report AS r ON r.department_code = d.code AND r.year = y.year
	LEFT JOIN roster AS o ON o.code = d.code AND o.year = y.year
	LEFT JOIN amounts AS a ON a.report_id = r.id
	LEFT JOIN figure AS g ON g.report_id = r.id AND g.figure = 'selfGrade'
	WHERE d.parent_code IS NULL
		AND (
			r.id IS NOT NULL
			OR (
				o.exemption IS NULL
				AND coalesce(d.first_year, y.year) <= y.year
				AND coalesce(d.last_year, y.year) >= y.year
			)
		)
)
SELECT
	year,
	category,
	count(*) AS agencies,
	count(id) AS filed,
	count(*) FILTER (WHERE comparable) AS compared,
	CAST(sum(total) FILTER (WHERE comparable) AS BIGINT) AS total,
	CAST(sum(basic) FILTER (WHERE comparable) AS BIGINT) AS basic,
	CAST(sum(project) FILTER (WHERE comparable) AS BIGINT) AS project,
	count(executed) AS executed,
	CAST(sum(executed) AS BIGINT) AS executionNumerator,
	CAST(sum(budgeted) AS BIGINT) AS executionDenominator,
	CAST(sum(reached) AS BIGINT) AS reached,
	CAST(sum(due) AS BIGINT) AS due,
	count(grade) AS graded,
	count(*) FILTER (WHERE grade IN ('优', '优秀')) AS gradeTop
FROM joined
GROUP BY year, category
ORDER BY year, category;
