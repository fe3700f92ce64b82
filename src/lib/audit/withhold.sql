-- A measure that stands on figures in grave doubt keeps its value, and stays out of ranks and sums.
-- The expenditure of one year is a figure of the growth of the next; a growth to or from such an
-- amount is none.
UPDATE measure SET
	reason = 'disputed',
	numerator = CASE WHEN measure.measure <> 'growth' THEN measure.numerator END,
	denominator = CASE WHEN measure.measure <> 'growth' THEN measure.denominator END,
	value = CASE WHEN measure.measure <> 'growth' THEN measure.value END,
	basis = CASE WHEN measure.measure <> 'growth' THEN measure.basis END
FROM (
	WITH doubted AS (
		SELECT split_part(line, '␟', 1) AS report_id, split_part(line, '␟', 2) AS measure
		FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line)
	)
	SELECT report_id, measure FROM doubted
	UNION
	SELECT n.id, 'growth'
	FROM doubted AS d
	INNER JOIN report AS r ON r.id = d.report_id
	INNER JOIN report AS n ON n.department_code = r.department_code AND n.year = r.year + 1
	WHERE d.measure = 'totalExpenditure'
) AS doubt
WHERE measure.report_id = doubt.report_id
	AND measure.measure = doubt.measure
	AND (measure.reason IS NULL OR (measure.measure = 'growth' AND measure.value IS NOT NULL));
