-- The amounts of the reports that came.
INSERT INTO amount (
	report_id, department_code, year, figure, fen, digit_fen, plain, grand_total, derived, stage, fund,
	entity, basis
)
SELECT
	f.report_id,
	r.department_code,
	r.year,
	f.figure,
	f.fen,
	coalesce(f.last_digit_fen, 0),
	f.fen IS NOT NULL AND f.approximation IS NULL,
	f.signs LIKE '%grand_total%',
	f.derived,
	f.stage,
	f.fund,
	f.entity,
	coalesce(f.fund, '-') || '/' || coalesce(f.entity, '-') || '/' || coalesce(f.stage, 'final')
FROM figure AS f
INNER JOIN moving AS m ON m.report_id = f.report_id
INNER JOIN report AS r ON r.id = f.report_id
WHERE f.fen IS NOT NULL OR (f.kind = 'money' AND f.missing_reason IN ('unreadable', 'not_certain'));
