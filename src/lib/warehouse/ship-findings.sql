SELECT key, report_id, rule, severity, figures, params, places, other
FROM finding
ORDER BY report_id, rule, severity, key;
