SELECT
	d.code,
	d.short_name AS shortName,
	d.category,
	b.fen AS recorded,
	b.printed,
	b.unit,
	b.last_digit_fen AS lastDigit,
	b.file,
	b.sheet,
	b.cell
FROM reference AS b
INNER JOIN department AS d ON d.code = b.code
WHERE b.year = CAST(? AS DOUBLE) AND b.figure = CAST(? AS VARCHAR) AND d.parent_code IS NULL
ORDER BY d.sort_key;
