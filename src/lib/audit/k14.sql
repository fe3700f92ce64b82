WITH
asked AS (
	SELECT
		CAST(? AS DOUBLE) AS error_score,
		CAST(? AS DOUBLE) AS slack,
		CAST(? AS DOUBLE) AS execution_score,
		CAST(? AS DOUBLE) AS other_execution_score
),
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
	SELECT report_id, 'indicators' AS kind, TRUE AS listed, parts, weight, score, first_seq
	FROM marked
	UNION ALL
	-- Where only the points that the execution got are told, it may have earned what is left.
	SELECT
		m.report_id,
		'branches',
		TRUE,
		m.parts + 1,
		CASE
			WHEN b.weight IS NOT NULL THEN m.weight + b.weight
			WHEN m.weight + b.score <= r.full_mark THEN r.full_mark
		END,
		m.score + b.score,
		b.seq
	FROM marked AS m
	INNER JOIN report AS r ON r.id = m.report_id
	INNER JOIN branch AS b ON b.report_id = m.report_id AND b.name LIKE '%预算执行%'
	UNION ALL
	SELECT report_id, 'branches', FALSE, count(*), sum(weight), sum(score), min(seq)
	FROM branch
	GROUP BY report_id
	HAVING count(weight) = count(*) AND count(score) = count(*) AND count(*) > 1
),
held AS (
	SELECT
		w.report_id,
		w.kind,
		w.listed,
		w.first_seq,
		w.weight,
		w.score AS summed,
		t.full_mark - w.weight AS missing_weight,
		abs(w.weight - t.full_mark) < a.slack AS whole,
		abs(w.score - t.score)
			<= 0.5 * power(10, 0 - t.decimals) + a.slack * CAST(w.parts AS DOUBLE) + 0.000001 AS fits
	FROM way AS w
	CROSS JOIN asked AS a
	INNER JOIN total AS t ON t.report_id = w.report_id
	WHERE t.approximation IS NULL AND w.weight IS NOT NULL AND w.score IS NOT NULL
),
-- Points that make up the full mark were all read, and so were scores that sum to the total. Where
-- neither is so, a row may not have been read; unless it is the execution of the budget, of which many
-- reports do not tell the points, that is worth a look.
judged AS (
	SELECT
		report_id,
		kind,
		first_seq,
		CASE WHEN whole THEN 'sum' WHEN fits THEN 'weights' ELSE 'both' END AS what,
		summed,
		weight
	FROM held
	CROSS JOIN asked AS a
	WHERE (
			whole
			OR fits
			OR (
				listed
				AND weight > missing_weight
				AND abs(missing_weight - a.execution_score) > a.slack
				AND abs(missing_weight - a.other_execution_score) > a.slack
			)
		)
		AND report_id NOT IN (SELECT report_id FROM held WHERE whole AND fits)
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
	CAST(NULL AS DOUBLE) AS weight,
	'error' AS severity,
	CAST(NULL AS VARCHAR) AS quote,
	CAST(NULL AS VARCHAR) AS place,
	'' AS kind
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
	j.weight,
	CASE
		WHEN j.what = 'sum' AND abs(j.summed - t.score) + 0.000001 >= asked.error_score THEN 'error'
		WHEN j.what = 'weights' AND abs(j.weight - t.full_mark) + 0.000001 >= asked.error_score
			THEN 'error'
		ELSE 'note'
	END,
	l.quote,
	l.place,
	j.kind
FROM judged AS j
CROSS JOIN asked
INNER JOIN total AS t ON t.report_id = j.report_id
INNER JOIN located AS l ON l.report_id = j.report_id AND l.kind = j.kind AND l.seq = j.first_seq;
