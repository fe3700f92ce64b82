-- The tables of the warehouse. What a load brings is filled here, in `incoming`, and taken to `main`
-- at the end (enter.sql), so that a load that fails leaves what was there. Money is BIGINT 分, never a
-- float; what is missing is NULL, with its reason beside it. Every column is described in its line:
-- data/warehouse.md is made of them.
DROP SCHEMA IF EXISTS incoming CASCADE;
CREATE SCHEMA incoming;

-- The one place that names the quantile function of this engine.
CREATE OR REPLACE MACRO main.quantile_at(x, part) AS quantile_cont(x, part);

-- Who accounts to the bureau, and for which years.
CREATE TABLE incoming.department (
	code VARCHAR NOT NULL, -- budget code, or 'name:' and the full name; the key
	name VARCHAR NOT NULL, -- full name, as it is now or was at its end
	short_name VARCHAR NOT NULL, -- for charts and narrow columns
	category VARCHAR NOT NULL, -- domain/department.ts
	parent_code VARCHAR, -- department.code of the 部门 whose 单位 it is; NULL for a 部门 itself
	staff INTEGER, -- people in post; NULL where it is not known
	first_year INTEGER, -- the first year for which it accounts; NULL: not known to begin
	last_year INTEGER, -- the last; NULL: not known to end
	synthetic BOOLEAN NOT NULL, -- an invented agency
	sort_key INTEGER NOT NULL -- place in pinyin order of the short names, from 0
);

-- Names that an agency bore before; a rename keeps the code.
CREATE TABLE incoming.former_name (
	code VARCHAR NOT NULL, -- department.code
	name VARCHAR NOT NULL, -- full name
	short_name VARCHAR NOT NULL, -- short name
	last_year INTEGER NOT NULL -- the last year for which it bore it
);

-- How agencies began: one row for each predecessor of an agency that began in a known year.
CREATE TABLE incoming.succession (
	code VARCHAR NOT NULL, -- department.code of the agency that began
	predecessor VARCHAR, -- department.code of one whose tasks it took over; NULL where kind is new
	year INTEGER NOT NULL, -- its first year
	kind VARCHAR NOT NULL -- merged (of several), split (one of several out of one), succeeded (one out of one) or new
);

-- Who should file for a year (应报名单).
CREATE TABLE incoming.roster (
	code VARCHAR NOT NULL, -- department.code; one row for each agency and year
	year INTEGER NOT NULL, -- the year that is evaluated
	exemption VARCHAR, -- why it need not file; NULL where it must
	due VARCHAR -- the day by which it is due, as 2024-03-31; NULL where none is named
);

-- What the bureau's own system says of an agency (预算批复, 决算批复).
CREATE TABLE incoming.reference (
	code VARCHAR NOT NULL, -- department.code; one row for each agency, year and figure
	year INTEGER NOT NULL, -- the year of the amount
	figure VARCHAR NOT NULL, -- domain/reference.ts
	fen BIGINT NOT NULL, -- the amount in 分
	printed VARCHAR NOT NULL, -- as printed
	unit VARCHAR NOT NULL, -- the unit as printed
	last_digit_fen BIGINT, -- worth of one in the last printed digit, in 分; NULL where the unit is unknown
	file VARCHAR NOT NULL, -- name of the workbook
	sheet VARCHAR NOT NULL, -- name of the sheet
	cell VARCHAR NOT NULL -- as a spreadsheet names it: C7
);

-- The reports that count.
CREATE TABLE incoming.report (
	id VARCHAR NOT NULL, -- stable id of the filing; the key
	department_code VARCHAR NOT NULL, -- department.code; one report for each department and year
	year INTEGER NOT NULL, -- the year that is evaluated
	origin VARCHAR NOT NULL, -- carried or imported
	file VARCHAR NOT NULL, -- name of its file
	format VARCHAR NOT NULL, -- domain/document.ts
	kind VARCHAR NOT NULL, -- domain/report.ts
	template VARCHAR NOT NULL, -- domain/template.ts
	full_mark DOUBLE NOT NULL, -- the most points that the template gives
	version INTEGER NOT NULL, -- which of the reports filed for this department and year it is, from 1
	versions INTEGER NOT NULL, -- how many were filed
	imported_at VARCHAR, -- when it was imported, as 2024-05-06T07:08:09.000Z; NULL for a carried one
	missing_sections VARCHAR NOT NULL -- the sections that its template asks for and that it has not, joined by commas
);

