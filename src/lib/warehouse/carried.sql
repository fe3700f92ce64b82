-- The rows of the carried district, apart, so that what an imported report displaces can come back.
DROP SCHEMA IF EXISTS carried CASCADE;
CREATE SCHEMA carried;
CREATE TABLE carried.report AS SELECT * FROM incoming.report LIMIT 0;
CREATE TABLE carried.correction AS SELECT * FROM incoming.correction LIMIT 0;
CREATE TABLE carried.claimed_year AS SELECT * FROM incoming.claimed_year LIMIT 0;
CREATE TABLE carried.table_sum AS SELECT * FROM incoming.table_sum LIMIT 0;
CREATE TABLE carried.bare_rate AS SELECT * FROM incoming.bare_rate LIMIT 0;
CREATE TABLE carried.figure AS SELECT * FROM incoming.figure LIMIT 0;
CREATE TABLE carried.reading AS SELECT * FROM incoming.reading LIMIT 0;
CREATE TABLE carried.indicator AS SELECT * FROM incoming.indicator LIMIT 0;
CREATE TABLE carried.sub_score AS SELECT * FROM incoming.sub_score LIMIT 0;
CREATE TABLE carried.passage AS SELECT * FROM incoming.passage LIMIT 0;
CREATE TABLE carried.project AS SELECT * FROM incoming.project LIMIT 0;
CREATE TABLE carried.told AS SELECT * FROM incoming.told LIMIT 0;
CREATE TABLE carried.measure AS SELECT * FROM incoming.measure LIMIT 0;
CREATE TABLE carried.finding AS SELECT * FROM incoming.finding LIMIT 0;
CREATE TABLE carried.dispute AS SELECT * FROM incoming.dispute LIMIT 0;
