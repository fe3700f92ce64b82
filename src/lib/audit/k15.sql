WITH
asked AS (SELECT CAST(? AS DOUBLE) AS slack, CAST(? AS DOUBLE) AS over_attainment),
scored AS (
	SELECT
		i.report_id,
		i.seq,
		i.name,
		i.score,
		i.weight,
		i.status,
		i.direction,
		i.reason,
		100 * i.numerator / NULLIF(i.denominator, 0) AS rate,
		i.quote,
		i.place,
		b.least,
		b.most
	FROM indicator AS i
	INNER JOIN report AS r ON r.id = i.report_id
	LEFT JOIN qualitative_band AS b
		ON b.template = r.template AND b.result = i.actual AND i.direction = 'qualitative'
	WHERE i.weight > 0 AND i.score IS NOT NULL
),
judged AS (
	SELECT
		s.report_id,
		s.seq,
		s.name,
		s.score,
		s.weight,
		s.reason,
		s.least,
		s.most,
		s.quote,
		s.place,
		CASE
			WHEN s.score * 100 > s.weight * s.most + 100 * asked.slack THEN 'band'
			WHEN s.score * 100 < s.weight * s.least - 100 * asked.slack THEN 'band'
			WHEN s.direction = 'qualitative' THEN NULL
			WHEN s.status = 'not_reached' AND s.score >= s.weight THEN 'full'
			-- A result far beyond its target may cost points: the target was too low (DOMAIN A2).
			WHEN s.status = 'reached'
				AND coalesce(s.rate, 100) < asked.over_attainment
				AND s.score < s.weight - asked.slack THEN 'lost'
		END AS what
	FROM scored AS s
	CROSS JOIN asked
)
SELECT
	report_id AS reportId,
	name,
	what,
	score,
	weight,
	least,
	most,
	CASE WHEN what = 'band' OR (what = 'lost' AND reason IS NOT NULL) THEN 'note' ELSE 'warn' END
		AS severity,
	quote,
	place
FROM judged
WHERE what IS NOT NULL
ORDER BY report_id, seq;
