WITH
asked AS (SELECT CAST(? AS DOUBLE) AS error_points),
share AS (
	SELECT
		report_id,
		decimals,
		CAST(scaled AS DOUBLE) / NULLIF(power(10, scale), 0) AS printed,
		fen > 0 AS third
	FROM figure
	WHERE (
			figure IN ('basicShare', 'projectShare')
			AND scaled IS NOT NULL
			AND approximation IS NULL
			AND coalesce(denominator, 'not_stated') IN ('expenditure', 'not_stated')
		)
		OR (
			figure IN ('businessExpenditure', 'paymentsToSuperiors', 'subsidiesToAffiliates') AND fen > 0
		)
),
-- Where there is a third part, the two need not make up the whole.
summed AS (
	SELECT
		report_id,
		max(decimals) FILTER (WHERE third IS NULL) AS decimals,
		sum(printed) AS total,
		sum(0.5 * power(10, 0 - decimals)) FILTER (WHERE third IS NULL) AS rounding
	FROM share
	GROUP BY report_id
	HAVING count(printed) = 2 AND count(third) = 0
)
SELECT s.report_id AS reportId, s.decimals, s.total
FROM summed AS s
CROSS JOIN asked
WHERE abs(s.total - 100) > asked.error_points + 0.000001
	AND abs(s.total - 100) > s.rounding + 0.000001;
