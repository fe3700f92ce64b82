SELECT
	seq,
	level1,
	level2,
	name,
	target,
	actual,
	single,
	target_number AS targetNumber,
	actual_number AS actualNumber,
	unit,
	direction,
	weight,
	score,
	numerator,
	denominator,
	numerator / NULLIF(denominator, 0) AS value,
	status,
	bound,
	note,
	due,
	recognised,
	reason,
	suggestions,
	quote,
	place
FROM indicator
WHERE report_id = CAST(? AS VARCHAR)
ORDER BY seq;
