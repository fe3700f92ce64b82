SELECT
	id,
	department_code AS code,
	year,
	origin,
	file,
	version,
	versions,
	missing_sections AS missingSections
FROM report;
