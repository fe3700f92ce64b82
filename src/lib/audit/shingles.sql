-- The words of the reports that came; of all where none are named.
INSERT INTO shingle (
	report_id, department_code, year, kind, seq, letters, fingerprint, whole, hash, gone
)
WITH
asked AS (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')) AS report_id),
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
