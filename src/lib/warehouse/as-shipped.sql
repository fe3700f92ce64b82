-- The carried district alone: its answers were computed when it was made.
INSERT INTO main.measure SELECT * FROM carried.measure;
DELETE FROM main.finding;
INSERT INTO main.finding SELECT * FROM carried.finding;
INSERT INTO main.dispute SELECT * FROM carried.dispute;
-- The cross-checks did not run: what they laid out is of other reports.
DELETE FROM main.amount;
DELETE FROM main.shingle;
