SELECT
	r.year,
	f.report_id AS reportId,
	f.figure,
	f.kind,
	CASE
		WHEN f.kind = 'money' THEN CAST(f.fen AS DOUBLE)
		ELSE CAST(f.scaled AS DOUBLE)
			/ NULLIF(CASE f.kind WHEN 'score' THEN 1 ELSE 100 END * power(10, f.scale), 0)
	END AS value,
	f.text AS grade,
	f.unit,
	f.printed,
	f.decimals,
	f.approximation,
	f.stage,
	f.fund,
	f.entity,
	f.denominator,
	f.derived,
	f.confidence,
	f.signs,
	f.alternatives,
	f.missing_reason AS missingReason,
	x.findings IS NOT NULL AS disputed,
	f.quote,
	f.place
FROM figure AS f
INNER JOIN report AS r ON r.id = f.report_id
LEFT JOIN dispute AS x ON x.report_id = f.report_id AND x.kind = 'figure' AND x.subject = f.figure
WHERE r.department_code = ?
ORDER BY r.year, f.figure;
