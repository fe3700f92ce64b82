-- The findings of reports that moved; of rules that look at the years of an agency, those of its reports;
-- of the rule that looks at words, those that this run compared anew (touched).
DELETE FROM finding
WHERE report_id IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
	OR (
		rule IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
		AND 2 <= (
			SELECT sum(t.weight)
			FROM touched AS t
			WHERE t.department_code = finding.department_code
				OR 'agency ' || t.department_code
					= substr(finding.key, length(finding.rule) + length(finding.report_id) + 3)
		)
	)
	OR (
		rule IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
		AND department_code IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
	);
