SELECT id AS reportId, template, year
FROM report;
