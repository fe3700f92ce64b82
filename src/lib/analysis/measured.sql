SELECT
	m.department_code AS code,
	m.year,
	m.measure,
	m.numerator,
	m.denominator,
	m.value,
	m.reason,
	m.basis,
	m.disputes
FROM measure AS m
WHERE m.measure IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')))
	AND CAST(m.year AS VARCHAR) IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')));
