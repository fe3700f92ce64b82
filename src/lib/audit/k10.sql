WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_fen),
-- Figures of which more than one amount was read.
uneven AS (
	SELECT report_id, figure
	FROM reading
	WHERE fen IS NOT NULL AND last_digit_fen IS NOT NULL AND approximation IS NULL
	GROUP BY report_id, figure
	HAVING min(fen) <> max(fen)
),
stated AS (
	SELECT
		r.report_id,
		r.figure,
		r.seq,
		r.fen,
		r.last_digit_fen,
		coalesce(r.stage, '-') || '/' || coalesce(r.fund, '-') || '/' || coalesce(r.entity, '-') AS basis,
		r.figure IN (
			'totalIncome',
			'totalExpenditure',
			'fiscalAppropriationIncome',
			'fiscalAppropriationExpenditure'
		) AS is_total,
		r.signs LIKE '%sum_closes%' OR r.signs LIKE '%share_closes%' AS closes,
		r.quote LIKE '%合计%'
			OR r.quote LIKE '%决算数%'
			OR r.quote LIKE '%本年%'
			OR r.quote LIKE '%全年%' AS names_all,
		-- A value that was taken against another is certain where something bears it out.
		r.confidence = 'certain' OR r.signs LIKE '%rivals%' AS is_certain,
		r.quote,
		r.place
	FROM reading AS r
	INNER JOIN uneven AS u ON u.report_id = r.report_id AND u.figure = r.figure
	WHERE r.fen IS NOT NULL
		AND r.last_digit_fen IS NOT NULL
		AND r.approximation IS NULL
		AND r.confidence <> 'doubtful'
		AND r.signs NOT LIKE '%grand_total%'
		AND r.signs NOT LIKE '%derived_from_parts%'
),
-- 支出 alone may be that of anything, and 总计 holds carried-over money.
told AS (
	SELECT
		report_id,
		figure,
		seq,
		fen,
		last_digit_fen,
		basis,
		is_certain AND (closes OR (is_total AND names_all)) AS certain,
		quote,
		place
	FROM stated
	WHERE (is_total AND (closes OR names_all) AND quote NOT LIKE '%总计%')
		OR (NOT is_total AND is_certain)
),
pair AS (
	SELECT
		a.report_id,
		a.figure,
		abs(a.fen - b.fen) AS difference,
		a.fen AS first_fen,
		b.fen AS second_fen,
		a.certain AND b.certain AS certain,
		a.quote,
		a.place,
		b.quote AS other_quote,
		b.place AS other_place,
		a.seq,
		b.seq AS other_seq
	FROM told AS a
	INNER JOIN told AS b
		ON b.report_id = a.report_id AND b.figure = a.figure AND b.basis = a.basis AND b.seq > a.seq
	WHERE abs(a.fen - b.fen) * 2 > a.last_digit_fen + b.last_digit_fen
)
SELECT
	p.report_id AS reportId,
	p.figure,
	p.first_fen AS firstFen,
	p.second_fen AS secondFen,
	CASE WHEN p.certain AND p.difference >= asked.error_fen THEN 'error' ELSE 'note' END AS severity,
	p.quote,
	p.place,
	p.other_quote AS otherQuote,
	p.other_place AS otherPlace
FROM pair AS p
CROSS JOIN asked
ORDER BY
	p.report_id, p.figure, CASE WHEN p.certain THEN 0 ELSE 1 END, p.seq, p.other_seq;
