WITH
asked AS (SELECT CAST(? AS INTEGER) AS year, CAST(? AS VARCHAR) AS code),
unsure AS (
	SELECT f.key
	FROM finding AS f
	INNER JOIN figure AS g ON g.report_id = f.report_id
	WHERE g.confidence <> 'certain'
		AND position((',' || g.figure || ',') IN (',' || f.figures || ',')) > 0
	GROUP BY f.key
)
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
	f.other,
	m.numerator AS expenditure,
	u.key IS NOT NULL AS unsure
FROM finding AS f
INNER JOIN report AS r ON r.id = f.report_id
INNER JOIN department AS d ON d.code = r.department_code
LEFT JOIN measure AS m ON m.report_id = f.report_id AND m.measure = 'totalExpenditure'
LEFT JOIN unsure AS u ON u.key = f.key
CROSS JOIN asked
WHERE (asked.year IS NULL OR r.year = asked.year)
	AND (asked.code IS NULL OR d.code = asked.code)
ORDER BY
	CASE f.severity WHEN 'error' THEN 0 WHEN 'warn' THEN 1 ELSE 2 END,
	r.year DESC,
	d.sort_key,
	f.rule,
	f.key;
