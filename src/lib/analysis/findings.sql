SELECT
	f.key,
	f.report_id AS reportId,
	d.code,
	d.short_name AS shortName,
	d.category,
	r.year,
	f.rule,
	f.severity,
	f.figures,
	f.params,
	f.places,
	f.other,
	m.numerator AS expenditure
FROM finding AS f
INNER JOIN report AS r ON r.id = f.report_id
INNER JOIN department AS d ON d.code = r.department_code
LEFT JOIN measure AS m ON m.report_id = f.report_id AND m.measure = 'totalExpenditure'
WHERE (CAST(? AS INTEGER) IS NULL OR r.year = CAST(? AS INTEGER))
	AND (CAST(? AS VARCHAR) IS NULL OR d.code = CAST(? AS VARCHAR))
ORDER BY
	CASE f.severity WHEN 'error' THEN 0 WHEN 'warn' THEN 1 ELSE 2 END,
	r.year DESC,
	d.sort_key,
	f.rule,
	f.key;
