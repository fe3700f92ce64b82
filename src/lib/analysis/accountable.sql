WITH asked AS (
	SELECT
		CAST(? AS INTEGER) AS year,
		(SELECT count(*) FROM roster WHERE year = CAST(? AS INTEGER)) > 0 AS listed
)
SELECT
	d.code,
	d.name,
	d.short_name AS shortName,
	d.category,
	d.synthetic,
	d.staff,
	asked.year <= coalesce(d.last_year, asked.year) AS accounts,
	coalesce(d.first_year, asked.year - 1) <= asked.year - 1 AS accountedBefore,
	o.exemption IS NULL AND (o.code IS NOT NULL OR NOT asked.listed) AS expected,
	b.fen AS initialReference
FROM department AS d
CROSS JOIN asked
LEFT JOIN roster AS o ON o.code = d.code AND o.year = asked.year
LEFT JOIN reference AS b ON b.code = d.code AND b.year = asked.year AND b.figure = 'budgetInitial'
WHERE d.parent_code IS NULL
	AND coalesce(d.first_year, asked.year) <= asked.year
	AND asked.year - 1 <= coalesce(d.last_year, asked.year)
ORDER BY d.sort_key;
