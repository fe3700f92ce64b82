SELECT
	f.key,
	f.report_id AS reportId,
	d.code,
	d.short_name AS shortName,
	d.category,
	d.sort_key AS place,
	r.year,
	f.rule,
	f.severity,
	f.figures,
	f.params
FROM finding AS f
INNER JOIN report AS r ON r.id = f.report_id
INNER JOIN department AS d ON d.code = r.department_code;
