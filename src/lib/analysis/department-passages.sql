SELECT kind, seq, text, linked_to AS linkedTo, quote, place
FROM (
	SELECT report_id, kind, seq, text, linked_to, quote, place FROM passage
	UNION ALL
	SELECT report_id, 'project' AS kind, seq, name AS text, CAST(NULL AS INTEGER) AS linked_to, quote, place FROM project
) AS told
WHERE report_id = CAST(? AS VARCHAR)
ORDER BY kind, seq;
