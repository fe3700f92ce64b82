import type { Checks } from './checks';
import type { Goal } from './goals';
import { sharesOf, type FindingsJudged, type RuleTally } from './judge-findings';
import { table } from './table';

const least = 0.95;
/** Of so many reports with nothing wrong in them, one may be called wrong. */
const onceIn = 500;

const shown = (share: number | null): string => (share === null ? '' : share.toFixed(3));

/** Precision and recall over all rules, and what is held against reports with nothing wrong. */
export function goalsOfChecks({ carried, clean }: Checks): Goal[] {
	const shares = sharesOf(carried.rules);
	const overall = (['precision', 'recall'] as const).map((measure): Goal => ({
		name: 'carried: cross-checks',
		bound: `${measure} ≥ ${least}`,
		measured: shown(shares[measure]),
		ofRead: shown(shares[measure]),
		holds: (shares[measure] ?? 0) >= least
	}));
	const reports = carried.clean + clean.clean;
	const errors = carried.falseErrors.length + clean.falseErrors.length;
	const measured = `${errors} in ${reports}`;
	return [
		...overall,
		{
			name: 'clean reports: false findings of severity error',
			bound: `1 in ${onceIn}`,
			measured,
			ofRead: measured,
			holds: errors * onceIn <= reports
		}
	];
}

function rowOf(name: string, tallies: readonly RuleTally[]): string[] {
	const sum = (of: (tally: RuleTally) => number): string =>
		String(tallies.reduce((all, tally) => all + of(tally), 0));
	const { precision, recall } = sharesOf(tallies);
	return [
		name,
		sum(({ planted }) => planted),
		sum(({ plantedFound }) => plantedFound),
		sum(({ natural }) => natural),
		sum(({ naturalFound }) => naturalFound),
		sum(({ others }) => others),
		shown(precision),
		shown(recall)
	];
}

function listed(head: string, { missed, others }: FindingsJudged): string {
	const lines = [
		...missed.map((one) => `- ${head}: ${one} is not found`),
		...others.map((one) => `- ${head}: ${one} is found and should not be`)
	];
	return lines.map((line) => `${line}\n`).join('');
}

/** The rules one by one, over reports of which each should speak, and what went wrong. */
export function checksChapter({ carried, clean }: Checks): string {
	const heads = ['rule', '#planted', '#found', '#natural', '#found', '#others'];
	const rows = [
		...carried.rules.map((tally) => rowOf(tally.rule, [tally])),
		rowOf('all', carried.rules),
		rowOf('all, clean', clean.rules)
	];
	const wrong = listed('carried', carried) + listed('clean', clean);
	return (
		'Reports of which a rule should speak and does: those that it was planted in, and those whose ' +
		'figures alone give it cause; others, of which it speaks and should not. The last line is a ' +
		'district of another seed with nothing planted.\n\n' +
		`${table([...heads, '#precision', '#recall'], rows)}\n\n${wrong === '' ? 'Nothing is missed, and nothing else is found.\n' : wrong}`
	);
}
