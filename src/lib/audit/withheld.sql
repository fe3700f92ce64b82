SELECT m.report_id AS report, m.measure, p.id AS previous
FROM measure AS m
LEFT JOIN report AS p ON p.department_code = m.department_code AND p.year = m.year - 1
WHERE m.reason = 'disputed';
