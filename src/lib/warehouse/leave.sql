-- What stands and does not stay.
DELETE FROM main.report WHERE id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.correction WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.claimed_year WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.table_sum WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.bare_rate WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.figure WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.reading WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.indicator WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.sub_score WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.passage WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.project WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.told WHERE report_id IN (SELECT report_id FROM incoming.leaving);
DELETE FROM main.finding WHERE report_id IN (SELECT report_id FROM incoming.leaving);
