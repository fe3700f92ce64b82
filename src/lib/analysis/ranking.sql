WITH
asked AS (
	SELECT
		CAST(? AS VARCHAR) AS measure,
		CAST(? AS INTEGER) AS year,
		CAST(? AS VARCHAR) AS category,
		CAST(? AS INTEGER) AS sign,
		CAST(? AS BOOLEAN) AS rankable,
		CAST(? AS INTEGER) AS smallest
),
member AS (
	SELECT d.code
	FROM department AS d
	CROSS JOIN asked
	WHERE asked.category IS NULL OR d.category = asked.category
),
span AS (
	SELECT year FROM asked
	UNION ALL
	SELECT year - 1 FROM asked
),
filed AS (
	SELECT
		member.code,
		span.year,
		r.id AS report_id,
		m.numerator,
		m.denominator,
		m.value,
		m.basis,
		CASE WHEN r.id IS NULL THEN 'not_filed' ELSE m.reason END AS reason
	FROM member
	CROSS JOIN span
	CROSS JOIN asked
	LEFT JOIN report AS r ON r.department_code = member.code AND r.year = span.year
	LEFT JOIN measure AS m ON m.report_id = r.id AND m.measure = asked.measure
),
compared AS (
	SELECT
		f.code,
		f.year,
		f.report_id,
		f.numerator,
		f.denominator,
		f.value,
		f.basis,
		f.reason,
		-- Ratios are equal at two decimals of their percentage, amounts to the 分.
		CASE WHEN f.denominator IS NULL THEN f.value ELSE floor(f.value * 10000 + 0.5) END AS rank_key
	FROM filed AS f
),
placed AS (
	SELECT
		c.year,
		c.code,
		rank() OVER (PARTITION BY c.year ORDER BY c.rank_key * asked.sign) AS place,
		count(*) OVER (PARTITION BY c.year, c.rank_key) AS tied,
		count(*) OVER (PARTITION BY c.year) >= asked.smallest AND asked.rankable AS shown
	FROM compared AS c
	CROSS JOIN asked
	WHERE c.reason IS NULL
),
spread AS (
	SELECT
		count(*) AS ranked,
		quantile_at(c.value, 0.5) AS median,
		quantile_at(c.value, 0.25) AS q1,
		quantile_at(c.value, 0.75) AS q3
	FROM compared AS c
	INNER JOIN asked ON asked.year = c.year
	WHERE c.reason IS NULL
),
doubted AS (SELECT report_id, count(*) AS findings FROM finding GROUP BY report_id)
SELECT
	d.code,
	d.name,
	d.short_name AS shortName,
	d.category,
	d.synthetic,
	c.report_id AS reportId,
	c.numerator,
	c.denominator,
	c.value,
	c.reason,
	c.basis,
	CASE WHEN p.shown THEN p.place END AS rank,
	CASE WHEN p.shown THEN p.tied END AS tied,
	spread.ranked,
	spread.median,
	spread.q1,
	spread.q3,
	CASE
		WHEN before.reason IS NULL
			AND (c.value IS NULL OR coalesce(before.basis, '') = coalesce(c.basis, ''))
			THEN before.value
	END AS previousValue,
	CASE
		WHEN before_place.shown
			AND (c.value IS NULL OR coalesce(before.basis, '') = coalesce(c.basis, ''))
			THEN before_place.place
	END AS previousRank,
	CAST(s.numerator AS DOUBLE) / NULLIF(CAST(s.denominator AS DOUBLE), 0) AS stated,
	coalesce(doubted.findings, 0) AS findings,
	coalesce(x.findings, 0) AS disputes,
	x.findings IS NOT NULL AS disputed
FROM compared AS c
INNER JOIN asked ON asked.year = c.year
CROSS JOIN spread
INNER JOIN department AS d ON d.code = c.code
LEFT JOIN placed AS p ON p.year = c.year AND p.code = c.code
LEFT JOIN compared AS before ON before.year = c.year - 1 AND before.code = c.code
LEFT JOIN placed AS before_place ON before_place.year = c.year - 1 AND before_place.code = c.code
LEFT JOIN measure AS s
	ON s.report_id = c.report_id
	AND s.measure = 'executionStated'
	AND asked.measure = 'executionRate'
	AND coalesce(regexp_extract(s.basis, '[^/]*$'), '') NOT IN ('income', 'expenditure', 'initial')
LEFT JOIN doubted ON doubted.report_id = c.report_id
LEFT JOIN dispute AS x ON x.report_id = c.report_id AND x.kind = 'measure' AND x.subject = asked.measure
ORDER BY CASE WHEN p.shown THEN p.place END NULLS LAST, c.value IS NULL, d.sort_key;
