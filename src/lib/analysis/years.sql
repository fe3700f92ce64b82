SELECT
	y.year,
	count(r.id) AS filed
FROM (
	SELECT year FROM report
	UNION
	SELECT year FROM roster
	UNION
	-- An agency accounts for a year that is over; of one to come the bureau has budgets alone.
	SELECT year FROM reference WHERE figure = 'totalExpenditure'
) AS y
LEFT JOIN report AS r ON r.year = y.year
GROUP BY y.year
ORDER BY y.year DESC;
