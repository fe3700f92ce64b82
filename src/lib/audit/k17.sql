WITH
asked AS (SELECT CAST(? AS DOUBLE) AS percent, CAST(? AS VARCHAR) AS words),
-- 样本, 问卷 and the like: what tells how it was found out.
word AS (SELECT unnest(string_split(asked.words, '␟')) AS word FROM asked),
praised AS (
	SELECT
		f.report_id,
		f.quote,
		CAST(f.scaled AS DOUBLE) / NULLIF(power(10, f.scale), 0) AS satisfaction
	FROM figure AS f
	CROSS JOIN asked
	WHERE f.figure = 'satisfaction'
		AND f.approximation IS NULL
		AND f.scaled IS NOT NULL
		AND CAST(f.scaled AS DOUBLE) / NULLIF(power(10, f.scale), 0) >= asked.percent
),
told AS (
	SELECT report_id, quote AS text FROM praised
	UNION ALL
	SELECT report_id, quote || coalesce(reason, '')
	FROM indicator
	WHERE quote LIKE '%满意%'
	UNION ALL
	SELECT report_id, text
	FROM passage
	WHERE kind NOT IN ('problem', 'measure') AND text LIKE '%满意%'
),
explained AS (
	SELECT DISTINCT t.report_id
	FROM told AS t
	INNER JOIN praised AS p ON p.report_id = t.report_id
	CROSS JOIN word AS w
	WHERE position(w.word IN t.text) > 0
)
SELECT report_id AS reportId, satisfaction
FROM praised
WHERE report_id NOT IN (SELECT report_id FROM explained);
