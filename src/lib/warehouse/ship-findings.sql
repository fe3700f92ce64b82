SELECT key, report_id, department_code, year, rule, severity, figures, params, places, other
FROM finding
ORDER BY report_id, rule, severity, key;
