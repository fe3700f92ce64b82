SELECT
	d.code,
	d.short_name AS shortName,
	d.category,
	b.fen AS recorded,
	b.printed,
	b.unit,
	b.file,
	b.sheet,
	b.cell,
	r.id AS reportId,
	f.fen AS reported,
	f.missing_reason AS missingReason,
	coalesce(f.last_digit_fen, 0) + coalesce(b.last_digit_fen, 0) AS digits,
	n.key AS finding,
	n.severity
FROM reference AS b
INNER JOIN department AS d ON d.code = b.code
LEFT JOIN report AS r ON r.department_code = b.code AND r.year = b.year
LEFT JOIN figure AS f ON f.report_id = r.id AND f.figure = b.figure
LEFT JOIN finding AS n ON n.report_id = r.id AND n.rule = 'K26' AND n.figures = b.figure
WHERE b.year = ? AND b.figure = ? AND d.parent_code IS NULL
ORDER BY d.sort_key;
