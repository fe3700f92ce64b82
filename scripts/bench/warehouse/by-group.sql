SELECT
	year,
	category,
	count(*) FILTER (WHERE due) AS due,
	count(*) FILTER (WHERE due AND status = 0) AS reached,
	sum(weight * least(ratio, 1))
		/ NULLIF(sum(weight) FILTER (WHERE ratio IS NOT NULL), 0) AS mean
FROM indicator_row
GROUP BY year, category
ORDER BY year, category;
