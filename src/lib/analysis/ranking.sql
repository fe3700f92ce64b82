WITH
asked AS (
	SELECT
		CAST(? AS VARCHAR) AS measure,
		CAST(? AS VARCHAR) AS alternative,
		CAST(? AS VARCHAR) AS further,
		CAST(? AS VARCHAR) AS needed,
		CAST(? AS INTEGER) AS year,
		CAST(? AS VARCHAR) AS category,
		CAST(? AS VARCHAR) AS members
),
valued AS (
	SELECT
		m.department_code AS code,
		m.year = asked.year AS now,
		m.measure,
		m.measure = asked.measure AS own,
		m.report_id,
		m.numerator,
		m.denominator,
		m.value,
		m.reason,
		m.basis,
		coalesce(x.findings, 0) AS disputes
	FROM measure AS m
	CROSS JOIN asked
	LEFT JOIN dispute AS x
		ON x.report_id = m.report_id
		AND x.kind = 'measure'
		AND x.subject = m.measure
	WHERE m.year BETWEEN asked.year - 1 AND asked.year
		AND position(('␟' || m.measure || '␟') IN asked.needed) > 0
),
gathered AS (
	SELECT
		v.code,
		max(CASE WHEN v.now AND v.own THEN v.report_id END) AS report_id,
		max(CASE WHEN v.now AND v.own THEN v.numerator END) AS numerator,
		max(CASE WHEN v.now AND v.own THEN v.denominator END) AS denominator,
		max(CASE WHEN v.now AND v.own THEN v.value END) AS value,
		max(CASE WHEN v.now AND v.own THEN v.reason END) AS reason,
		max(CASE WHEN v.now AND v.own THEN v.basis END) AS basis,
		max(CASE WHEN v.now AND v.own THEN v.disputes END) AS disputes,
		max(CASE WHEN NOT v.now AND v.own AND v.reason IS NULL THEN v.value END) AS previous_value,
		max(CASE WHEN NOT v.now AND v.own AND v.reason IS NULL THEN v.basis END) AS previous_basis,
		max(CASE WHEN v.now AND v.measure = asked.alternative AND v.reason IS NULL THEN v.value END)
			AS alternative_value,
		max(CASE WHEN v.now AND v.measure = asked.alternative THEN v.disputes END)
			AS alternative_disputes,
		max(CASE WHEN v.now AND v.measure = asked.further AND v.reason IS NULL THEN v.value END)
			AS further_value,
		max(CASE WHEN v.now AND v.measure = asked.further THEN v.disputes END) AS further_disputes,
		max(
			CASE
				WHEN v.now
					AND asked.measure = 'executionRate'
					AND v.measure = 'executionStated'
					AND coalesce(regexp_extract(v.basis, '[^/]*$'), '')
						NOT IN ('income', 'expenditure', 'initial')
					THEN v.value
			END
		) AS stated,
		max(CASE WHEN v.now AND v.measure = 'initialRatio' AND v.reason IS NULL THEN v.denominator END)
			AS initial_budget
	FROM valued AS v
	CROSS JOIN asked
	GROUP BY v.code
),
-- Those that began in the year, and those whose tasks went to them, have no place to compare with.
reorganised AS (
	SELECT s.code FROM succession AS s INNER JOIN asked ON asked.year = s.year
	UNION
	SELECT s.predecessor FROM succession AS s INNER JOIN asked ON asked.year = s.year
)
SELECT
	d.code,
	d.name,
	d.short_name AS shortName,
	d.category,
	d.synthetic,
	coalesce(d.first_year, asked.year) <= asked.year AND asked.year <= coalesce(d.last_year, asked.year)
		AS accounts,
	g.report_id AS reportId,
	g.numerator,
	g.denominator,
	g.value,
	CASE WHEN g.report_id IS NULL THEN 'not_filed' ELSE g.reason END AS reason,
	g.basis,
	coalesce(g.disputes, 0) AS disputes,
	CASE
		WHEN coalesce(d.first_year, asked.year - 1) <= asked.year - 1
			AND asked.year - 1 <= coalesce(d.last_year, asked.year - 1)
			THEN g.previous_value
	END AS previousValue,
	o.code IS NULL AND (g.value IS NULL OR coalesce(g.previous_basis, '') = coalesce(g.basis, ''))
		AS joined,
	g.alternative_value AS alternativeValue,
	coalesce(g.alternative_disputes, 0) AS alternativeDisputes,
	g.further_value AS furtherValue,
	coalesce(g.further_disputes, 0) AS furtherDisputes,
	g.stated,
	CASE WHEN asked.measure = 'executionReference' THEN b.fen ELSE g.initial_budget END
		AS initialBudget
FROM department AS d
CROSS JOIN asked
LEFT JOIN gathered AS g ON g.code = d.code
LEFT JOIN reorganised AS o ON o.code = d.code
LEFT JOIN reference AS b ON b.code = d.code AND b.year = asked.year AND b.figure = 'budgetInitial'
WHERE d.parent_code IS NULL
	AND coalesce(d.first_year, asked.year) <= asked.year
	AND asked.year - 1 <= coalesce(d.last_year, asked.year)
	AND (asked.category IS NULL OR d.category = asked.category)
	AND (asked.members IS NULL OR position(('␟' || d.code || '␟') IN asked.members) > 0)
ORDER BY d.sort_key;
