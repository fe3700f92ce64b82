INSERT INTO touched (department_code, weight)
SELECT DISTINCT unnest(string_split(CAST(? AS VARCHAR), '␟')), 2;
