SELECT
	d.code,
	d.short_name AS shortName,
	d.category,
	d.first_year AS firstYear,
	d.last_year AS lastYear,
	r.id AS reportId,
	o.code IS NOT NULL AS listed,
	o.exemption,
	o.due
FROM department AS d
LEFT JOIN report AS r ON r.department_code = d.code AND r.year = ?
LEFT JOIN roster AS o ON o.code = d.code AND o.year = ?
WHERE d.parent_code IS NULL
ORDER BY d.sort_key;
