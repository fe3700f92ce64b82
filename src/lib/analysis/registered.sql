SELECT
	code,
	name,
	short_name AS shortName,
	category,
	synthetic,
	staff,
	first_year AS firstYear,
	last_year AS lastYear,
	parent_code IS NOT NULL AS subordinate
FROM department
ORDER BY sort_key;
