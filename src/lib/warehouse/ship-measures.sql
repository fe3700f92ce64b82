SELECT report_id, department_code, year, measure, numerator, denominator, value, basis, reason, disputes
FROM measure
ORDER BY report_id, measure;
