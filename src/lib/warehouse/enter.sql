-- What is new, and what of the carried district enters. What is computed of all reports together
-- is emptied.
INSERT INTO main.report
SELECT * FROM incoming.report
UNION ALL
SELECT * FROM carried.report WHERE id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.correction
SELECT * FROM incoming.correction
UNION ALL
SELECT * FROM carried.correction WHERE report_id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.claimed_year
SELECT * FROM incoming.claimed_year
UNION ALL
SELECT * FROM carried.claimed_year WHERE report_id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.table_sum
SELECT * FROM incoming.table_sum
UNION ALL
SELECT * FROM carried.table_sum WHERE report_id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.bare_rate
SELECT * FROM incoming.bare_rate
UNION ALL
SELECT * FROM carried.bare_rate WHERE report_id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.figure
SELECT * FROM incoming.figure
UNION ALL
SELECT * FROM carried.figure WHERE report_id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.reading
SELECT * FROM incoming.reading
UNION ALL
SELECT * FROM carried.reading WHERE report_id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.indicator
SELECT * FROM incoming.indicator
UNION ALL
SELECT * FROM carried.indicator WHERE report_id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.sub_score
SELECT * FROM incoming.sub_score
UNION ALL
SELECT * FROM carried.sub_score WHERE report_id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.passage
SELECT * FROM incoming.passage
UNION ALL
SELECT * FROM carried.passage WHERE report_id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.project
SELECT * FROM incoming.project
UNION ALL
SELECT * FROM carried.project WHERE report_id IN (SELECT report_id FROM incoming.entering);
INSERT INTO main.told
SELECT * FROM incoming.told
UNION ALL
SELECT * FROM carried.told WHERE report_id IN (SELECT report_id FROM incoming.entering);
CREATE OR REPLACE TABLE main.department AS SELECT * FROM incoming.department;
CREATE OR REPLACE TABLE main.former_name AS SELECT * FROM incoming.former_name;
CREATE OR REPLACE TABLE main.succession AS SELECT * FROM incoming.succession;
CREATE OR REPLACE TABLE main.roster AS SELECT * FROM incoming.roster;
CREATE OR REPLACE TABLE main.reference AS SELECT * FROM incoming.reference;
CREATE OR REPLACE TABLE main.grade_band AS SELECT * FROM incoming.grade_band;
CREATE OR REPLACE TABLE main.qualitative_band AS SELECT * FROM incoming.qualitative_band;
CREATE OR REPLACE TABLE main.measure AS SELECT * FROM incoming.measure;
CREATE OR REPLACE TABLE main.dispute AS SELECT * FROM incoming.dispute;
DROP SCHEMA incoming CASCADE;
