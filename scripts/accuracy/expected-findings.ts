import type { Filed } from '../generate/filed';
import type { BureauRecord, World } from '../generate/world/world';
import { failing } from './failing';

/** A rule that speaks of the report of an agency and year. */
export interface Spoken {
	readonly code: string;
	readonly year: number;
	readonly rule: string;
}

/** What the cross-checks are to say of a world. */
export interface ExpectedFindings {
	/** What was made wrong on purpose. */
	readonly planted: readonly Spoken[];
	/** What follows from the figures as they are printed, without being planted under this rule. */
	readonly natural: readonly Spoken[];
	/** What may be said as well: the same error by another rule that sees it too. */
	readonly allowed: readonly Spoken[];
}

/** Rules that are not worked out here: slips of the unit and copies are known by being planted. */
const knownByPlanting: readonly string[] = ['K11', 'K21'];

/** Voices whose amounts stand in a table. */
const inTables: readonly Filed['report']['voice'][] = [
	'form',
	'adjusted_form',
	'score_first',
	'web'
];

const differs = ({ report }: Filed, record: BureauRecord): boolean =>
	Object.entries(record.amounts).some(([field, amount]) => {
		const printed = report[field as keyof BureauRecord['amounts']];
		return printed !== null && Number(printed) !== Number(amount);
	});

/** Whether it tells another total of last year than the report of last year. */
function tellsOtherBefore({ report }: Filed, last: Filed | undefined): boolean {
	const told = report.lastYearTotal;
	return (
		told !== null && last !== undefined && Number(told) !== Number(last.report.totalExpenditure)
	);
}

const of = ({ report: { code, year } }: Filed, rules: Iterable<string>): Spoken[] =>
	[...rules].map((rule) => ({ code, year, rule }));

/** The same error in the sight of other rules. */
function alsoSeen(filed: Filed, rules: ReadonlySet<string>): string[] {
	const { report } = filed;
	const isTable = inTables.includes(report.voice);
	return isTable && (rules.has('K1') || rules.has('K6')) ? ['K22'] : [];
}

/** What the cross-checks of DOMAIN C3 are to find in a world, each rule of a report once. */
export function expectedFindings({ filed, reference }: World): ExpectedFindings {
	const slot = (code: string, year: number) => `${code} ${year}`;
	const reports = new Map(filed.map((one) => [slot(one.report.code, one.report.year), one]));
	const records = new Map(reference.map((one) => [slot(one.code, one.year), one]));
	const each = filed.map((one) => {
		const { code, year } = one.report;
		const record = records.get(slot(code, year));
		const rules = failing(one);
		if (record && differs(one, record)) rules.add('K26');
		if (tellsOtherBefore(one, reports.get(slot(code, year - 1)))) rules.add('K20');
		const planted = new Set(
			one.planted.map(({ rule }) => rule).filter((rule) => rule !== 'missing')
		);
		for (const rule of planted) if (knownByPlanting.includes(rule)) rules.add(rule);
		const natural = [...rules].filter((rule) => !planted.has(rule));
		return {
			planted: of(one, planted),
			natural: of(one, natural),
			allowed: of(one, alsoSeen(one, rules))
		};
	});
	return {
		planted: each.flatMap((one) => one.planted),
		natural: each.flatMap((one) => one.natural),
		allowed: each.flatMap((one) => one.allowed)
	};
}
