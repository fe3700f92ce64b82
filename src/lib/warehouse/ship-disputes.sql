SELECT report_id, kind, subject, findings
FROM dispute
ORDER BY report_id, kind, subject;
