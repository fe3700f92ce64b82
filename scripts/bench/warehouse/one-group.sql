SELECT
	count(*) FILTER (WHERE due) AS due,
	count(*) FILTER (WHERE due AND status = 0) AS reached,
	sum(weight * CASE WHEN ratio > 1 THEN 1 ELSE ratio END)
		/ NULLIF(sum(weight) FILTER (WHERE ratio IS NOT NULL), 0) AS mean
FROM indicator_row
WHERE year = CAST(? AS INTEGER) AND category = CAST(? AS INTEGER);
