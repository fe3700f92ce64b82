WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_fen),
own AS (
	SELECT
		report_id,
		max(CASE WHEN figure = 'totalExpenditure' THEN fen END) AS total,
		max(CASE WHEN figure = 'basicExpenditure' THEN fen END) AS basic,
		max(CASE WHEN figure = 'projectExpenditure' THEN fen END) AS project,
		max(CASE WHEN figure = 'personnelExpenditure' THEN fen END) AS personnel,
		max(CASE WHEN figure = 'operatingExpenditure' THEN fen END) AS operating,
		CAST(coalesce(sum(CASE
			WHEN figure IN ('businessExpenditure', 'paymentsToSuperiors', 'subsidiesToAffiliates')
				THEN fen
		END), 0) AS BIGINT) AS more
	FROM amount
	WHERE report_id IN (SELECT report_id FROM table_sum)
	GROUP BY report_id
)
SELECT
	s.report_id AS reportId,
	s.name AS total,
	s.stated_fen AS stated,
	s.added_fen AS added,
	s.quote,
	s.place,
	s.parts_quote AS partsQuote,
	s.parts_place AS partsPlace,
	CASE WHEN abs(s.stated_fen - s.added_fen) >= asked.error_fen THEN 'error' ELSE 'note' END AS severity
FROM table_sum AS s
LEFT JOIN own AS a ON a.report_id = s.report_id
CROSS JOIN asked
WHERE abs(s.stated_fen - s.added_fen) * 2 > s.last_digit_fen
	-- What K1 and K4 say of the same amounts is said once.
	AND NOT coalesce(s.stated_fen = a.total AND s.added_fen = a.basic + a.project + a.more, FALSE)
	AND NOT coalesce(s.stated_fen = a.basic AND s.added_fen = a.personnel + a.operating, FALSE)
ORDER BY s.report_id, s.seq;
