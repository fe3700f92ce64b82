-- Agencies that moved, and those that share words with a report that came or went, as far as these are
-- rare enough to count: before or after.
INSERT INTO touched (department_code)
WITH
asked AS (SELECT CAST(? AS VARCHAR) AS reports, CAST(? AS VARCHAR) AS agencies, CAST(? AS DOUBLE) AS most),
moved AS (
	SELECT DISTINCT hash
	FROM shingle
	WHERE report_id IN (SELECT unnest(string_split(reports, '␟')) FROM asked)
),
holder AS (
	SELECT DISTINCT s.hash, s.department_code
	FROM shingle AS s
	INNER JOIN moved AS m ON m.hash = s.hash
),
rare AS (
	SELECT h.hash
	FROM holder AS h
	CROSS JOIN asked
	GROUP BY h.hash
	HAVING count(*) <= min(asked.most)
)
SELECT h.department_code FROM holder AS h INNER JOIN rare AS r ON r.hash = h.hash
UNION
SELECT unnest(string_split(agencies, '␟')) FROM asked;
