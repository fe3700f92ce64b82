SELECT
	f.figure,
	f.kind,
	f.fen,
	f.scaled,
	f.scale,
	f.text AS grade,
	f.approximation,
	f.missing_reason AS missingReason,
	x.findings IS NOT NULL AS disputed,
	f.quote
FROM figure AS f
LEFT JOIN dispute AS x ON x.report_id = f.report_id AND x.figure = f.figure
WHERE f.report_id = CAST(? AS VARCHAR);
