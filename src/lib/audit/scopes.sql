SELECT
	id AS reportId,
	department_code AS agency,
	template,
	year,
	department_code IN (SELECT department_code FROM touched) AS touched
FROM report;
