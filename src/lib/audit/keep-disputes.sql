INSERT INTO dispute (report_id, kind, subject, findings)
SELECT
	split_part(line, '␟', 1),
	split_part(line, '␟', 2),
	split_part(line, '␟', 3),
	CAST(split_part(line, '␟', 4) AS INTEGER)
FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line);
