UPDATE shingle SET gone = TRUE
WHERE report_id IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')));
