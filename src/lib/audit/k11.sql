WITH
asked AS (SELECT CAST(? AS BIGINT) AS times, CAST(? AS BIGINT) AS least_fen),
-- Which figures are of one size from year to year, and which of them are all the money of an agency.
-- What moves between years, or adds to and takes from a budget, may be anything.
steady AS (
	SELECT 'totalExpenditure' AS figure, 1 AS seq, 'total' AS kind
	UNION ALL SELECT 'totalIncome', 2, 'total'
	UNION ALL SELECT 'expenditureWithCarryOver', 3, 'part'
	UNION ALL SELECT 'incomeWithCarryOver', 4, 'part'
	UNION ALL SELECT 'budgetAdjusted', 5, 'budget'
	UNION ALL SELECT 'budgetInitial', 6, 'budget'
	UNION ALL SELECT 'fiscalAppropriationExpenditure', 7, 'part'
	UNION ALL SELECT 'fiscalAppropriationIncome', 8, 'part'
	UNION ALL SELECT 'basicExpenditure', 9, 'part'
	UNION ALL SELECT 'projectExpenditure', 10, 'part'
	UNION ALL SELECT 'personnelExpenditure', 11, 'part'
	UNION ALL SELECT 'operatingExpenditure', 12, 'part'
),
amount AS (
	SELECT
		f.report_id,
		r.department_code,
		r.year,
		f.figure,
		s.seq,
		s.kind,
		f.fen,
		CASE WHEN f.signs LIKE '%grand_total%' THEN 'grand_total' ELSE coalesce(f.stage, 'final') END
			|| '/' || coalesce(f.fund, '-') || '/' || coalesce(f.entity, '-') AS basis,
		CASE
			WHEN f.fen < 0 THEN 'negative'
			WHEN s.kind = 'total' AND f.fen = 0 THEN 'zero'
			WHEN s.kind = 'total' AND f.fen < asked.least_fen THEN 'small'
		END AS what
	FROM figure AS f
	INNER JOIN steady AS s ON s.figure = f.figure
	INNER JOIN report AS r ON r.id = f.report_id
	CROSS JOIN asked
	WHERE f.fen IS NOT NULL
),
-- The years of one agency and basis, in order; a year without the figure is passed over.
numbered AS (
	SELECT
		report_id,
		department_code,
		year,
		figure,
		seq,
		kind,
		fen,
		basis,
		row_number() OVER (PARTITION BY department_code, figure, basis ORDER BY year) AS at
	FROM amount
	WHERE what IS NULL AND fen > 0
),
jump AS (
	SELECT
		a.figure,
		a.seq,
		a.report_id AS first_id,
		a.year AS first_year,
		a.fen AS first_fen,
		b.report_id AS second_id,
		b.year AS second_year,
		b.fen AS second_fen
	FROM numbered AS a
	INNER JOIN numbered AS b
		ON b.department_code = a.department_code
		AND b.figure = a.figure
		AND b.basis = a.basis
		AND b.at = a.at + 1
	CROSS JOIN asked
	WHERE a.fen > b.fen * asked.times OR b.fen > a.fen * asked.times
),
-- How many years of the agency, with its own, are of the size of an amount that jumps.
company AS (
	SELECT a.report_id, a.figure, count(*) AS years
	FROM numbered AS a
	INNER JOIN numbered AS b
		ON b.department_code = a.department_code AND b.figure = a.figure AND b.basis = a.basis
	CROSS JOIN asked
	WHERE a.report_id IN (SELECT first_id FROM jump UNION SELECT second_id FROM jump)
		AND a.fen <= b.fen * asked.times
		AND b.fen <= a.fen * asked.times
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
				WHEN a.kind <> 'part' AND w.fen > a.fen * asked.times THEN 1
				ELSE -1
			END
		) > 0 AS odd
	FROM numbered AS a
	INNER JOIN numbered AS w
		ON w.report_id = a.report_id AND w.figure <> a.figure AND w.kind IN ('total', 'budget')
	CROSS JOIN asked
	WHERE a.report_id IN (SELECT first_id FROM jump UNION SELECT second_id FROM jump)
	GROUP BY a.report_id, a.figure
),
-- Reports whose two parts make up the total: they bear each other out, however one of them moves.
closed AS (
	SELECT t.report_id
	FROM amount AS t
	INNER JOIN amount AS b
		ON b.report_id = t.report_id AND b.figure = 'basicExpenditure' AND b.basis = t.basis
	INNER JOIN amount AS p
		ON p.report_id = t.report_id AND p.figure = 'projectExpenditure' AND p.basis = t.basis
	WHERE t.figure = 'totalExpenditure' AND abs(b.fen + p.fen - t.fen) * 100 <= t.fen
),
-- What speaks against each of the two: that at least twice as many years are of the other's size, and
-- that it does not go with its own report.
weighed AS (
	SELECT
		j.figure,
		j.seq,
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
	WHERE t.figure IS NOT NULL
		OR j.figure NOT IN ('basicExpenditure', 'projectExpenditure')
		OR j.first_id NOT IN (SELECT report_id FROM closed)
		OR j.second_id NOT IN (SELECT report_id FROM closed)
),
objected AS (
	SELECT report_id, figure, seq, fen, what, 'error' AS severity, NULL AS beside_year, NULL AS beside_fen
	FROM amount
	WHERE what IS NOT NULL
	UNION ALL
	SELECT
		first_id,
		figure,
		seq,
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
		seq,
		second_fen,
		'jump',
		CASE WHEN against_second > against_first THEN 'error' ELSE 'warn' END,
		first_year,
		first_fen
	FROM weighed
	WHERE against_second >= against_first
),
-- Of two years that one figure does not go with, the graver and then the earlier tells of it.
once AS (
	SELECT report_id, figure, seq, fen, what, severity, beside_year, beside_fen
	FROM objected
	QUALIFY row_number() OVER (
		PARTITION BY report_id, figure
		ORDER BY CASE severity WHEN 'error' THEN 0 ELSE 1 END, beside_year
	) = 1
)
-- One objection tells of the first of its figures, and names the others.
SELECT
	report_id AS reportId,
	figure,
	string_agg(figure, ',') OVER (PARTITION BY report_id, what, severity) AS figures,
	fen,
	what,
	severity,
	beside_year AS besideYear,
	beside_fen AS besideFen
FROM once
QUALIFY row_number() OVER (PARTITION BY report_id, what, severity ORDER BY seq) = 1
ORDER BY reportId, what, severity;
