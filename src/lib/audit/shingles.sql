-- The words of the reports that came.
INSERT INTO shingle (
	report_id, department_code, year, kind, seq, letters, fingerprint, whole, hash, gone
)
WITH
-- What a report says several times is said once.
first_said AS (
	SELECT p.report_id, p.kind, min(p.seq) AS seq
	FROM passage AS p
	INNER JOIN moving AS m ON m.report_id = p.report_id
	GROUP BY p.report_id, p.kind, p.fingerprint
),
said AS (
	SELECT
		p.report_id,
		r.department_code,
		r.year,
		p.kind,
		p.seq,
		p.letters,
		p.fingerprint,
		p.shingles
	FROM passage AS p
	INNER JOIN moving AS m ON m.report_id = p.report_id
	INNER JOIN first_said AS o ON o.report_id = p.report_id AND o.kind = p.kind AND o.seq = p.seq
	INNER JOIN report AS r ON r.id = p.report_id
	WHERE p.fingerprint IS NOT NULL
)
SELECT report_id, department_code, year, kind, seq, letters, fingerprint, TRUE, fingerprint, FALSE
FROM said
UNION ALL
SELECT
	report_id,
	department_code,
	year,
	kind,
	seq,
	letters,
	fingerprint,
	FALSE,
	CAST(unnest(string_split(shingles, ' ')) AS BIGINT),
	FALSE
FROM said;