-- What a person corrected of where a report belongs.
CREATE TABLE incoming.correction (
	report_id VARCHAR NOT NULL, -- report.id
	field VARCHAR NOT NULL, -- agency or year
	was VARCHAR, -- as read; NULL where nothing was
	now VARCHAR NOT NULL, -- as filed
	corrected_at VARCHAR -- when, as report.imported_at
);

-- The years that reports claim to be about, each once by its source.
CREATE TABLE incoming.claimed_year (
	report_id VARCHAR NOT NULL, -- report.id
	seq INTEGER NOT NULL, -- order in which they are looked for, from 1
	source VARCHAR NOT NULL, -- title, body or table: where the year stands
	year INTEGER NOT NULL, -- the year; not always report.year
	quote VARCHAR NOT NULL, -- the words
	place VARCHAR NOT NULL -- JSON
);

-- The totals of tables that are not what their parts sum to.
CREATE TABLE incoming.table_sum (
	report_id VARCHAR NOT NULL, -- report.id
	seq INTEGER NOT NULL, -- order in the report, from 1
	name VARCHAR NOT NULL, -- what the total is called
	stated_fen BIGINT NOT NULL, -- the total as printed, in 分
	added_fen BIGINT NOT NULL, -- the sum of its parts, in 分
	addends INTEGER NOT NULL, -- how many parts
	last_digit_fen BIGINT NOT NULL, -- worth of one in the last printed digit, in 分, summed over total and parts
	quote VARCHAR NOT NULL, -- the words of the total
	place VARCHAR NOT NULL, -- JSON
	parts_quote VARCHAR NOT NULL, -- from the first of the parts to the last
	parts_place VARCHAR NOT NULL -- JSON
);

-- Shares and rates that are printed without a percentage sign.
CREATE TABLE incoming.bare_rate (
	report_id VARCHAR NOT NULL, -- report.id
	seq INTEGER NOT NULL, -- order in the report, from 1
	printed VARCHAR NOT NULL, -- the number
	quote VARCHAR NOT NULL, -- the words
	place VARCHAR NOT NULL -- JSON
);

-- The scores from which a template gives its grades.
CREATE TABLE incoming.grade_band (
	template VARCHAR NOT NULL, -- domain/template.ts
	grade VARCHAR NOT NULL, -- as reports print it
	least DOUBLE NOT NULL, -- the score from which on it is given
	below DOUBLE -- the score of the next better grade; NULL for the best
);

-- What a template lets a result in words earn.
CREATE TABLE incoming.qualitative_band (
	template VARCHAR NOT NULL, -- domain/template.ts
	result VARCHAR NOT NULL, -- a result in words
	least DOUBLE NOT NULL, -- the least that it may earn, in percent of the points
	most DOUBLE NOT NULL -- the most
);

-- What reports state of their money, rates, score and grade.
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

-- Everything that a figure was or might have been read from.
CREATE TABLE incoming.reading (
	report_id VARCHAR NOT NULL, -- report.id
	figure VARCHAR NOT NULL, -- domain/figure.ts
	seq INTEGER NOT NULL, -- 0 the value taken, from 1 what else might have been
	fen BIGINT, -- money in 分; NULL for other kinds
	last_digit_fen BIGINT, -- worth of one in the last printed digit, in 分; NULL where the unit is unknown
	approximation VARCHAR, -- as figure.approximation
	stage VARCHAR, -- basis, as of figure
	fund VARCHAR, -- basis, as of figure
	entity VARCHAR, -- basis, as of figure
	confidence VARCHAR NOT NULL, -- certain, likely or doubtful
	signs VARCHAR NOT NULL, -- what was matched, joined by commas
	block INTEGER NOT NULL, -- place: block of the document
	span_from INTEGER NOT NULL, -- place: first character in the block
	quote VARCHAR NOT NULL, -- the words
	place VARCHAR NOT NULL -- JSON
);

