SELECT id AS reportId, department_code AS agency, template, year
FROM report;
