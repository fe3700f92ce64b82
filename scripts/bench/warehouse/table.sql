-- The shape of an indicator row at scale: what is counted of it, with words as numbers.
CREATE OR REPLACE TABLE indicator_row (
	report INTEGER, -- twelve rows each
	department INTEGER, -- six reports each
	year INTEGER, -- 2019 to 2024
	category INTEGER, -- 0 to 6: place in the categories of domain/department.ts
	direction INTEGER, -- 0 higher, 1 lower, 2 equal
	status INTEGER, -- 0 reached, 1 not reached, 2 not computable
	due BOOLEAN, -- whether it has a target that can be measured
	ratio DOUBLE, -- its attainment; NULL where there is none
	weight DOUBLE -- points
);
