UPDATE measure SET disputes = dispute.findings
FROM (
	SELECT
		split_part(line, '␟', 1) AS report_id,
		split_part(line, '␟', 2) AS measure,
		CAST(split_part(line, '␟', 3) AS INTEGER) AS findings
	FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line)
) AS dispute
WHERE measure.report_id = dispute.report_id AND measure.measure = dispute.measure;
