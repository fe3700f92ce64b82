SELECT report_id AS report, measure
FROM measure
WHERE reason = 'disputed';
