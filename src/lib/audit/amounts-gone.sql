DELETE FROM amount WHERE report_id IN (SELECT report_id FROM moving);
