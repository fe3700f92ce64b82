-- The findings of reports that moved; of rules that look at the years of an agency, those of its reports;
-- of the rule that looks at words, those between agencies that are touched.
DELETE FROM finding
WHERE report_id IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
	OR (
		rule IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
		AND department_code IN (SELECT department_code FROM touched)
		AND (
			key NOT LIKE '%|agency %'
			OR substr(key, length(rule) + length(report_id) + 3)
				IN (SELECT 'agency ' || department_code FROM touched)
		)
	)
	OR (
		rule IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
		AND department_code IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
	);
