SELECT
	d.code,
	d.name,
	d.short_name AS shortName,
	d.category,
	d.parent_code AS parentCode,
	d.first_year AS firstYear,
	d.last_year AS lastYear,
	d.synthetic,
	coalesce(string_agg(CAST(r.year AS VARCHAR), ','), '') AS years
FROM department AS d
LEFT JOIN report AS r ON r.department_code = d.code
GROUP BY d.code, d.name, d.short_name, d.category, d.parent_code, d.first_year, d.last_year, d.synthetic, d.sort_key
ORDER BY d.sort_key;
