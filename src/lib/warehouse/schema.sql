-- The tables of one load. They are filled here, in `incoming`, and copied to `main` at the end
-- (swap.sql), so that a load that fails leaves what was there. Money is BIGINT 分, never a float;
-- what is missing is NULL, with its reason beside it.
DROP SCHEMA IF EXISTS incoming CASCADE;
CREATE SCHEMA incoming;

-- The one place that names the quantile function of this engine.
CREATE OR REPLACE MACRO main.quantile_at(x, part) AS quantile_cont(x, part);

CREATE TABLE incoming.department (
	code VARCHAR NOT NULL, -- budget code, or 'name:' and the full name
	name VARCHAR NOT NULL, -- full name
	short_name VARCHAR NOT NULL, -- for charts and narrow columns
	category VARCHAR NOT NULL, -- domain/department.ts
	synthetic BOOLEAN NOT NULL, -- an invented agency
	sort_key INTEGER NOT NULL -- place in pinyin order, from 0
);

CREATE TABLE incoming.report (
	id VARCHAR NOT NULL, -- stable id of the filing
	department_code VARCHAR NOT NULL, -- department.code; one report for each department and year
	year INTEGER NOT NULL, -- the year that is evaluated
	origin VARCHAR NOT NULL, -- carried, retold or imported
	file VARCHAR NOT NULL, -- name of its file
	format VARCHAR NOT NULL, -- docx or txt
	kind VARCHAR NOT NULL, -- domain/report.ts
	template VARCHAR NOT NULL, -- domain/template.ts
	full_mark DOUBLE NOT NULL, -- the most points that the template gives
	over_attainment DOUBLE NOT NULL -- the part of a target from which on the template asks for a reason, in percent
);

CREATE TABLE incoming.grade_band (
	template VARCHAR NOT NULL, -- domain/template.ts
	grade VARCHAR NOT NULL, -- as reports print it
	least DOUBLE NOT NULL, -- the score from which on it is given
	below DOUBLE -- the score of the next better grade; NULL for the best
);

CREATE TABLE incoming.qualitative_band (
	template VARCHAR NOT NULL, -- domain/template.ts
	result VARCHAR NOT NULL, -- a result in words
	least DOUBLE NOT NULL, -- the least that it may earn, in percent of the points
	most DOUBLE NOT NULL -- the most
);

CREATE TABLE incoming.figure (
	report_id VARCHAR NOT NULL, -- report.id; all figures of domain/figure.ts stand for each report
	figure VARCHAR NOT NULL, -- domain/figure.ts
	kind VARCHAR NOT NULL, -- money, rate, score or grade
	fen BIGINT, -- money in 分
	scaled BIGINT, -- a rate in percent, or a score in points, times 10^scale
	scale INTEGER, -- see scaled
	text VARCHAR, -- a grade as printed
	unit VARCHAR, -- the unit as printed
	printed VARCHAR, -- the value as printed
	decimals INTEGER, -- decimal places as printed, in the printed unit
	last_digit_fen BIGINT, -- worth of one in the last printed digit, in 分; NULL where the unit is unknown
	approximation VARCHAR, -- about, at_least, at_most or range; NULL for a plain value
	stage VARCHAR, -- basis: initial, adjusted or final
	fund VARCHAR, -- basis: all, fiscal, general, government_fund or state_capital
	entity VARCHAR, -- basis: department, own_office or unit
	denominator VARCHAR, -- basis of a rate: income, expenditure, initial, adjusted or not_stated
	derived BOOLEAN NOT NULL, -- summed from printed parts
	confidence VARCHAR, -- certain, likely or doubtful
	signs VARCHAR NOT NULL, -- what was matched, joined by commas
	alternatives INTEGER NOT NULL, -- how many other readings there are
	missing_reason VARCHAR, -- why there is no value; NULL where there is one
	quote VARCHAR, -- the words it comes from
	place VARCHAR -- where they stand: JSON of domain/provenance.ts
);

