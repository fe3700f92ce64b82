WITH
asked AS (SELECT CAST(? AS DOUBLE) AS times, CAST(? AS DOUBLE) AS least_fen),
-- Agencies of which some figure is not of one size in all years, or small: most have none.
suspect AS (
	SELECT DISTINCT department_code
	FROM amount
	CROSS JOIN asked
	GROUP BY department_code, figure
	HAVING min(fen) < min(asked.least_fen)
		OR max(fen) > min(asked.times) * min(CASE WHEN fen > 0 THEN fen END)
),
-- Figures that are of one size from year to year. What moves between years, or adds to and takes from
-- a budget, may be anything; so may a share of the expenditure while the total stays: whether they
-- sum to it is asked by K1.
size_of AS (
	SELECT
		s.report_id,
		s.department_code,
		s.year,
		s.figure,
		CASE
			WHEN s.figure IN ('totalExpenditure', 'totalIncome') THEN 'total'
			WHEN s.figure IN ('budgetAdjusted', 'budgetInitial') THEN 'budget'
			WHEN s.figure LIKE 'fiscal%' OR s.figure LIKE '%CarryOver' THEN 'part'
			ELSE 'share'
		END AS kind,
		s.fen,
		CASE WHEN s.grand_total THEN 'grand_total' ELSE coalesce(s.stage, 'final') END
			|| '/' || coalesce(s.fund, '-') || '/' || coalesce(s.entity, '-') AS basis
	FROM amount AS s
	INNER JOIN suspect AS p ON p.department_code = s.department_code
	WHERE s.fen IS NOT NULL
		AND s.figure IN (
			'totalExpenditure',
			'totalIncome',
			'expenditureWithCarryOver',
			'incomeWithCarryOver',
			'budgetAdjusted',
			'budgetInitial',
			'fiscalAppropriationExpenditure',
			'fiscalAppropriationIncome',
			'basicExpenditure',
			'projectExpenditure',
			'personnelExpenditure',
			'operatingExpenditure'
		)
),
sized AS (
	SELECT
		s.report_id,
		s.department_code,
		s.year,
		s.figure,
		s.kind,
		s.fen,
		s.basis,
		CASE
			WHEN s.fen < 0 THEN 'negative'
			WHEN s.kind = 'total' AND s.fen = 0 THEN 'zero'
			WHEN s.kind = 'total' AND s.fen < asked.least_fen THEN 'small'
		END AS what
	FROM size_of AS s
	CROSS JOIN asked
),
-- Where the years of one agency and basis are not all of one size.
uneven AS (
	SELECT a.department_code, a.figure, a.basis
	FROM sized AS a
	CROSS JOIN asked
	WHERE a.what IS NULL AND a.fen > 0
	GROUP BY a.department_code, a.figure, a.basis
	HAVING max(a.fen) > min(a.fen) * max(asked.times)
),
doubted AS (
	SELECT a.report_id, a.department_code, a.year, a.figure, a.kind, a.fen, a.basis
	FROM sized AS a
	INNER JOIN uneven AS u
		ON u.department_code = a.department_code AND u.figure = a.figure AND u.basis = a.basis
	WHERE a.what IS NULL AND a.fen > 0
),
-- The year after, which is the next that has the figure.
following AS (
	SELECT a.department_code, a.figure, a.basis, a.year, min(b.year) AS next_year
	FROM doubted AS a
	INNER JOIN doubted AS b
		ON b.department_code = a.department_code AND b.figure = a.figure AND b.basis = a.basis
	WHERE b.year > a.year
	GROUP BY a.department_code, a.figure, a.basis, a.year
),
jump AS (
	SELECT
		a.figure,
		a.kind,
		a.report_id AS first_id,
		a.year AS first_year,
		a.fen AS first_fen,
		b.report_id AS second_id,
		b.year AS second_year,
		b.fen AS second_fen
	FROM following AS f
	INNER JOIN doubted AS a
		ON a.department_code = f.department_code
		AND a.figure = f.figure
		AND a.basis = f.basis
		AND a.year = f.year
	INNER JOIN doubted AS b
		ON b.department_code = f.department_code
		AND b.figure = f.figure
		AND b.basis = f.basis
		AND b.year = f.next_year
	CROSS JOIN asked
	WHERE a.fen > b.fen * asked.times OR b.fen > a.fen * asked.times
),
-- How many years of the agency, with its own, are of the size of an amount that jumps.
company AS (
	SELECT a.report_id, a.figure, count(*) AS years
	FROM doubted AS a
	INNER JOIN doubted AS b
		ON b.department_code = a.department_code AND b.figure = a.figure AND b.basis = a.basis
	CROSS JOIN asked
	WHERE a.fen <= b.fen * asked.times AND b.fen <= a.fen * asked.times
	GROUP BY a.report_id, a.figure
),
-- Whether a figure is out of line with most of the totals and budgets of its own report. A part may
-- be small beside them, never large.
own AS (
	SELECT
		a.report_id,
		a.figure,
		sum(
			CASE
				WHEN a.fen > w.fen * asked.times THEN 1
				WHEN a.kind IN ('total', 'budget') AND w.fen > a.fen * asked.times THEN 1
				ELSE -1
			END
		) > 0 AS odd
	FROM sized AS a
	INNER JOIN sized AS w
		ON w.report_id = a.report_id AND w.figure <> a.figure AND w.kind IN ('total', 'budget')
	CROSS JOIN asked
	WHERE a.report_id IN (SELECT report_id FROM doubted)
		AND a.what IS NULL AND a.fen > 0
		AND w.what IS NULL AND w.fen > 0
	GROUP BY a.report_id, a.figure
),
-- What speaks against each of the two: that at least twice as many years are of the other's size, and
-- that it does not go with its own report.
weighed AS (
	SELECT
		j.figure,
		j.kind,
		j.first_id,
		j.first_year,
		j.first_fen,
		j.second_id,
		j.second_year,
		j.second_fen,
		CASE WHEN a.years * 2 <= b.years THEN 1 ELSE 0 END
			+ CASE WHEN coalesce(o.odd, FALSE) THEN 1 ELSE 0 END AS against_first,
		CASE WHEN b.years * 2 <= a.years THEN 1 ELSE 0 END
			+ CASE WHEN coalesce(q.odd, FALSE) THEN 1 ELSE 0 END AS against_second
	FROM jump AS j
	INNER JOIN company AS a ON a.report_id = j.first_id AND a.figure = j.figure
	INNER JOIN company AS b ON b.report_id = j.second_id AND b.figure = j.figure
	LEFT JOIN own AS o ON o.report_id = j.first_id AND o.figure = j.figure
	LEFT JOIN own AS q ON q.report_id = j.second_id AND q.figure = j.figure
	LEFT JOIN jump AS t
		ON t.figure = 'totalExpenditure' AND t.first_id = j.first_id AND t.second_id = j.second_id
	WHERE t.figure IS NOT NULL OR j.kind <> 'share'
),
objected AS (
	SELECT report_id, figure, kind, fen, what, 'error' AS severity, NULL AS beside_year, NULL AS beside_fen
	FROM sized
	WHERE what IS NOT NULL
	UNION ALL
	SELECT
		first_id,
		figure,
		kind,
		first_fen,
		'jump',
		CASE WHEN against_first > against_second THEN 'error' ELSE 'warn' END,
		second_year,
		second_fen
	FROM weighed
	WHERE against_first >= against_second
	UNION ALL
	SELECT
		second_id,
		figure,
		kind,
		second_fen,
		'jump',
		CASE WHEN against_second > against_first THEN 'error' ELSE 'warn' END,
		first_year,
		first_fen
	FROM weighed
	WHERE against_second >= against_first
)
SELECT
	report_id AS reportId,
	figure,
	kind,
	fen,
	what,
	severity,
	beside_year AS besideYear,
	beside_fen AS besideFen
FROM objected
ORDER BY report_id, severity, beside_year NULLS LAST, figure;
