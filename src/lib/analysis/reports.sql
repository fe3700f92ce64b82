SELECT
	r.id,
	r.department_code AS code,
	d.name,
	d.short_name AS shortName,
	r.year,
	r.origin,
	r.file,
	r.format,
	r.version,
	r.versions,
	r.imported_at AS importedAt
FROM report AS r
INNER JOIN department AS d ON d.code = r.department_code
ORDER BY r.year, d.sort_key;
