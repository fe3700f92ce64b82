-- Where nothing of what stands stays.
CREATE OR REPLACE TABLE main.report AS SELECT * FROM incoming.report LIMIT 0;
CREATE OR REPLACE TABLE main.correction AS SELECT * FROM incoming.correction LIMIT 0;
CREATE OR REPLACE TABLE main.claimed_year AS SELECT * FROM incoming.claimed_year LIMIT 0;
CREATE OR REPLACE TABLE main.table_sum AS SELECT * FROM incoming.table_sum LIMIT 0;
CREATE OR REPLACE TABLE main.bare_rate AS SELECT * FROM incoming.bare_rate LIMIT 0;
CREATE OR REPLACE TABLE main.figure AS SELECT * FROM incoming.figure LIMIT 0;
CREATE OR REPLACE TABLE main.reading AS SELECT * FROM incoming.reading LIMIT 0;
CREATE OR REPLACE TABLE main.indicator AS SELECT * FROM incoming.indicator LIMIT 0;
CREATE OR REPLACE TABLE main.sub_score AS SELECT * FROM incoming.sub_score LIMIT 0;
CREATE OR REPLACE TABLE main.passage AS SELECT * FROM incoming.passage LIMIT 0;
CREATE OR REPLACE TABLE main.project AS SELECT * FROM incoming.project LIMIT 0;
CREATE OR REPLACE TABLE main.told AS SELECT * FROM incoming.told LIMIT 0;
CREATE OR REPLACE TABLE main.finding AS SELECT * FROM incoming.finding LIMIT 0;
CREATE OR REPLACE TABLE main.amount AS SELECT * FROM incoming.amount LIMIT 0;
CREATE OR REPLACE TABLE main.shingle AS SELECT * FROM incoming.shingle LIMIT 0;
CREATE OR REPLACE TABLE main.moving AS SELECT * FROM incoming.moving LIMIT 0;
CREATE OR REPLACE TABLE main.touched AS SELECT * FROM incoming.touched LIMIT 0;
