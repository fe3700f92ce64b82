WITH asked AS (
	SELECT string_split(line, '␟') AS cell
	FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line)
)
SELECT f.report_id AS reportId, f.figure, f.quote, f.place
FROM asked AS a
INNER JOIN figure AS f ON f.report_id = a.cell[1] AND f.figure = a.cell[2]
WHERE f.quote IS NOT NULL AND f.place IS NOT NULL;
