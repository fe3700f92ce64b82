SELECT
	f.figure,
	f.kind,
	CASE
		WHEN f.kind = 'money' THEN CAST(f.fen AS DOUBLE)
		ELSE CAST(f.scaled AS DOUBLE)
			/ NULLIF(CASE f.kind WHEN 'score' THEN 1 ELSE 100 END * power(10, f.scale), 0)
	END AS value,
	f.text AS grade,
	f.approximation,
	f.missing_reason AS missingReason,
	x.findings IS NOT NULL AS disputed,
	f.quote
FROM figure AS f
LEFT JOIN dispute AS x ON x.report_id = f.report_id AND x.kind = 'figure' AND x.subject = f.figure
WHERE f.report_id = ?;
