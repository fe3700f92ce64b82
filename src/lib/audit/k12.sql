WITH
claim AS (
	SELECT c.report_id, c.seq, c.source, c.year, r.year AS expected, c.quote, c.place
	FROM claimed_year AS c
	INNER JOIN report AS r ON r.id = c.report_id
),
-- For each report the first words that claim the year that it is filed under.
agreed AS (
	SELECT report_id, min(seq) AS seq
	FROM claim
	WHERE year = expected
	GROUP BY report_id
)
SELECT
	o.report_id AS reportId,
	o.source,
	o.year,
	o.expected,
	o.quote,
	o.place,
	w.quote AS agreedQuote,
	w.place AS agreedPlace
FROM claim AS o
INNER JOIN agreed AS a ON a.report_id = o.report_id
INNER JOIN claimed_year AS w ON w.report_id = a.report_id AND w.seq = a.seq
WHERE o.year <> o.expected
ORDER BY o.report_id, o.seq;
