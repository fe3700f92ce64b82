-- The findings of reports that moved; of rules that look at all reports, all; of rules that look at
-- the years of an agency, those of its reports.
DELETE FROM finding
WHERE report_id IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
	OR rule IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
	OR (
		rule IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
		AND report_id IN (
			SELECT id
			FROM report
			WHERE department_code IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
		)
	);
