WITH asked AS (SELECT CAST(? AS INTEGER) AS year, CAST(? AS VARCHAR) AS code)
SELECT
	f.key,
	f.report_id AS reportId,
	d.code,
	d.short_name AS shortName,
	d.category,
	r.year,
	f.rule,
	f.severity,
	f.figures,
	f.params,
	f.places,
	f.other
FROM finding AS f
INNER JOIN report AS r ON r.id = f.report_id
INNER JOIN department AS d ON d.code = r.department_code
CROSS JOIN asked
WHERE (asked.year IS NULL OR r.year = asked.year)
	AND (asked.code IS NULL OR d.code = asked.code)
ORDER BY
	CASE f.severity WHEN 'error' THEN 0 WHEN 'warn' THEN 1 ELSE 2 END,
	r.year DESC,
	d.sort_key,
	f.rule,
	f.key;