-- Targets and results, with the attainment of each.
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
	recognised BOOLEAN NOT NULL, -- read off a picture, and so to be checked
	reason VARCHAR, -- the deviation as the report explains it
	suggestions VARCHAR NOT NULL, -- JSON: list of printed, quote and place that may hold the result, the likeliest first
	quote VARCHAR NOT NULL, -- the words it comes from
	place VARCHAR NOT NULL -- JSON
);

-- What the branches of the marking scheme were given, and the execution of the budget.
CREATE TABLE incoming.sub_score (
	report_id VARCHAR NOT NULL, -- report.id
	seq INTEGER NOT NULL, -- order in the report, from 1
	name VARCHAR NOT NULL, -- the branch as printed
	weight DOUBLE, -- points it may earn; NULL where they are not printed
	score DOUBLE NOT NULL, -- points it gave itself
	quote VARCHAR NOT NULL, -- the words it comes from
	place VARCHAR NOT NULL -- JSON
);

-- What reports say in words.
CREATE TABLE incoming.passage (
	report_id VARCHAR NOT NULL, -- report.id
	kind VARCHAR NOT NULL, -- function, objective, effectiveness, efficiency, problem or measure
	seq INTEGER NOT NULL, -- order within the kind, from 1
	text VARCHAR NOT NULL, -- without its numbering
	linked_to INTEGER, -- of a measure: the problem that it answers
	letters INTEGER, -- how many letters the text has (domain/shingle.ts); this and the next two are NULL where it is held against no other
	fingerprint BIGINT, -- of all its letters: the same for texts that differ in spaces, signs and numbers only
	shingles VARCHAR, -- of short runs of its letters: hashes, joined by spaces
	quote VARCHAR NOT NULL, -- the words
	place VARCHAR NOT NULL -- JSON
);

-- The projects that reports name.
CREATE TABLE incoming.project (
	report_id VARCHAR NOT NULL, -- report.id
	seq INTEGER NOT NULL, -- order in the report, from 1
	name VARCHAR NOT NULL, -- as the report names it
	quote VARCHAR NOT NULL, -- the words
	place VARCHAR NOT NULL -- JSON
);

-- What reports tell of other years beside figures of their own.
CREATE TABLE incoming.told (
	report_id VARCHAR NOT NULL, -- report.id
	seq INTEGER NOT NULL, -- order in the report, from 1
	figure VARCHAR NOT NULL, -- domain/figure.ts
	told VARCHAR NOT NULL, -- level: the amount of that year; change: by how much the report's own is more; growth: the same in percent
	year INTEGER, -- the year told of; NULL where that is not known
	fen BIGINT, -- a level or change in 分
	percent DOUBLE, -- a growth in percent
	decimals INTEGER NOT NULL, -- decimal places as printed, in the printed unit
	last_digit_fen BIGINT, -- worth of one in the last printed digit, in 分; NULL for a growth
	approximation VARCHAR, -- about, at_least, at_most or range; NULL for a plain value
	stage VARCHAR, -- basis of the report's own figure: initial, adjusted or final
	fund VARCHAR, -- basis: all, fiscal, general, government_fund or state_capital
	entity VARCHAR, -- basis: department, own_office or unit
	printed VARCHAR NOT NULL, -- as printed
	quote VARCHAR NOT NULL, -- the words
	place VARCHAR NOT NULL -- JSON
);

-- What agencies are compared by, computed by measures.sql and materialise.sql.
CREATE TABLE incoming.measure (
	report_id VARCHAR NOT NULL, -- report.id
	department_code VARCHAR NOT NULL, -- department.code
	year INTEGER NOT NULL, -- report.year
	measure VARCHAR NOT NULL, -- domain/measure.ts; all of them stand for each report
	numerator BIGINT, -- 分, a count or a scaled integer; NULL where there is no value
	denominator BIGINT, -- in the numerator's unit, above 0; NULL for money
	value DOUBLE, -- 分, points or a ratio: numerator over denominator
	basis VARCHAR, -- fund/entity/denominator, '-' for unknown; NULL where none applies
	reason VARCHAR, -- why there is no value, or why the value may not be ranked
	disputes INTEGER NOT NULL -- how many findings of severity error and warn dispute it
);

