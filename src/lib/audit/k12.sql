WITH
-- For each report the first words that claim the year that it is filed under.
agreed AS (
	SELECT c.report_id, c.quote, c.place, row_number() OVER (PARTITION BY c.report_id ORDER BY c.seq) AS at
	FROM claimed_year AS c
	INNER JOIN report AS r ON r.id = c.report_id AND r.year = c.year
)
SELECT
	c.report_id AS reportId,
	c.source,
	c.year,
	r.year AS expected,
	c.quote,
	c.place,
	a.quote AS agreedQuote,
	a.place AS agreedPlace
FROM claimed_year AS c
INNER JOIN report AS r ON r.id = c.report_id AND r.year <> c.year
INNER JOIN agreed AS a ON a.report_id = c.report_id AND a.at = 1;
