WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_score),
total AS (
	SELECT
		s.report_id,
		r.full_mark,
		s.decimals,
		s.approximation,
		CAST(s.scaled AS DOUBLE) / NULLIF(power(10, s.scale), 0) AS score
	FROM figure AS s
	INNER JOIN report AS r ON r.id = s.report_id
	WHERE s.figure = 'selfScore' AND s.scaled IS NOT NULL
),
-- A marking scheme of which each indicator prints what it may earn and what it got.
marked AS (
	SELECT
		report_id,
		count(*) AS parts,
		sum(weight) AS weight,
		sum(score) AS score,
		min(seq) AS first_seq
	FROM indicator
	WHERE weight IS NOT NULL OR score IS NOT NULL
	GROUP BY report_id
	HAVING count(weight) = count(*) AND count(score) = count(*) AND count(*) > 2
),
-- What a report says of a branch twice, and not alike, is not summed.
branch AS (
	SELECT
		report_id,
		name,
		min(seq) AS seq,
		CASE WHEN min(weight) = max(weight) THEN min(weight) END AS weight,
		CASE WHEN min(score) = max(score) THEN min(score) END AS score
	FROM sub_score
	GROUP BY report_id, name
),
-- The ways in which the whole may be made up: of the indicators, of them and the execution of the
-- budget, or of the branches.
way AS (
	SELECT report_id, 'indicators' AS kind, parts, weight, score, first_seq FROM marked
	UNION ALL
	SELECT m.report_id, 'branches', m.parts + 1, m.weight + b.weight, m.score + b.score, b.seq
	FROM marked AS m
	INNER JOIN branch AS b ON b.report_id = m.report_id AND b.name LIKE '%预算执行%'
	UNION ALL
	SELECT report_id, 'branches', count(*), sum(weight), sum(score), min(seq)
	FROM branch
	GROUP BY report_id
	HAVING count(weight) = count(*) AND count(score) = count(*) AND count(*) > 1
),
held AS (
	SELECT
		w.report_id,
		w.kind,
		w.first_seq,
		w.weight,
		w.score AS summed,
		abs(w.weight - t.full_mark) < 0.005 AS whole,
		abs(w.score - t.score)
			<= 0.5 * power(10, 0 - t.decimals) + 0.005 * CAST(w.parts AS DOUBLE) + 0.000001 AS fits
	FROM way AS w
	INNER JOIN total AS t ON t.report_id = w.report_id
	WHERE t.approximation IS NULL
),
-- Points that make up the full mark were all read, and so were scores that sum to the total: only
-- then does the other sum tell anything.
judged AS (
	SELECT
		report_id,
		kind,
		first_seq,
		CASE WHEN whole THEN 'sum' ELSE 'weights' END AS what,
		CASE WHEN whole THEN summed ELSE weight END AS summed
	FROM held
	WHERE (whole OR fits)
		AND report_id NOT IN (SELECT report_id FROM held WHERE whole AND fits)
	QUALIFY row_number() OVER (
		PARTITION BY report_id ORDER BY CASE WHEN whole THEN 0 ELSE 1 END, kind
	) = 1
),
located AS (
	SELECT report_id, 'indicators' AS kind, seq, quote, place FROM indicator
	UNION ALL SELECT report_id, 'branches', seq, quote, place FROM sub_score
)
SELECT
	report_id AS reportId,
	'above' AS what,
	score,
	decimals,
	full_mark AS fullMark,
	CAST(NULL AS DOUBLE) AS summed,
	'error' AS severity,
	CAST(NULL AS VARCHAR) AS quote,
	CAST(NULL AS VARCHAR) AS place
FROM total
WHERE score > full_mark
UNION ALL
SELECT
	t.report_id,
	j.what,
	t.score,
	t.decimals,
	t.full_mark,
	j.summed,
	CASE
		WHEN abs(j.summed - CASE j.what WHEN 'sum' THEN t.score ELSE t.full_mark END) + 0.000001
			< asked.error_score THEN 'note'
		ELSE 'error'
	END,
	l.quote,
	l.place
FROM judged AS j
CROSS JOIN asked
INNER JOIN total AS t ON t.report_id = j.report_id
INNER JOIN located AS l ON l.report_id = j.report_id AND l.kind = j.kind AND l.seq = j.first_seq;
