SELECT
	d.code,
	d.name,
	d.short_name AS shortName,
	d.category,
	d.synthetic,
	d.staff,
	d.first_year AS firstYear,
	d.last_year AS lastYear,
	o.code IS NOT NULL AS listed,
	o.exemption IS NOT NULL AS exempt,
	b.fen AS initialReference
FROM department AS d
LEFT JOIN roster AS o ON o.code = d.code AND o.year = ?
LEFT JOIN reference AS b ON b.code = d.code AND b.year = ? AND b.figure = 'budgetInitial'
WHERE d.parent_code IS NULL
ORDER BY d.sort_key;
