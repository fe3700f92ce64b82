INSERT INTO finding (key, report_id, rule, severity, figures, params, places, other)
SELECT
	split_part(line, '␟', 1),
	split_part(line, '␟', 2),
	split_part(line, '␟', 3),
	split_part(line, '␟', 4),
	split_part(line, '␟', 5),
	split_part(line, '␟', 6),
	split_part(line, '␟', 7),
	NULLIF(split_part(line, '␟', 8), '')
FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line);
