SELECT b.report_id AS reportId, b.printed, b.quote, b.place
FROM bare_rate AS b;
