WITH
-- What stands as it was printed: a grand total holds carried-over money, and a bound is no amount.
own AS (
	SELECT
		r.id AS report_id,
		r.department_code,
		r.year,
		f.figure,
		f.fen,
		coalesce(f.last_digit_fen, 0) AS last_digit_fen,
		f.quote,
		f.place,
		f.stage,
		f.fund,
		f.entity
	FROM figure AS f
	INNER JOIN report AS r ON r.id = f.report_id
	WHERE f.kind = 'money' AND f.fen IS NOT NULL AND f.approximation IS NULL
		AND f.signs NOT LIKE '%grand_total%'
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
		now.last_digit_fen AS own_digit_fen,
		before.report_id AS other_report,
		before.fen AS other_fen,
		before.last_digit_fen AS other_digit_fen,
		before.quote AS other_quote,
		before.place AS other_place
	FROM told AS t
	INNER JOIN own AS now ON now.report_id = t.report_id AND now.figure = t.figure
	INNER JOIN own AS before
		ON before.department_code = now.department_code
		AND before.year = t.year
		AND before.figure = t.figure
	WHERE t.approximation IS NULL
		AND t.year < now.year
		AND coalesce(t.stage, 'final') = coalesce(before.stage, 'final')
		AND coalesce(t.fund, '-') = coalesce(before.fund, '-')
		AND coalesce(t.entity, '-') = coalesce(before.entity, '-')
),
-- Twice what is told, what the two reports make of it, and how far rounding can put them apart, in 分.
doubled AS (
	SELECT
		*,
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
-- Of a figure and a year the plainest is said.
SELECT
	report_id AS reportId,
	figure,
	told,
	year,
	fen,
	percent,
	decimals,
	own_fen AS ownFen,
	quote,
	place,
	other_report AS otherReport,
	other_fen AS otherFen,
	other_quote AS otherQuote,
	other_place AS otherPlace
FROM doubled
WHERE abs(apart) > slack
QUALIFY row_number() OVER (
	PARTITION BY report_id, figure, year
	ORDER BY CASE told WHEN 'level' THEN 0 WHEN 'change' THEN 1 ELSE 2 END, seq
) = 1
ORDER BY report_id, figure, year;
