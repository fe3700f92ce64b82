WITH
-- What stands as it was printed: a grand total holds carried-over money, and a bound is no amount.
plain AS (
	SELECT report_id, department_code, year, figure, fen, digit_fen, stage, fund, entity
	FROM amount
	WHERE plain AND NOT grand_total
),
held AS (
	SELECT
		t.report_id,
		t.seq,
		t.figure,
		t.told,
		t.year,
		t.fen,
		t.percent,
		t.decimals,
		coalesce(t.last_digit_fen, 0) AS told_digit_fen,
		t.quote,
		t.place,
		now.fen AS own_fen,
		now.digit_fen AS own_digit_fen,
		before.report_id AS other_report,
		before.fen AS other_fen,
		before.digit_fen AS other_digit_fen
	FROM told AS t
	INNER JOIN report AS r ON r.id = t.report_id
	INNER JOIN plain AS before
		ON before.department_code = r.department_code
		AND before.year = t.year
		AND before.figure = t.figure
	LEFT JOIN plain AS now ON now.report_id = t.report_id AND now.figure = t.figure
	WHERE t.approximation IS NULL
		AND t.year < r.year
		AND coalesce(t.stage, 'final') = coalesce(before.stage, 'final')
		AND coalesce(t.fund, '-') = coalesce(before.fund, '-')
		AND coalesce(t.entity, '-') = coalesce(before.entity, '-')
),
-- Twice what is told, what the two reports make of it, and how far rounding can put them apart, in 分.
-- A change or a growth without the report's own amount is held against nothing.
doubled AS (
	SELECT
		report_id,
		seq,
		figure,
		told,
		year,
		fen,
		percent,
		decimals,
		quote,
		place,
		own_fen,
		other_report,
		other_fen,
		CASE told
			WHEN 'level' THEN 2 * (fen - other_fen)
			WHEN 'change' THEN 2 * (fen - (own_fen - other_fen))
			ELSE 2 * (0.01 * percent * other_fen - (own_fen - other_fen))
		END AS apart,
		CASE told
			WHEN 'level' THEN told_digit_fen + other_digit_fen
			WHEN 'change' THEN told_digit_fen + own_digit_fen + other_digit_fen
			ELSE own_digit_fen
				+ other_digit_fen * (1 + 0.01 * abs(percent))
				+ other_fen * power(10, -2 - decimals)
				+ 1
		END AS slack
	FROM held
	WHERE told <> 'growth' OR other_fen > 0
)
SELECT
	s.report_id AS reportId,
	s.figure,
	s.told,
	s.year,
	s.fen,
	s.percent,
	s.decimals,
	s.own_fen AS ownFen,
	s.quote,
	s.place,
	s.other_report AS otherReport,
	s.other_fen AS otherFen,
	o.quote AS otherQuote,
	o.place AS otherPlace
FROM doubled AS s
INNER JOIN figure AS o ON o.report_id = s.other_report AND o.figure = s.figure
WHERE abs(s.apart) > s.slack
ORDER BY
	s.report_id,
	s.figure,
	s.year,
	CASE s.told WHEN 'level' THEN 0 WHEN 'change' THEN 1 ELSE 2 END,
	s.seq;
