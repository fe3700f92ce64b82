WITH
asked AS (
	SELECT
		CAST(? AS INTEGER) AS letters,
		CAST(? AS INTEGER) AS agencies,
		CAST(? AS DOUBLE) AS likeness
),
-- The reports of an agency in their turn.
filed AS (
	SELECT
		id AS report_id,
		department_code,
		year,
		row_number() OVER (PARTITION BY department_code ORDER BY year) AS turn
	FROM report
),
said AS (
	SELECT
		p.report_id,
		f.department_code,
		f.year,
		f.turn,
		p.kind,
		p.seq,
		p.letters,
		p.fingerprint,
		p.shingles,
		substr(p.text, 1, 6) AS opening
	FROM passage AS p
	INNER JOIN filed AS f ON f.report_id = p.report_id
	WHERE p.fingerprint IS NOT NULL
),
-- Whole texts: since when an agency says one, and how many agencies do.
own_words AS (
	SELECT fingerprint, department_code, min(year) AS first_year
	FROM said
	GROUP BY fingerprint, department_code
),
common AS (
	SELECT fingerprint, count(*) AS agencies FROM own_words GROUP BY fingerprint
),
-- Parts of texts: the same.
hashed AS (
	SELECT
		report_id,
		department_code,
		turn,
		kind,
		seq,
		letters,
		fingerprint,
		CAST(unnest(string_split(shingles, ' ')) AS BIGINT) AS hash
	FROM said
),
usual AS (
	SELECT hash, count(DISTINCT department_code) AS agencies FROM hashed GROUP BY hash
),
-- Pairs of passages of two agencies, with how rare their common words are: 1 where nobody else has
-- them, 1/2 where one more agency has, and so on.
alike AS (
	SELECT
		a.report_id,
		a.department_code,
		a.kind,
		a.seq,
		b.report_id AS other_report,
		b.department_code AS other_code,
		b.seq AS other_seq,
		CASE WHEN a.letters < b.letters THEN a.letters ELSE b.letters END AS letters,
		CAST(1 AS DOUBLE) / NULLIF(c.agencies - 1, 0) AS rarity
	FROM common AS c
	CROSS JOIN asked
	INNER JOIN said AS a ON a.fingerprint = c.fingerprint
	INNER JOIN said AS b
		ON b.fingerprint = c.fingerprint AND b.kind = a.kind AND b.department_code < a.department_code
	WHERE c.agencies BETWEEN 2 AND asked.agencies
	UNION ALL
	SELECT
		a.report_id,
		a.department_code,
		a.kind,
		a.seq,
		b.report_id,
		b.department_code,
		b.seq,
		min(CASE WHEN a.letters < b.letters THEN a.letters ELSE b.letters END),
		sum(CAST(1 AS DOUBLE) / NULLIF(u.agencies - 1, 0)) / NULLIF(count(*), 0)
	FROM usual AS u
	CROSS JOIN asked
	INNER JOIN hashed AS a ON a.hash = u.hash
	INNER JOIN hashed AS b
		ON b.hash = u.hash AND b.kind = a.kind AND b.department_code < a.department_code
	WHERE u.agencies BETWEEN 2 AND asked.agencies AND a.fingerprint <> b.fingerprint
	GROUP BY
		a.report_id, a.department_code, a.kind, a.seq, b.report_id, b.department_code, b.seq
	HAVING count(*) >= 3
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
across AS (
	SELECT x.report_id, x.kind, x.seq, x.other_report, x.other_seq, x.rarity
	FROM alike AS x
	CROSS JOIN asked
	LEFT JOIN kin AS k ON k.code = x.department_code AND k.other_code = x.other_code
	WHERE k.code IS NULL
	QUALIFY sum(x.rarity * x.letters) OVER (PARTITION BY x.report_id, x.other_report)
		>= asked.letters
),
-- Problems that the next report of the agency names again.
again AS (
	SELECT p.report_id, p.seq, q.report_id AS other_report, q.seq AS other_seq
	FROM hashed AS p
	INNER JOIN hashed AS q
		ON q.department_code = p.department_code AND q.turn = p.turn - 1
		AND q.kind = p.kind AND q.hash = p.hash
	WHERE p.kind = 'problem'
	GROUP BY p.report_id, p.seq, q.report_id, q.seq
	HAVING count(*) >= 4
	UNION
	SELECT p.report_id, p.seq, q.report_id, q.seq
	FROM said AS p
	INNER JOIN said AS q
		ON q.department_code = p.department_code AND q.turn = p.turn - 1
		AND q.kind = p.kind AND q.opening = p.opening
	WHERE p.kind = 'problem'
),
answer AS (
	SELECT report_id, linked_to, min(seq) AS seq
	FROM passage
	WHERE kind = 'measure' AND linked_to IS NOT NULL
	GROUP BY report_id, linked_to
),
pair AS (
	SELECT
		'agency' AS what,
		x.report_id,
		x.kind,
		x.seq,
		x.other_report,
		x.other_seq,
		x.rarity,
		CAST(NULL AS INTEGER) AS answer_seq
	FROM across AS x
	UNION ALL
	SELECT 'year', g.report_id, 'problem', g.seq, g.other_report, g.other_seq, 1, m.seq
	FROM again AS g
	LEFT JOIN answer AS m ON m.report_id = g.other_report AND m.linked_to = g.other_seq
)
SELECT
	z.what,
	z.rarity,
	asked.letters AS leastLetters,
	asked.likeness AS leastLikeness,
	r.id AS reportId,
	r.department_code AS code,
	d.short_name AS agency,
	r.year,
	w.first_year AS firstYear,
	p.kind,
	p.seq,
	p.letters,
	p.text,
	p.quote,
	p.place,
	s.id AS otherReport,
	s.department_code AS otherCode,
	e.short_name AS otherAgency,
	s.year AS otherYear,
	v.first_year AS otherFirstYear,
	q.letters AS otherLetters,
	q.text AS otherText,
	q.quote AS otherQuote,
	q.place AS otherPlace,
	m.quote AS answerQuote,
	m.place AS answerPlace
FROM pair AS z
CROSS JOIN asked
INNER JOIN report AS r ON r.id = z.report_id
INNER JOIN report AS s ON s.id = z.other_report
INNER JOIN department AS d ON d.code = r.department_code
INNER JOIN department AS e ON e.code = s.department_code
INNER JOIN passage AS p ON p.report_id = z.report_id AND p.kind = z.kind AND p.seq = z.seq
INNER JOIN passage AS q ON q.report_id = z.other_report AND q.kind = z.kind AND q.seq = z.other_seq
LEFT JOIN own_words AS w
	ON w.fingerprint = p.fingerprint AND w.department_code = r.department_code
LEFT JOIN own_words AS v
	ON v.fingerprint = q.fingerprint AND v.department_code = s.department_code
LEFT JOIN passage AS m
	ON m.report_id = z.other_report AND m.kind = 'measure' AND m.seq = z.answer_seq
ORDER BY r.id, s.id, p.kind, p.seq, q.seq;
