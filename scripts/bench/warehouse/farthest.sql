SELECT report, department, ratio
FROM indicator_row
WHERE year = CAST(? AS INTEGER) AND status = 1
ORDER BY ratio, report
LIMIT 100;
