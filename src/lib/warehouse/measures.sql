-- Every measure of domain/measure.ts for every report: the one place where ratios are made.
-- A reason without a value says why there is none; a reason beside a value keeps it out of
-- rankings. Figures are divided only where fund, entity and stage agree (DOMAIN C5).
CREATE OR REPLACE VIEW measures AS
WITH
amount AS (
	SELECT
		report_id,
		figure,
		fen,
		-- A grand total holds carried-over money, so it is on a stage of its own.
		CASE WHEN signs LIKE '%grand_total%' THEN 'grand_total' ELSE coalesce(stage, 'final') END AS stage,
		coalesce(fund, '-') AS fund,
		coalesce(entity, '-') AS entity,
		approximation,
		missing_reason
	FROM figure
	WHERE kind = 'money'
),
-- 预算执行率 is against the adjusted budget alone; 占比 is of 本年支出合计 alone (DOMAIN C1).
ratio AS (
	SELECT 'basicShare' AS measure, 'basicExpenditure' AS upper, 'totalExpenditure' AS lower, 'expenditure' AS base
	UNION ALL SELECT 'projectShare', 'projectExpenditure', 'totalExpenditure', 'expenditure'
	UNION ALL SELECT 'fiscalShare', 'fiscalAppropriationExpenditure', 'totalExpenditure', 'expenditure'
	UNION ALL SELECT 'executionRate', 'totalExpenditure', 'budgetAdjusted', 'adjusted'
	UNION ALL SELECT 'initialRatio', 'totalExpenditure', 'budgetInitial', 'initial'
	UNION ALL SELECT 'unspent', 'totalExpenditure', 'budgetAdjusted', 'adjusted'
),
ratio_input AS (
	SELECT
		u.report_id,
		r.measure,
		u.fen AS upper_fen,
		l.fen AS lower_fen,
		l.fund || '/' || l.entity || '/' || r.base AS basis,
		CASE
			WHEN u.missing_reason IS NOT NULL THEN u.missing_reason
			WHEN l.missing_reason = 'not_stated' AND r.base <> 'expenditure' THEN 'no_budget'
			WHEN l.missing_reason IS NOT NULL THEN l.missing_reason
			WHEN u.entity <> l.entity THEN 'basis_differs'
			-- All that is fiscal is a part of all funds; 一般公共预算 alone is less (DOMAIN C1).
			WHEN r.measure = 'fiscalShare' AND (u.fund NOT IN ('fiscal', '-') OR l.fund NOT IN ('all', '-'))
				THEN 'basis_differs'
			WHEN r.measure <> 'fiscalShare' AND u.fund <> l.fund THEN 'basis_differs'
			WHEN r.base = 'expenditure' AND u.stage <> l.stage THEN 'basis_differs'
			WHEN r.base <> 'expenditure' AND u.stage <> 'final' THEN 'basis_differs'
			WHEN l.fen <= 0 AND r.measure <> 'unspent' THEN 'zero_base'
		END AS barrier,
		CASE
			WHEN r.measure IN ('basicShare', 'projectShare') AND b.fen <> 0 THEN 'business_expenditure'
			WHEN u.approximation IS NOT NULL OR l.approximation IS NOT NULL THEN 'approximate'
		END AS doubt
	FROM ratio AS r
	INNER JOIN amount AS u ON u.figure = r.upper
	INNER JOIN amount AS l ON l.figure = r.lower AND l.report_id = u.report_id
	LEFT JOIN amount AS b ON b.figure = 'businessExpenditure' AND b.report_id = u.report_id
),
bureau AS (
	SELECT
		code,
		year,
		max(fen) FILTER (WHERE figure = 'totalExpenditure') AS spent,
		max(fen) FILTER (WHERE figure = 'budgetAdjusted') AS adjusted
	FROM reference
	GROUP BY code, year
),
-- Those that began in a year, and those whose tasks went to them.
reorganised AS (
	SELECT code, year FROM succession
	UNION
	SELECT predecessor, year FROM succession WHERE predecessor IS NOT NULL
),
spent AS (
	SELECT
		r.department_code,
		r.year,
		a.report_id,
		a.fen,
		a.stage,
		a.fund,
		a.entity,
		a.approximation,
		a.missing_reason
	FROM report AS r
	INNER JOIN amount AS a ON a.report_id = r.id AND a.figure = 'totalExpenditure'
),
-- From one year to the next only the same agency on the same basis is compared (DOMAIN C5).
growth AS (
	SELECT
		s.report_id,
		s.fen AS upper_fen,
		p.fen AS lower_fen,
		s.fund || '/' || s.entity || '/previous' AS basis,
		CASE
			WHEN s.missing_reason IS NOT NULL THEN s.missing_reason
			WHEN o.code IS NOT NULL THEN 'reorganised'
			WHEN p.fen IS NULL THEN 'no_previous'
			WHEN s.stage <> 'final' OR p.stage <> 'final' THEN 'basis_differs'
			WHEN s.fund <> p.fund OR s.entity <> p.entity THEN 'basis_differs'
			WHEN p.fen <= 0 THEN 'zero_base'
		END AS barrier,
		CASE
			WHEN s.approximation IS NOT NULL OR p.approximation IS NOT NULL THEN 'approximate'
		END AS doubt
	FROM spent AS s
	LEFT JOIN spent AS p ON p.department_code = s.department_code AND p.year = s.year - 1
	LEFT JOIN reorganised AS o ON o.code = s.department_code AND o.year = s.year
),
-- What is due and not reported (未填报) has the rate 0 where it is held against the agency.
rated AS (
	SELECT
		report_id,
		due,
		status,
		numerator IS NOT NULL AS computable,
		CASE WHEN weight >= 0 THEN weight END AS weight,
		spread,
		CASE
			WHEN numerator IS NOT NULL THEN least(numerator / NULLIF(denominator, 0), 1)
			WHEN due AND note = 'not_reported' THEN 0
		END AS rate
	FROM indicator
),
averaged AS (
	SELECT 'meanAttainment' AS measure, report_id, weight, spread, rate FROM rated WHERE computable
	UNION ALL
	SELECT 'meanAttainmentAll', report_id, weight, spread, rate FROM rated WHERE rate IS NOT NULL
),
-- Printed weights count where each has one, else the template's where they are known, else the mean
-- is the simple one (DOMAIN A2, C4).
mean_rate AS (
	SELECT
		report_id,
		measure,
		count(*) AS rates,
		CASE
			WHEN count(weight) = count(*) AND sum(weight) > 0
				THEN sum(weight * rate) / NULLIF(sum(weight), 0)
			WHEN sum(spread) > 0 THEN sum(spread * rate) / NULLIF(sum(spread), 0)
			ELSE sum(rate) / NULLIF(CAST(count(*) AS DOUBLE), 0)
		END AS mean
	FROM averaged
	GROUP BY report_id, measure
),
counted AS (
	SELECT
		r.id AS report_id,
		r.full_mark,
		count(i.report_id) AS every,
		count(*) FILTER (WHERE i.due) AS due,
		count(*) FILTER (WHERE i.due AND i.status = 'reached') AS reached,
		count(*) FILTER (WHERE i.computable) AS computable
	FROM report AS r
	LEFT JOIN rated AS i ON i.report_id = r.id
	GROUP BY r.id, r.full_mark
),
-- What reports state as a rate or a score; nothing real is ten thousand times the whole.
stated AS (
	SELECT
		report_id,
		CASE figure WHEN 'executionRate' THEN 'executionStated' ELSE figure END AS measure,
		CAST(scaled AS DOUBLE)
			/ NULLIF(power(10, scale) * CASE kind WHEN 'score' THEN 1 ELSE 100 END, 0) AS value,
		CASE
			WHEN figure = 'executionRate'
				THEN coalesce(fund, '-') || '/' || coalesce(entity, '-') || '/' || coalesce(denominator, '-')
		END AS basis,
		CASE
			WHEN missing_reason IS NOT NULL THEN missing_reason
			WHEN abs(CAST(scaled AS DOUBLE)) > power(10, scale) * CASE kind WHEN 'score' THEN 1 ELSE 100 END * 10000
				THEN 'unreadable'
		END AS barrier,
		CASE
			WHEN figure = 'executionRate' AND denominator IN ('income', 'expenditure', 'initial')
				THEN 'basis_differs'
			WHEN approximation IS NOT NULL THEN 'approximate'
		END AS doubt
	FROM figure
	WHERE figure IN ('executionRate', 'satisfaction', 'selfScore')
),
-- A score beyond the full mark is not of this scheme.
gap AS (
	SELECT
		s.report_id,
		s.value,
		m.mean,
		c.full_mark,
		CASE
			WHEN s.barrier IS NOT NULL THEN s.barrier
			WHEN s.value < 0 OR s.value > c.full_mark THEN 'basis_differs'
			WHEN c.every = 0 THEN 'no_indicators'
			WHEN c.computable = 0 THEN 'coverage_low'
		END AS barrier,
		CASE WHEN c.computable * 2 < c.every THEN 'coverage_low' ELSE s.doubt END AS doubt
	FROM stated AS s
	INNER JOIN counted AS c ON c.report_id = s.report_id
	LEFT JOIN mean_rate AS m ON m.report_id = s.report_id AND m.measure = 'meanAttainment'
	WHERE s.measure = 'selfScore'
),
-- A barrier leaves no value; a doubt stands beside one.
measured AS (
	SELECT
		report_id,
		figure AS measure,
		fen AS numerator,
		CAST(NULL AS BIGINT) AS denominator,
		fund || '/' || entity || '/-' AS basis,
		missing_reason AS barrier,
		CASE
			WHEN stage <> 'final' THEN 'basis_differs'
			WHEN approximation IS NOT NULL THEN 'approximate'
		END AS doubt
	FROM amount
	WHERE figure IN ('totalExpenditure', 'totalIncome', 'basicExpenditure', 'projectExpenditure')
	UNION ALL
	SELECT
		report_id,
		measure,
		CASE WHEN measure = 'unspent' THEN lower_fen - upper_fen ELSE upper_fen END,
		CASE WHEN measure <> 'unspent' THEN lower_fen END,
		basis,
		barrier,
		doubt
	FROM ratio_input
	UNION ALL
	SELECT
		r.id,
		'executionReference',
		b.spent,
		b.adjusted,
		NULL,
		CASE
			WHEN b.adjusted IS NULL OR b.spent IS NULL THEN 'no_reference'
			WHEN b.adjusted <= 0 THEN 'zero_base'
		END,
		NULL
	FROM report AS r
	LEFT JOIN bureau AS b ON b.code = r.department_code AND b.year = r.year
	UNION ALL
	SELECT report_id, 'growth', upper_fen - lower_fen, lower_fen, basis, barrier, doubt
	FROM growth
	UNION ALL
	-- In a sum each report that states a value counts once.
	SELECT
		report_id,
		measure,
		CASE WHEN barrier IS NULL THEN CAST(floor(value * 1000000000 + 0.5) AS BIGINT) END,
		1000000000,
		basis,
		barrier,
		doubt
	FROM stated
	UNION ALL
	SELECT
		c.report_id,
		n.measure,
		CASE n.measure
			WHEN 'reachedShare' THEN c.reached
			WHEN 'attainmentCoverage' THEN c.computable
			ELSE c.due
		END,
		CASE n.measure WHEN 'reachedShare' THEN c.due ELSE c.every END,
		NULL,
		CASE
			WHEN c.every = 0 THEN 'no_indicators'
			WHEN n.measure = 'reachedShare' AND c.due = 0 THEN 'no_targets'
		END,
		NULL
	FROM counted AS c
	CROSS JOIN (
		SELECT 'reachedShare' AS measure
		UNION ALL SELECT 'attainmentCoverage'
		UNION ALL SELECT 'measurableShare'
	) AS n
	UNION ALL
	-- In a sum a report counts by its rates, whatever points it gives them.
	SELECT
		c.report_id,
		n.measure,
		CAST(floor(m.mean * m.rates * 1000000000 + 0.5) AS BIGINT),
		m.rates * 1000000000,
		NULL,
		CASE WHEN c.every = 0 THEN 'no_indicators' WHEN m.rates IS NULL THEN 'coverage_low' END,
		CASE WHEN m.rates * 2 < c.every THEN 'coverage_low' END
	FROM counted AS c
	CROSS JOIN (SELECT 'meanAttainment' AS measure UNION ALL SELECT 'meanAttainmentAll') AS n
	LEFT JOIN mean_rate AS m ON m.report_id = c.report_id AND m.measure = n.measure
	UNION ALL
	SELECT
		report_id,
		'scoreGap',
		CASE
			WHEN barrier IS NULL THEN CAST(floor((value - mean * full_mark) * 1000000000 + 0.5) AS BIGINT)
		END,
		CAST(floor(full_mark * 1000000000 + 0.5) AS BIGINT),
		NULL,
		barrier,
		doubt
	FROM gap
)
SELECT
	r.id AS report_id,
	r.department_code,
	r.year,
	m.measure,
	CASE WHEN m.barrier IS NULL THEN m.numerator END AS numerator,
	CASE WHEN m.barrier IS NULL THEN m.denominator END AS denominator,
	CASE WHEN m.barrier IS NULL THEN m.basis END AS basis,
	coalesce(m.barrier, m.doubt) AS reason
FROM report AS r
INNER JOIN measured AS m ON m.report_id = r.id;
