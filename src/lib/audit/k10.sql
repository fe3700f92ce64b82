WITH
asked AS (SELECT CAST(? AS BIGINT) AS error_fen),
stated AS (
	SELECT
		report_id,
		figure,
		seq,
		fen,
		last_digit_fen,
		coalesce(stage, '-') || '/' || coalesce(fund, '-') || '/' || coalesce(entity, '-') AS basis,
		figure IN (
			'totalIncome',
			'totalExpenditure',
			'fiscalAppropriationIncome',
			'fiscalAppropriationExpenditure'
		) AS is_total,
		signs LIKE '%sum_closes%' OR signs LIKE '%share_closes%' AS closes,
		quote LIKE '%合计%'
			OR quote LIKE '%决算数%'
			OR quote LIKE '%本年%'
			OR quote LIKE '%全年%' AS names_all,
		-- A value that was taken against another is certain where something bears it out.
		confidence = 'certain' OR signs LIKE '%rivals%' AS is_certain,
		quote,
		place
	FROM reading
	WHERE fen IS NOT NULL
		AND last_digit_fen IS NOT NULL
		AND approximation IS NULL
		AND confidence <> 'doubtful'
		AND signs NOT LIKE '%grand_total%'
		AND signs NOT LIKE '%derived_from_parts%'
),
-- 支出 alone may be that of anything, and 总计 holds carried-over money.
amount AS (
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
		row_number() OVER (
			PARTITION BY a.report_id, a.figure
			ORDER BY CASE WHEN a.certain AND b.certain THEN 0 ELSE 1 END, a.seq, b.seq
		) AS at
	FROM amount AS a
	INNER JOIN amount AS b
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
WHERE p.at = 1
ORDER BY reportId, p.figure;
