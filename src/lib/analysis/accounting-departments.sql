SELECT code, category, first_year AS firstYear, last_year AS lastYear
FROM department
WHERE parent_code IS NULL;
