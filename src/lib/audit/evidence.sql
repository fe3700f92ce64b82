SELECT report_id AS reportId, figure, quote, place
FROM figure
WHERE quote IS NOT NULL
	AND place IS NOT NULL
	AND report_id IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')));
