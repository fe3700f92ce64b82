SELECT
	f.key,
	f.report_id AS reportId,
	d.code,
	d.short_name AS shortName,
	d.category,
	d.sort_key AS place,
	f.year,
	f.rule,
	f.severity,
	f.figures,
	f.params
FROM finding AS f
INNER JOIN department AS d ON d.code = f.department_code;
