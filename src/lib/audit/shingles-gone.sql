UPDATE shingle SET gone = TRUE WHERE report_id IN (SELECT report_id FROM moving);
