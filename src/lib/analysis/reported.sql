SELECT
	r.department_code AS code,
	r.id AS reportId,
	f.fen AS reported,
	f.last_digit_fen AS lastDigit,
	f.missing_reason AS missingReason
FROM report AS r
INNER JOIN figure AS f ON f.report_id = r.id
WHERE r.year = CAST(? AS DOUBLE) AND f.figure = CAST(? AS VARCHAR);
