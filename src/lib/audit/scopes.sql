SELECT
	r.id AS reportId,
	r.department_code AS agency,
	d.short_name AS name,
	r.template,
	r.year
FROM report AS r
INNER JOIN department AS d ON d.code = r.department_code;
