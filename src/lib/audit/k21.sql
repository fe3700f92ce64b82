WITH
asked AS (
	SELECT
		CAST(? AS DOUBLE) AS letters,
		CAST(? AS DOUBLE) AS agencies,
		CAST(? AS DOUBLE) AS likeness,
		CAST(? AS DOUBLE) AS heading
),
-- Words of the agencies whose words are compared, said by several agencies which are not too many.
own AS (
	SELECT DISTINCT s.hash, s.whole
	FROM shingle AS s
	INNER JOIN touched AS t ON t.department_code = s.department_code
),
shared AS (
	SELECT s.hash, s.whole
	FROM shingle AS s
	INNER JOIN own AS o ON o.hash = s.hash AND o.whole = s.whole
	GROUP BY s.hash, s.whole
	HAVING min(s.department_code) <> max(s.department_code)
),
holder AS (
	SELECT DISTINCT s.hash, s.whole, s.department_code
	FROM shingle AS s
	INNER JOIN shared AS h ON h.hash = s.hash AND h.whole = s.whole
),
usual AS (
	SELECT h.hash, h.whole, count(*) AS agencies
	FROM holder AS h
	CROSS JOIN asked
	GROUP BY h.hash, h.whole
	HAVING count(*) <= min(asked.agencies)
),
rare AS (
	SELECT
		s.report_id,
		s.department_code,
		s.kind,
		s.seq,
		s.letters,
		s.fingerprint,
		s.whole,
		s.hash,
		u.agencies,
		coalesce(t.weight, 0) AS weight
	FROM shingle AS s
	INNER JOIN usual AS u ON u.hash = s.hash AND u.whole = s.whole
	LEFT JOIN touched AS t ON t.department_code = s.department_code
),
-- Pairs of passages of two agencies, whole ones or such as have three shingles in common, with how
-- rare their common words are: 1 where nobody else has them, 1/2 where one more agency has, and so on.
alike AS (
	SELECT
		a.report_id,
		a.department_code,
		a.kind,
		a.seq,
		b.report_id AS other_report,
		b.department_code AS other_code,
		b.seq AS other_seq,
		min(CASE WHEN a.letters < b.letters THEN a.letters ELSE b.letters END) AS letters,
		sum(CAST(1 AS DOUBLE) / NULLIF(a.agencies - 1, 0)) / NULLIF(count(*), 0) AS rarity
	FROM rare AS a
	INNER JOIN rare AS b
		ON b.hash = a.hash
		AND b.whole = a.whole
		AND b.kind = a.kind
		AND b.department_code < a.department_code
	WHERE (a.whole OR a.fingerprint <> b.fingerprint) AND a.weight + b.weight >= 2
	GROUP BY
		a.report_id,
		a.department_code,
		a.kind,
		a.seq,
		b.report_id,
		b.department_code,
		b.seq,
		a.whole
	HAVING a.whole OR count(*) >= 3
),
-- Agencies of which one takes the other's tasks over, or answers for it: their texts may well be one.
kin AS (
	SELECT code, predecessor AS other_code FROM succession WHERE predecessor IS NOT NULL
	UNION
	SELECT predecessor, code FROM succession WHERE predecessor IS NOT NULL
	UNION
	SELECT code, parent_code FROM department WHERE parent_code IS NOT NULL
	UNION
	SELECT parent_code, code FROM department WHERE parent_code IS NOT NULL
),
apart AS (
	SELECT
		x.report_id,
		x.department_code,
		x.kind,
		x.seq,
		x.other_report,
		x.other_code,
		x.other_seq,
		x.rarity,
		x.letters
	FROM alike AS x
	LEFT JOIN kin AS k ON k.code = x.department_code AND k.other_code = x.other_code
	WHERE k.code IS NULL
),
beside AS (
	SELECT x.report_id, x.other_report
	FROM apart AS x
	CROSS JOIN asked
	GROUP BY x.report_id, x.other_report
	HAVING sum(x.rarity * x.letters) >= min(asked.letters)
),
-- The report before, of each agency.
before AS (
	SELECT r.id AS report_id, max(o.year) AS year, r.department_code
	FROM report AS r
	INNER JOIN touched AS t ON t.department_code = r.department_code
	INNER JOIN report AS o ON o.department_code = r.department_code
	WHERE o.year < r.year AND t.weight = 2
	GROUP BY r.id, r.department_code
),
problem AS MATERIALIZED (
	SELECT
		p.report_id,
		min(p.seq) AS seq,
		r.department_code,
		r.year,
		substr(p.text, 1, CAST(a.heading AS BIGINT)) AS opening
	FROM passage AS p
	CROSS JOIN asked AS a
	INNER JOIN report AS r ON r.id = p.report_id
	INNER JOIN touched AS t ON t.department_code = r.department_code
	WHERE p.kind = 'problem' AND p.fingerprint IS NOT NULL AND t.weight = 2
	GROUP BY p.report_id, r.department_code, r.year, p.fingerprint, substr(p.text, 1, CAST(a.heading AS BIGINT))
),
problem_words AS MATERIALIZED (
	SELECT s.report_id, s.department_code, s.year, s.seq, s.hash
	FROM shingle AS s
	INNER JOIN touched AS t ON t.department_code = s.department_code
	WHERE s.kind = 'problem' AND NOT s.whole AND t.weight = 2
),
-- Problems that the next report of the agency names again: by four shingles, or in its first words.
again AS (
	SELECT p.report_id, p.seq, q.report_id AS other_report, q.seq AS other_seq
	FROM before AS b
	INNER JOIN problem_words AS p ON p.report_id = b.report_id
	INNER JOIN problem_words AS q
		ON q.department_code = p.department_code
		AND q.department_code = b.department_code
		AND q.year = b.year
		AND q.hash = p.hash
	GROUP BY p.report_id, p.seq, q.report_id, q.seq
	HAVING count(*) >= 4
	UNION
	SELECT p.report_id, p.seq, q.report_id, q.seq
	FROM before AS b
	INNER JOIN problem AS p ON p.report_id = b.report_id
	INNER JOIN problem AS q
		ON q.department_code = b.department_code AND q.year = b.year AND q.opening = p.opening
),
answer AS (
	SELECT report_id, linked_to, min(seq) AS seq
	FROM passage
	WHERE kind = 'measure' AND linked_to IS NOT NULL
	GROUP BY report_id, linked_to
),
-- Since when an agency says a text.
own_words AS (
	SELECT fingerprint, department_code, min(year) AS first_year
	FROM shingle
	WHERE whole
	GROUP BY fingerprint, department_code
),
-- Kept apart from what follows: reckoned as one, passages may be held together by their kind alone.
pair AS MATERIALIZED (
	SELECT
		'agency' AS what,
		x.report_id,
		x.department_code,
		x.kind,
		x.seq,
		x.other_report,
		x.other_code,
		x.other_seq,
		x.rarity,
		CAST(NULL AS INTEGER) AS answer_seq
	FROM apart AS x
	INNER JOIN beside AS b ON b.report_id = x.report_id AND b.other_report = x.other_report
	UNION ALL
	SELECT 'year', g.report_id, NULL, 'problem', g.seq, g.other_report, NULL, g.other_seq, 1, m.seq
	FROM again AS g
	LEFT JOIN answer AS m ON m.report_id = g.other_report AND m.linked_to = g.other_seq
),
-- Passages of the reports in question.
spoken AS MATERIALIZED (
	SELECT p.report_id, p.kind, p.seq, p.letters, p.fingerprint, p.text, p.quote, p.place
	FROM passage AS p
	WHERE p.report_id IN (SELECT report_id FROM pair UNION SELECT other_report FROM pair)
),
said AS MATERIALIZED (
	SELECT
		z.what,
		z.rarity,
		z.report_id,
		z.department_code,
		z.kind,
		z.other_report,
		z.other_code,
		z.other_seq,
		z.answer_seq,
		p.seq,
		p.letters,
		p.fingerprint,
		p.text,
		p.quote,
		p.place
	FROM pair AS z
	INNER JOIN spoken AS p ON p.report_id = z.report_id AND p.kind = z.kind AND p.seq = z.seq
)
SELECT
	z.what,
	z.rarity,
	z.report_id AS reportId,
	z.kind,
	z.seq,
	z.letters,
	z.text,
	z.quote,
	z.place,
	z.other_report AS otherReport,
	q.letters AS otherLetters,
	q.text AS otherText,
	q.quote AS otherQuote,
	q.place AS otherPlace,
	w.first_year AS firstYear,
	v.first_year AS otherFirstYear,
	m.quote AS answerQuote,
	m.place AS answerPlace
FROM said AS z
INNER JOIN spoken AS q ON q.report_id = z.other_report AND q.kind = z.kind AND q.seq = z.other_seq
LEFT JOIN own_words AS w ON w.fingerprint = z.fingerprint AND w.department_code = z.department_code
LEFT JOIN own_words AS v ON v.fingerprint = q.fingerprint AND v.department_code = z.other_code
LEFT JOIN spoken AS m
	ON m.report_id = z.other_report AND m.kind = 'measure' AND m.seq = z.answer_seq
ORDER BY z.report_id, z.other_report, z.kind, z.seq, q.seq;
