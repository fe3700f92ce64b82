SELECT
	r.id AS reportId,
	r.year,
	r.origin,
	r.file,
	r.format,
	r.kind,
	count(f.report_id) AS findings,
	count(f.report_id) FILTER (WHERE f.severity IN ('error', 'warn')) AS disputes
FROM report AS r
LEFT JOIN finding AS f ON f.report_id = r.id
WHERE r.department_code = ?
GROUP BY r.id, r.year, r.origin, r.file, r.format, r.kind
ORDER BY r.year DESC;
