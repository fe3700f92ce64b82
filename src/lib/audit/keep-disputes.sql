INSERT INTO dispute (report_id, figure, findings)
SELECT
	split_part(line, '␟', 1),
	split_part(line, '␟', 2),
	CAST(split_part(line, '␟', 3) AS INTEGER)
FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line);
