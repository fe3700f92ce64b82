SELECT report_id AS reportId, numerator AS expenditure
FROM measure
WHERE measure = 'totalExpenditure' AND numerator IS NOT NULL;
