-- least() would take longer here than all the rest.
SELECT
	year,
	category,
	count(*) FILTER (WHERE due) AS due,
	count(*) FILTER (WHERE due AND status = 0) AS reached,
	sum(weight * CASE WHEN ratio > 1 THEN 1 ELSE ratio END)
		/ NULLIF(sum(weight) FILTER (WHERE ratio IS NOT NULL), 0) AS mean
FROM indicator_row
GROUP BY year, category
ORDER BY year, category;