-- What the cross-checks object to.
CREATE TABLE incoming.finding (
	key VARCHAR NOT NULL, -- what tells it from all others, however often its report is read
	report_id VARCHAR NOT NULL, -- report.id
	department_code VARCHAR NOT NULL, -- report.department_code
	year INTEGER NOT NULL, -- report.year
	rule VARCHAR NOT NULL, -- K1 and so on
	severity VARCHAR NOT NULL, -- error, warn or note
	figures VARCHAR NOT NULL, -- the figures that it disputes, joined by commas
	params VARCHAR NOT NULL, -- JSON: what fills the words
	places VARCHAR NOT NULL, -- JSON: list of quote and place
	other VARCHAR -- JSON: report.id of another report that it has to do with, and the places there; NULL where there is none
);

-- The figures that findings of severity error and warn dispute.
CREATE TABLE incoming.dispute (
	report_id VARCHAR NOT NULL, -- report.id
	figure VARCHAR NOT NULL, -- figure.figure
	findings INTEGER NOT NULL -- how many dispute it, from 1
);

-- The amounts of `figure` that the cross-checks hold against each other, laid out by audit/amounts.sql
-- when they run; empty until then.
CREATE TABLE incoming.amount (
	report_id VARCHAR NOT NULL, -- report.id
	department_code VARCHAR NOT NULL, -- report.department_code
	year INTEGER NOT NULL, -- report.year
	figure VARCHAR NOT NULL, -- figure.figure, of kind money
	fen BIGINT, -- the amount in 分; NULL where there is one that was not read with certainty
	digit_fen BIGINT NOT NULL, -- figure.last_digit_fen; 0 where the unit is unknown
	plain BOOLEAN NOT NULL, -- whether it is an amount, and no bound
	grand_total BOOLEAN NOT NULL, -- whether it holds carried-over money
	derived BOOLEAN NOT NULL, -- figure.derived
	stage VARCHAR, -- figure.stage
	fund VARCHAR, -- figure.fund
	entity VARCHAR, -- figure.entity
	basis VARCHAR NOT NULL -- fund/entity/stage, '-' for unknown; an unknown stage is final
);

-- What the words of passages are found again by, laid out by the cross-checks: of the reports that stood
-- when they ran last. Empty where they never did.
CREATE TABLE incoming.shingle (
	report_id VARCHAR NOT NULL, -- report.id
	department_code VARCHAR NOT NULL, -- report.department_code
	year INTEGER NOT NULL, -- report.year
	kind VARCHAR NOT NULL, -- passage.kind
	seq INTEGER NOT NULL, -- passage.seq
	letters INTEGER NOT NULL, -- passage.letters
	fingerprint BIGINT NOT NULL, -- passage.fingerprint
	whole BOOLEAN NOT NULL, -- whether hash is that of all letters
	hash BIGINT NOT NULL, -- one of passage.shingles, or passage.fingerprint
	gone BOOLEAN NOT NULL -- whether it goes at the end of this run
);

-- The reports that came or went since the cross-checks ran last; all where they never did.
CREATE TABLE incoming.moving (
	report_id VARCHAR NOT NULL -- report.id, also of reports that went
);

-- The agencies whose words this run of the cross-checks holds against those of others.
CREATE TABLE incoming.touched (
	department_code VARCHAR NOT NULL, -- department.code
	weight INTEGER NOT NULL -- 2 where its words are held against all others, 1 against those that have 1 or 2
);

-- Which reports leave what stands, and which of the carried ones enter it. Of this load alone.
CREATE TABLE incoming.leaving (report_id VARCHAR NOT NULL);
CREATE TABLE incoming.entering (report_id VARCHAR NOT NULL);
