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
)
-- Figures that are of one size from year to year. What moves between years, or adds to and takes from
-- a budget, may be anything; so may a share of the expenditure while the total stays: whether they
-- sum to it is asked by K1.
SELECT
	s.report_id AS reportId,
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
ORDER BY s.report_id, s.figure;
