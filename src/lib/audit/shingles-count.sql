SELECT count(*) AS rows FROM shingle;
