WITH
filed AS (
	SELECT r.id, r.year, r.template, d.category
	FROM report AS r
	INNER JOIN department AS d ON d.code = r.department_code
	WHERE d.parent_code IS NULL
),
best AS (
	SELECT template, max(least) AS least FROM grade_band GROUP BY template
),
rates AS (
	SELECT
		f.category,
		f.year,
		CASE g.figure WHEN 'satisfaction' THEN 'satisfactionFull' ELSE 'executionFull' END AS pattern,
		CASE WHEN g.scaled = 100 * CAST(power(10, g.scale) AS BIGINT) THEN 1 ELSE 0 END AS bin
	FROM figure AS g
	INNER JOIN filed AS f ON f.id = g.report_id
	WHERE g.figure IN ('satisfaction', 'executionRate')
		AND g.scaled IS NOT NULL AND g.approximation IS NULL
),
scores AS (
	SELECT
		f.category,
		f.year,
		'scoreAtBest' AS pattern,
		CASE
			WHEN CAST(g.scaled AS DOUBLE) / NULLIF(power(10, g.scale), 0) >= b.least
				AND CAST(g.scaled AS DOUBLE) / NULLIF(power(10, g.scale), 0) < b.least + 1
				THEN 1
			ELSE 0
		END AS bin
	FROM figure AS g
	INNER JOIN filed AS f ON f.id = g.report_id
	INNER JOIN best AS b ON b.template = f.template
	WHERE g.figure = 'selfScore' AND g.scaled IS NOT NULL AND g.approximation IS NULL
),
-- The digits of each amount of a report once: two figures of one amount are one. Fewer than two
-- decimals are rounded, and end as their rounding does.
amounts AS (
	SELECT DISTINCT
		f.id,
		f.category,
		f.year,
		abs(g.fen) AS fen,
		g.last_digit_fen
	FROM figure AS g
	INNER JOIN filed AS f ON f.id = g.report_id
	WHERE g.fen IS NOT NULL AND g.fen <> 0 AND g.last_digit_fen > 0 AND g.decimals >= 2
		AND g.approximation IS NULL AND NOT g.derived
),
ends AS (
	SELECT
		category,
		year,
		'lastDigit' AS pattern,
		CAST((fen - fen % last_digit_fen) / NULLIF(last_digit_fen, 0) AS BIGINT) % 10 AS bin
	FROM amounts
),
counted AS (
	SELECT category, year, pattern, bin FROM rates
	UNION ALL
	SELECT category, year, pattern, bin FROM scores
	UNION ALL
	SELECT category, year, pattern, bin FROM ends
)
SELECT category, year, pattern, CAST(bin AS INTEGER) AS bin, CAST(count(*) AS INTEGER) AS count
FROM counted
GROUP BY category, year, pattern, bin
ORDER BY year, pattern, category, bin;
