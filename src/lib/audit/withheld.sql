SELECT report_id || '␟' || measure AS subject
FROM measure
WHERE reason = 'disputed';
