INSERT INTO incoming.measure
SELECT report_id, department_code, year, measure, numerator, denominator, basis, reason
FROM incoming.measures;
