SELECT report_id AS reportId, figures, key AS finding, severity
FROM finding
WHERE rule = 'K26';
