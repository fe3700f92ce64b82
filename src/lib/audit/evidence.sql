WITH asked AS (SELECT CAST(? AS VARCHAR) AS reports)
SELECT f.report_id AS reportId, f.figure, f.quote, f.place
FROM figure AS f
CROSS JOIN asked
WHERE f.quote IS NOT NULL
	AND f.place IS NOT NULL
	AND position(('␟' || f.report_id || '␟') IN asked.reports) > 0;
