WITH asked AS (
	SELECT
		CAST(? AS INTEGER) AS year,
		(SELECT count(*) FROM roster WHERE year = CAST(? AS INTEGER)) > 0 AS listed
)
SELECT
	d.code,
	d.short_name AS shortName,
	d.category,
	r.id AS reportId,
	o.exemption,
	o.exemption IS NULL AND (o.code IS NOT NULL OR NOT asked.listed) AS expected,
	o.due
FROM department AS d
CROSS JOIN asked
LEFT JOIN report AS r ON r.department_code = d.code AND r.year = asked.year
LEFT JOIN roster AS o ON o.code = d.code AND o.year = asked.year
WHERE d.parent_code IS NULL
	AND (
		r.id IS NOT NULL
		OR (coalesce(d.first_year, asked.year) <= asked.year AND coalesce(d.last_year, asked.year) >= asked.year)
	)
ORDER BY d.sort_key;
