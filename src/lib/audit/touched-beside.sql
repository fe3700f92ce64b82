-- Beside the agencies whose reports moved, those that share a word with one of them which that one began
-- or ceased to say, as far as it is rare enough to count: before or after.
INSERT INTO touched (department_code, weight)
WITH
changed AS (
	SELECT s.hash, s.whole
	FROM shingle AS s
	INNER JOIN touched AS t ON t.department_code = s.department_code
	LEFT JOIN moving AS m ON m.report_id = s.report_id
	GROUP BY s.hash, s.whole, s.department_code
	HAVING bool_or(s.gone OR m.report_id IS NULL) <> bool_or(NOT s.gone)
),
holder AS (
	SELECT DISTINCT s.hash, s.whole, s.department_code
	FROM shingle AS s
	INNER JOIN changed AS c ON c.hash = s.hash AND c.whole = s.whole
),
rare AS (
	SELECT hash, whole
	FROM holder
	GROUP BY hash, whole
	HAVING count(*) <= CAST(? AS DOUBLE)
)
SELECT DISTINCT h.department_code, 1
FROM holder AS h
INNER JOIN rare AS r ON r.hash = h.hash AND r.whole = h.whole
WHERE h.department_code NOT IN (SELECT department_code FROM touched);
