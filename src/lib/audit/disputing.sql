SELECT key, report_id AS report, rule, severity, figures
FROM finding
WHERE severity <> 'note'
ORDER BY key;
