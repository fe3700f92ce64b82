INSERT INTO moving (report_id)
SELECT DISTINCT unnest(string_split(CAST(? AS VARCHAR), '␟'));
