SELECT report_id AS reportId, name, score, weight, quote, place
FROM indicator
WHERE status = 'not_reached'
	AND direction <> 'qualitative'
	AND weight > 0
	AND score >= weight
ORDER BY report_id, seq;
