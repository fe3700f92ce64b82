-- A measure that stands on figures in grave doubt keeps its value, and stays out of ranks and sums; a
-- growth to or from such an amount is none.
UPDATE measure SET
	reason = 'disputed',
	numerator = CASE WHEN measure.measure <> 'growth' THEN measure.numerator END,
	denominator = CASE WHEN measure.measure <> 'growth' THEN measure.denominator END,
	value = CASE WHEN measure.measure <> 'growth' THEN measure.value END,
	basis = CASE WHEN measure.measure <> 'growth' THEN measure.basis END
FROM (
	SELECT split_part(line, '␟', 1) AS report_id, split_part(line, '␟', 2) AS measure
	FROM (SELECT unnest(string_split(CAST(? AS VARCHAR), '␞')) AS line)
) AS doubt
WHERE measure.report_id = doubt.report_id
	AND measure.measure = doubt.measure
	AND (measure.reason IS NULL OR (measure.measure = 'growth' AND measure.value IS NOT NULL));