CREATE TABLE incoming.reading (
	report_id VARCHAR NOT NULL, -- report.id
	figure VARCHAR NOT NULL, -- domain/figure.ts
	seq INTEGER NOT NULL, -- 0 the value taken, from 1 what else might have been
	fen BIGINT, -- money in 分; NULL for other kinds
	block INTEGER NOT NULL, -- place: block of the document
	span_from INTEGER NOT NULL, -- place: first character in the block
	quote VARCHAR NOT NULL, -- the words
	place VARCHAR NOT NULL -- JSON
);

CREATE TABLE incoming.indicator (
	report_id VARCHAR NOT NULL, -- report.id
	seq INTEGER NOT NULL, -- order in the report, from 1
	level1 VARCHAR, -- 一级指标
	level2 VARCHAR, -- 二级指标
	name VARCHAR NOT NULL, -- 三级指标
	target VARCHAR, -- as printed
	actual VARCHAR, -- as printed
	single VARCHAR, -- as printed, where one number is neither clearly target nor result
	target_number DOUBLE, -- in the printed unit
	actual_number DOUBLE, -- in the printed unit
	unit VARCHAR, -- the unit as printed
	direction VARCHAR NOT NULL, -- higher, lower, equal, range or qualitative
	weight DOUBLE, -- points it may earn
	spread DOUBLE, -- points that the report's template gives it, where no indicator prints any and all their branches are known
	score DOUBLE, -- points it gave itself
	numerator DOUBLE, -- attainment ratio (domain/attainment.ts); both NULL where there is none
	denominator DOUBLE, -- see numerator; above 0
	status VARCHAR NOT NULL, -- reached, not_reached, undetermined or not_computable
	bound VARCHAR, -- lower or upper, where the result was printed as a bound
	note VARCHAR, -- why it is not a plain ratio
	due BOOLEAN NOT NULL, -- counts in 应考核数
	reason VARCHAR, -- the deviation as the report explains it
	suggestions VARCHAR NOT NULL, -- JSON: list of printed, quote and place that may hold the result, the likeliest first
	quote VARCHAR NOT NULL, -- the words it comes from
	place VARCHAR NOT NULL -- JSON
);

CREATE TABLE incoming.passage (
	report_id VARCHAR NOT NULL, -- report.id
	kind VARCHAR NOT NULL, -- function, objective, project, effectiveness, efficiency, problem or measure
	seq INTEGER NOT NULL, -- order within the kind, from 1
	text VARCHAR NOT NULL, -- without its numbering
	linked_to INTEGER, -- of a measure: the problem that it answers
	quote VARCHAR NOT NULL, -- the words
	place VARCHAR NOT NULL -- JSON
);

CREATE TABLE incoming.measure (
	report_id VARCHAR NOT NULL, -- report.id
	department_code VARCHAR NOT NULL, -- department.code
	year INTEGER NOT NULL, -- report.year
	measure VARCHAR NOT NULL, -- domain/measure.ts; all of them stand for each report
	numerator BIGINT, -- 分, a count or a scaled integer; NULL where there is no value
	denominator BIGINT, -- in the numerator's unit, above 0; NULL for money
	value DOUBLE, -- 分, points or a ratio: numerator over denominator
	basis VARCHAR, -- fund/entity/denominator, '-' for unknown; NULL where none applies
	reason VARCHAR -- why there is no value, or why the value may not be ranked
);

CREATE TABLE incoming.finding (
	report_id VARCHAR NOT NULL, -- report.id
	rule VARCHAR NOT NULL, -- K1 and so on
	severity VARCHAR NOT NULL, -- error, warn or note
	figures VARCHAR NOT NULL, -- the figures that it disputes, joined by commas
	params VARCHAR NOT NULL, -- JSON: what fills the words
	places VARCHAR NOT NULL -- JSON: list of quote and place
);

-- What the findings of severity error and warn dispute, counted.
CREATE TABLE incoming.dispute (
	report_id VARCHAR NOT NULL, -- report.id
	kind VARCHAR NOT NULL, -- figure or measure
	subject VARCHAR NOT NULL, -- figure.figure or measure.measure
	findings INTEGER NOT NULL -- how many dispute it, from 1
);
