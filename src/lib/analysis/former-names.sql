SELECT name, short_name AS shortName, last_year AS lastYear
FROM former_name
WHERE code = CAST(? AS VARCHAR)
ORDER BY last_year DESC, name;
