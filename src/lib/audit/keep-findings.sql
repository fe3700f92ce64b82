INSERT INTO finding (
	key, report_id, department_code, year, rule, severity, figures, params, places, other
)
SELECT
	cell[1],
	cell[2],
	r.department_code,
	r.year,
	cell[3],
	cell[4],
	cell[5],
	cell[6],
	cell[7],
	NULLIF(cell[8], '')
FROM (
	SELECT string_split(line, '␟') AS cell
	FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line)
) AS told
INNER JOIN report AS r ON r.id = cell[2];
