INSERT INTO finding (key, report_id, rule, severity, figures, params, places, other)
SELECT
	cell[1],
	cell[2],
	cell[3],
	cell[4],
	cell[5],
	cell[6],
	cell[7],
	NULLIF(cell[8], '')
FROM (
	SELECT string_split(line, '␟') AS cell
	FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line)
);
