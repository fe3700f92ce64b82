-- The expenditure of one year is a figure of the growth of the next.
UPDATE measure SET disputes = measure.disputes + counted.findings
FROM (
	WITH disputed AS (
		SELECT cell[1] AS report_id, cell[2] AS measure, CAST(cell[3] AS INTEGER) AS findings
		FROM (
			SELECT string_split(line, '␟') AS cell
			FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line)
		)
	)
	SELECT report_id, measure, CAST(sum(findings) AS INTEGER) AS findings
	FROM (
		SELECT report_id, measure, findings FROM disputed
		UNION ALL
		SELECT n.id, 'growth', d.findings
		FROM disputed AS d
		INNER JOIN report AS r ON r.id = d.report_id
		INNER JOIN report AS n ON n.department_code = r.department_code AND n.year = r.year + 1
		WHERE d.measure = 'totalExpenditure'
	) AS told
	GROUP BY report_id, measure
) AS counted
WHERE measure.report_id = counted.report_id AND measure.measure = counted.measure;
