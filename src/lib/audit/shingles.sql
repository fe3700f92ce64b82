-- The words of the reports that came; of all where none are named.
INSERT INTO shingle (
	report_id, department_code, year, kind, seq, letters, fingerprint, whole, hash, gone
)
WITH
asked AS (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')) AS report_id),
-- What a report says several times is said once.
first_said AS (
	SELECT report_id, kind, min(seq) AS seq
	FROM passage
	GROUP BY report_id, kind, fingerprint
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
	INNER JOIN first_said AS o ON o.report_id = p.report_id AND o.kind = p.kind AND o.seq = p.seq
	INNER JOIN report AS r ON r.id = p.report_id
	WHERE p.fingerprint IS NOT NULL
		AND (
			p.report_id IN (SELECT report_id FROM asked)
			OR '' IN (SELECT report_id FROM asked)
		)
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
