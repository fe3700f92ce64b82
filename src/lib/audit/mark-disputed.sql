UPDATE measure SET disputes = counted.findings
FROM (
	SELECT cell[1] AS report_id, cell[2] AS measure, CAST(cell[3] AS INTEGER) AS findings
	FROM (
		SELECT string_split(line, '␟') AS cell
		FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line)
	) AS line
) AS counted
WHERE measure.report_id = counted.report_id AND measure.measure = counted.measure;
