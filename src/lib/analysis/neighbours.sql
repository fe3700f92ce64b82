WITH
asked AS (
	SELECT
		CAST(? AS VARCHAR) AS code,
		CAST(? AS INTEGER) AS year,
		CAST(? AS INTEGER) AS nearest
),
shaped AS (
	SELECT
		d.code,
		ln(max(CASE WHEN m.measure = 'totalExpenditure' AND m.value > 0 THEN m.value END)) AS size,
		max(CASE WHEN m.measure = 'basicShare' THEN m.value END) AS basic,
		max(CASE WHEN m.measure = 'fiscalShare' THEN m.value END) AS fiscal,
		max(CASE WHEN d.staff > 0 THEN ln(CAST(d.staff AS DOUBLE)) END) AS staff
	FROM department AS d
	CROSS JOIN asked
	INNER JOIN measure AS m ON m.department_code = d.code AND m.year = asked.year
	WHERE d.parent_code IS NULL
		AND coalesce(d.first_year, asked.year) <= asked.year
		AND asked.year <= coalesce(d.last_year, asked.year)
		AND m.reason IS NULL
		AND m.measure IN ('totalExpenditure', 'basicShare', 'fiscalShare')
	GROUP BY d.code
),
placed AS (SELECT code, size, basic, fiscal, staff FROM shaped WHERE size IS NOT NULL AND basic IS NOT NULL),
spread AS (
	SELECT
		stddev_pop(size) AS size,
		stddev_pop(basic) AS basic,
		stddev_pop(fiscal) AS fiscal,
		stddev_pop(staff) AS staff
	FROM placed
),
-- In standard deviations of the district; one that does not vary tells nobody apart.
apart AS (
	SELECT
		p.code,
		(p.size - c.size) / NULLIF(s.size, 0) AS size,
		(p.basic - c.basic) / NULLIF(s.basic, 0) AS basic,
		(p.fiscal - c.fiscal) / NULLIF(s.fiscal, 0) AS fiscal,
		(p.staff - c.staff) / NULLIF(s.staff, 0) AS staff
	FROM placed AS p
	CROSS JOIN spread AS s
	CROSS JOIN asked
	INNER JOIN placed AS c ON c.code = asked.code
),
-- The mean over what is known of both, so that what is not known brings nobody nearer.
far AS (
	SELECT
		code,
		sqrt(coalesce(
			(
				coalesce(size * size, 0) + coalesce(basic * basic, 0)
				+ coalesce(fiscal * fiscal, 0) + coalesce(staff * staff, 0)
			) / NULLIF(
				CASE WHEN size IS NULL THEN 0.0 ELSE 1.0 END
				+ CASE WHEN basic IS NULL THEN 0.0 ELSE 1.0 END
				+ CASE WHEN fiscal IS NULL THEN 0.0 ELSE 1.0 END
				+ CASE WHEN staff IS NULL THEN 0.0 ELSE 1.0 END,
				0.0
			),
			0.0
		)) AS distance
	FROM apart
)
SELECT f.code, CAST(f.distance AS DOUBLE) AS distance
FROM far AS f
CROSS JOIN asked
QUALIFY row_number() OVER (
	ORDER BY CASE WHEN f.code = asked.code THEN 0 ELSE 1 END, f.distance, f.code
) <= max(asked.nearest) OVER () + 1
ORDER BY CASE WHEN f.code = asked.code THEN 0 ELSE 1 END, f.distance, f.code;
