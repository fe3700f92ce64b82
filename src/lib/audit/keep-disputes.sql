INSERT INTO dispute (report_id, figure, findings)
SELECT
	cell[1],
	cell[2],
	CAST(cell[3] AS INTEGER)
FROM (
	SELECT string_split(line, '␟') AS cell
	FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line)
);
