import type { ExpectedFindings, Spoken } from './expected-findings';

/** What a cross-check found: the report, and the other one where it holds two against each other. */
export interface FoundFinding extends Spoken {
	readonly severity: 'error' | 'warn' | 'note';
	readonly other: Omit<Spoken, 'rule'> | null;
}

/** How one rule did: reports that it should speak of, and of which it does. */
export interface RuleTally {
	readonly rule: string;
	readonly planted: number;
	readonly plantedFound: number;
	/** Those that nobody planted under this rule: they follow from the figures. */
	readonly natural: number;
	readonly naturalFound: number;
	/** Reports of which it speaks and should not. */
	readonly others: number;
}

export interface FindingsJudged {
	readonly rules: readonly RuleTally[];
	/** As `134-2023 K17`. */
	readonly missed: readonly string[];
	readonly others: readonly string[];
	/** Findings of severity error that should not be, in reports with nothing wrong in them. */
	readonly falseErrors: readonly string[];
	/** How many reports have nothing planted in them. */
	readonly clean: number;
}

const named = ({ code, year, rule }: Spoken): string => `${code}-${year} ${rule}`;

/** The number of a rule, by which they are put in order. */
const numberOf = (rule: string): number => Number(rule.slice(1));

/**
 * Holds what the cross-checks found against what they should find. A rule speaks of a report once,
 * however many findings it has there; where it holds two reports against each other, it may name
 * either as the one at fault. `reports` are all reports of the district, `wrong` those with something
 * planted in them, both as `code-year`.
 */
export function judgeFindings(
	found: readonly FoundFinding[],
	expected: ExpectedFindings,
	reports: { readonly all: number; readonly wrong: ReadonlySet<string> }
): FindingsJudged {
	const planted = new Set(expected.planted.map(named));
	const natural = new Set(expected.natural.map(named));
	const allowed = new Set(expected.allowed.map(named));
	const hit = new Set<string>();
	const others = new Set<string>();
	const falseErrors = new Set<string>();
	for (const one of found) {
		const names = [one, ...(one.other ? [{ ...one.other, rule: one.rule }] : [])].map(named);
		const right = names.filter((name) => planted.has(name) || natural.has(name));
		for (const name of right) hit.add(name);
		if (right.length > 0 || names.some((name) => allowed.has(name))) continue;
		others.add(named(one));
		const isClean = !reports.wrong.has(`${one.code}-${one.year}`);
		if (isClean && one.severity === 'error') falseErrors.add(named(one));
	}
	const ruleOf = (name: string): string => name.split(' ')[1] ?? '';
	const rules = [...new Set([...planted, ...natural, ...others].map(ruleOf))];
	const count = (names: ReadonlySet<string>, rule: string, hitsOnly: boolean): number =>
		[...names].filter((name) => ruleOf(name) === rule && (!hitsOnly || hit.has(name))).length;
	return {
		rules: rules
			.sort((a, b) => numberOf(a) - numberOf(b))
			.map((rule) => ({
				rule,
				planted: count(planted, rule, false),
				plantedFound: count(planted, rule, true),
				natural: count(natural, rule, false),
				naturalFound: count(natural, rule, true),
				others: count(others, rule, false)
			})),
		missed: [...planted, ...natural].filter((name) => !hit.has(name)).sort(),
		others: [...others].sort(),
		falseErrors: [...falseErrors].sort(),
		clean: reports.all - reports.wrong.size
	};
}

interface Shares {
	readonly precision: number | null;
	readonly recall: number | null;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** How much of what should be found is, and how much of what is found should be, over rules. */
export function sharesOf(rules: readonly RuleTally[]): Shares {
	const sum = (of: (tally: RuleTally) => number): number =>
		rules.reduce((all, tally) => all + of(tally), 0);
	const right = sum(({ plantedFound, naturalFound }) => plantedFound + naturalFound);
	return {
		precision: share(right, right + sum(({ others }) => others)),
		recall: share(
			right,
			sum(({ planted, natural }) => planted + natural)
		)
	};
}
