UPDATE measure SET disputes = disputed.findings
FROM (
	SELECT cell[1] AS report_id, cell[2] AS measure, CAST(cell[3] AS INTEGER) AS findings
	FROM (
		SELECT string_split(line, '␟') AS cell
		FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line)
	)
) AS disputed
WHERE measure.report_id = disputed.report_id AND measure.measure = disputed.measure;
