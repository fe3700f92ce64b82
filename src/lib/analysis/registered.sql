SELECT
	code,
	name,
	short_name AS shortName,
	category,
	synthetic,
	staff,
	first_year AS firstYear,
	last_year AS lastYear
FROM department
WHERE parent_code IS NULL
ORDER BY sort_key;
