-- The findings of reports that moved; of rules that look at the years of an agency, those of its
-- reports; of rules that look at all reports, all.
WITH
moved AS (
	SELECT
		CAST(? AS VARCHAR) AS reports,
		CAST(? AS VARCHAR) AS agencies,
		CAST(? AS VARCHAR) AS agency_rules,
		CAST(? AS VARCHAR) AS district_rules
)
DELETE FROM finding
USING moved, (SELECT id, department_code FROM report) AS owner
WHERE owner.id = finding.report_id
	AND (
		position(('␟' || finding.report_id || '␟') IN moved.reports) > 0
		OR position(('␟' || finding.rule || '␟') IN moved.district_rules) > 0
		OR (
			position(('␟' || finding.rule || '␟') IN moved.agency_rules) > 0
			AND position(('␟' || owner.department_code || '␟') IN moved.agencies) > 0
		)
	);
