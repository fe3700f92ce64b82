SELECT report, year, direction, status, ratio, weight
FROM indicator_row
WHERE department = CAST(? AS INTEGER)
ORDER BY year, report;
