SELECT report_id, figure, findings
FROM dispute
ORDER BY report_id, figure;
