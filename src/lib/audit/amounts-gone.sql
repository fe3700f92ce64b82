DELETE FROM amount
WHERE report_id IN (SELECT unnest(string_split(CAST(? AS VARCHAR), '␟')));
