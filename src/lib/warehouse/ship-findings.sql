SELECT report_id, rule, severity, figures, params, places
FROM finding
ORDER BY report_id, rule, severity, figures, params, places;
