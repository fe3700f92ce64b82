WITH
position_of AS (
	SELECT
		report_id,
		figure,
		seq,
		block,
		CAST(block AS BIGINT) * 1000000 + span_from AS pos,
		quote,
		place
	FROM reading
),
total AS (
	SELECT
		report_id,
		min(pos) FILTER (WHERE figure IN ('totalIncome', 'fiscalAppropriationIncome')) AS income_at,
		min(block) FILTER (WHERE figure IN ('totalIncome', 'fiscalAppropriationIncome')) AS income_block,
		min(pos) FILTER (
			WHERE figure IN ('totalExpenditure', 'fiscalAppropriationExpenditure')
		) AS expenditure_at
	FROM position_of
	GROUP BY report_id
),
part AS (
	SELECT report_id, figure, max(pos) AS last_at
	FROM position_of
	WHERE figure IN ('basicExpenditure', 'projectExpenditure')
	GROUP BY report_id, figure
)
SELECT p.report_id AS reportId, p.figure, p.quote, p.place
FROM position_of AS p
INNER JOIN total AS t ON t.report_id = p.report_id
INNER JOIN part ON part.report_id = p.report_id AND part.figure = p.figure
WHERE p.block = t.income_block
	AND p.pos > t.income_at
	AND p.pos < t.expenditure_at
	AND part.last_at > t.expenditure_at
ORDER BY p.report_id, p.pos;
