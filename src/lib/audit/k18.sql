WITH
asked AS (SELECT CAST(? AS DOUBLE) AS low_percent),
-- Money against the adjusted budget where the report gives both, else the rate that it states.
executed AS (
	SELECT
		r.id AS report_id,
		m.numerator IS NOT NULL AS computed,
		coalesce(
			100 * CAST(m.numerator AS DOUBLE) / NULLIF(CAST(m.denominator AS DOUBLE), 0),
			CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0)
		) AS rate
	FROM report AS r
	LEFT JOIN measure AS m
		ON m.report_id = r.id AND m.measure = 'executionRate' AND coalesce(m.reason, '') <> 'approximate'
	LEFT JOIN figure AS s
		ON s.report_id = r.id
		AND s.figure = 'executionRate'
		AND s.approximation IS NULL
		AND coalesce(s.denominator, 'not_stated') IN ('adjusted', 'not_stated')
),
best AS (
	SELECT g.report_id, g.text AS grade
	FROM figure AS g
	INNER JOIN report AS r ON r.id = g.report_id
	INNER JOIN grade_band AS b ON b.template = r.template AND b.grade = g.text AND b.below IS NULL
	WHERE g.figure = 'selfGrade'
),
attained AS (
	SELECT
		report_id,
		count(*) AS due,
		count(*) FILTER (WHERE status IN ('reached', 'undetermined')) AS reached
	FROM indicator
	WHERE due
	GROUP BY report_id
)
SELECT
	b.report_id AS reportId,
	'unmet' AS what,
	b.grade,
	CAST(NULL AS DOUBLE) AS rate,
	CAST(NULL AS BOOLEAN) AS computed,
	a.due
FROM best AS b
INNER JOIN attained AS a ON a.report_id = b.report_id AND a.due > 0 AND a.reached = 0
UNION ALL
SELECT e.report_id, 'execution', b.grade, e.rate, e.computed, NULL
FROM executed AS e
CROSS JOIN asked
INNER JOIN best AS b ON b.report_id = e.report_id
WHERE e.rate < asked.low_percent
UNION ALL
SELECT e.report_id, 'problems', NULL, e.rate, e.computed, NULL
FROM executed AS e
CROSS JOIN asked
WHERE e.rate < asked.low_percent
	AND e.report_id NOT IN (SELECT report_id FROM passage WHERE kind = 'problem');
