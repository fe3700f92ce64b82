SELECT
	r.year,
	f.figure,
	f.kind,
	f.fen,
	f.scaled,
	f.scale,
	f.text AS grade,
	f.confidence,
	f.missing_reason AS missingReason,
	x.findings IS NOT NULL AS disputed
FROM figure AS f
INNER JOIN report AS r ON r.id = f.report_id
LEFT JOIN dispute AS x ON x.report_id = f.report_id AND x.figure = f.figure
WHERE r.department_code = CAST(? AS VARCHAR);
