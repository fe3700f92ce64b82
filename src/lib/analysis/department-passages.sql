SELECT kind, seq, text, linked_to AS linkedTo, quote, place
FROM passage
WHERE report_id = ?
ORDER BY kind, seq;
