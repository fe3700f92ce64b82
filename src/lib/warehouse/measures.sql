-- Every measure of domain/measure.ts for every report: the one place where ratios are made.
-- A reason without a value says why there is none; a reason beside a value keeps it out of
-- rankings. Figures are divided only where fund, entity and stage agree (DOMAIN C5).
CREATE OR REPLACE VIEW incoming.measures AS
WITH
amount AS (
	SELECT
		report_id,
		figure,
		fen,
		coalesce(stage, 'final') AS stage,
		coalesce(fund, '-') AS fund,
		coalesce(entity, '-') AS entity,
		approximation,
		missing_reason
	FROM incoming.figure
	WHERE kind = 'money'
),
-- 预算执行率 is against the adjusted budget alone; 占比 is of 本年支出合计 alone (DOMAIN C1).
ratio AS (
	SELECT 'basicShare' AS measure, 'basicExpenditure' AS upper, 'totalExpenditure' AS lower, 'expenditure' AS base
	UNION ALL SELECT 'projectShare', 'projectExpenditure', 'totalExpenditure', 'expenditure'
	UNION ALL SELECT 'executionRate', 'totalExpenditure', 'budgetAdjusted', 'adjusted'
	UNION ALL SELECT 'initialRatio', 'totalExpenditure', 'budgetInitial', 'initial'
	UNION ALL SELECT 'unspent', 'totalExpenditure', 'budgetAdjusted', 'adjusted'
),
ratio_input AS (
	SELECT
		u.report_id,
		r.measure,
		r.base,
		u.fen AS upper_fen,
		l.fen AS lower_fen,
		u.fund || '/' || u.entity || '/' || r.base AS basis,
		CASE
			WHEN u.missing_reason IS NOT NULL THEN u.missing_reason
			WHEN l.missing_reason = 'not_stated' AND r.base <> 'expenditure' THEN 'no_budget'
			WHEN l.missing_reason IS NOT NULL THEN l.missing_reason
			WHEN u.fund <> l.fund OR u.entity <> l.entity THEN 'basis_differs'
			WHEN r.base = 'expenditure' AND u.stage <> l.stage THEN 'basis_differs'
			WHEN r.base <> 'expenditure' AND u.stage <> 'final' THEN 'basis_differs'
			WHEN l.fen <= 0 AND r.measure <> 'unspent' THEN 'zero_base'
		END AS barrier,
		CASE
			WHEN u.approximation IS NOT NULL OR l.approximation IS NOT NULL THEN 'approximate'
		END AS doubt
	FROM ratio AS r
	INNER JOIN amount AS u ON u.figure = r.upper
	INNER JOIN amount AS l ON l.figure = r.lower AND l.report_id = u.report_id
),
counted AS (
	SELECT
		r.id AS report_id,
		count(i.report_id) AS every,
		count(*) FILTER (WHERE i.due) AS due,
		count(*) FILTER (WHERE i.due AND i.status = 'reached') AS reached,
		count(i.numerator) AS computable,
		count(i.weight) FILTER (WHERE i.numerator IS NOT NULL) AS weighted,
		sum(i.weight) FILTER (WHERE i.numerator IS NOT NULL) AS weights,
		sum(i.weight * least(i.numerator / NULLIF(i.denominator, 0), 1))
			FILTER (WHERE i.numerator IS NOT NULL) AS weighted_sum,
		sum(i.spread) FILTER (WHERE i.numerator IS NOT NULL) AS spreads,
		sum(i.spread * least(i.numerator / NULLIF(i.denominator, 0), 1))
			FILTER (WHERE i.numerator IS NOT NULL) AS spread_sum,
		sum(least(i.numerator / NULLIF(i.denominator, 0), 1))
			FILTER (WHERE i.numerator IS NOT NULL) AS plain_sum
	FROM incoming.report AS r
	LEFT JOIN incoming.indicator AS i ON i.report_id = r.id
	GROUP BY r.id
),
-- Printed weights count where each has one, else the template's where they are known, else the mean
-- is the simple one (DOMAIN A2, C4).
averaged AS (
	SELECT
		report_id,
		every,
		due,
		reached,
		computable,
		CASE
			WHEN weighted = computable AND weights > 0 THEN weighted_sum
			WHEN spreads > 0 THEN spread_sum
			ELSE plain_sum
		END AS sum_attained,
		CASE
			WHEN weighted = computable AND weights > 0 THEN weights
			WHEN spreads > 0 THEN spreads
			ELSE CAST(computable AS DOUBLE)
		END AS sum_weights
	FROM counted
),
measured AS (
	SELECT
		report_id,
		figure AS measure,
		fen AS numerator,
		CAST(NULL AS BIGINT) AS denominator,
		CASE WHEN missing_reason IS NULL THEN fund || '/' || entity || '/-' END AS basis,
		CASE
			WHEN missing_reason IS NOT NULL THEN missing_reason
			WHEN stage <> 'final' THEN 'basis_differs'
			WHEN approximation IS NOT NULL THEN 'approximate'
		END AS reason
	FROM amount
	WHERE figure IN ('totalExpenditure', 'totalIncome', 'basicExpenditure', 'projectExpenditure')
	UNION ALL
	SELECT
		report_id,
		measure,
		CASE
			WHEN barrier IS NOT NULL THEN NULL
			WHEN measure = 'unspent' THEN lower_fen - upper_fen
			ELSE upper_fen
		END,
		CASE WHEN barrier IS NULL AND measure <> 'unspent' THEN lower_fen END,
		CASE WHEN barrier IS NULL THEN basis END,
		coalesce(barrier, doubt)
	FROM ratio_input
	UNION ALL
	SELECT
		report_id,
		CASE figure WHEN 'executionRate' THEN 'executionStated' ELSE figure END,
		scaled,
		CASE
			WHEN scaled IS NULL THEN NULL
			ELSE CAST(CASE kind WHEN 'score' THEN 1 ELSE 100 END * power(10, scale) AS BIGINT)
		END,
		CASE
			WHEN figure = 'executionRate' AND missing_reason IS NULL
				THEN coalesce(fund, '-') || '/' || coalesce(entity, '-') || '/' || coalesce(denominator, '-')
		END,
		CASE
			WHEN missing_reason IS NOT NULL THEN missing_reason
			WHEN figure = 'executionRate' AND denominator IN ('income', 'expenditure', 'initial')
				THEN 'basis_differs'
			WHEN approximation IS NOT NULL THEN 'approximate'
		END
	FROM incoming.figure
	WHERE figure IN ('executionRate', 'satisfaction', 'selfScore')
	UNION ALL
	SELECT
		report_id,
		'reachedShare',
		CASE WHEN due > 0 THEN reached END,
		CASE WHEN due > 0 THEN due END,
		NULL,
		CASE WHEN every = 0 THEN 'no_indicators' WHEN due = 0 THEN 'no_targets' END
	FROM averaged
	UNION ALL
	SELECT
		report_id,
		'meanAttainment',
		CASE WHEN computable > 0 THEN CAST(floor(sum_attained * 1000000 + 0.5) AS BIGINT) END,
		CASE WHEN computable > 0 THEN CAST(floor(sum_weights * 1000000 + 0.5) AS BIGINT) END,
		NULL,
		CASE
			WHEN every = 0 THEN 'no_indicators'
			WHEN computable * 2 < every THEN 'coverage_low'
		END
	FROM averaged
	UNION ALL
	SELECT
		report_id,
		'attainmentCoverage',
		CASE WHEN every > 0 THEN computable END,
		CASE WHEN every > 0 THEN every END,
		NULL,
		CASE WHEN every = 0 THEN 'no_indicators' END
	FROM averaged
)
SELECT
	r.id AS report_id,
	r.department_code,
	r.year,
	m.measure,
	m.numerator,
	m.denominator,
	m.basis,
	m.reason
FROM incoming.report AS r
INNER JOIN measured AS m ON m.report_id = r.id;
