SELECT r.department_code AS code, r.year, r.id AS reportId, g.text AS grade
FROM report AS r
LEFT JOIN figure AS g ON g.report_id = r.id AND g.figure = 'selfGrade';
