SELECT f.key, f.report_id AS report, n.id AS "next", f.rule, f.severity, f.figures
FROM finding AS f
LEFT JOIN report AS n ON n.department_code = f.department_code AND n.year = f.year + 1
WHERE f.severity <> 'note'
ORDER BY f.key;
