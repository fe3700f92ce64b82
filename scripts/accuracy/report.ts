import type { Checks } from './checks';
import { checksChapter, goalsOfChecks } from './checks-report';
import { goalsOf, isFigure, type Goal } from './goals';
import {
	confidences,
	f1,
	fields,
	precision,
	recall,
	tallyOf,
	type Field,
	type Judgement,
	type Tally
} from './judgement';
import { setNames, type Measured, type SetName } from './sets';
import { table } from './table';

type BySet = ReadonlyMap<SetName, readonly Measured[]>;

const judged = (files: readonly Measured[]): Judgement[] =>
	files.flatMap(({ judgements }) => judgements);

const ratio = (value: number | null): string => (value === null ? '' : value.toFixed(3));
const ratios = (tally: Tally): string[] => [precision, recall, f1].map((of) => ratio(of(tally)));
const ratioHeads = ['#precision', '#recall', '#F1'];
const numbersOf = ({ right, wrong, missed }: Tally): string[] => [right, wrong, missed].map(String);
const isEmpty = ({ right, wrong, missed }: Tally): boolean => right + wrong + missed === 0;

const groups: Readonly<Record<string, (judgement: Judgement) => boolean>> = {
	figures: isFigure,
	'indicators by name': ({ field }) => field === 'indicator name',
	'indicator values': ({ field }) => field === 'indicator values',
	'problems and measures': ({ field }) => field === 'problems' || field === 'measures',
	'all other fields': (judgement) => !isFigure(judgement) && !headline.includes(judgement.field)
};
const headline: Field[] = ['indicator name', 'indicator values', 'problems', 'measures'];

function groupTable(head: string, parts: readonly [string, readonly Measured[]][]): string {
	const rows = parts.flatMap(([name, files]) =>
		Object.entries(groups).flatMap(([group, belongs]) => {
			const tally = tallyOf(judged(files).filter(belongs));
			return isEmpty(tally) ? [] : [[name, group, ...numbersOf(tally), ...ratios(tally)]];
		})
	);
	return table([head, 'fields', '#right', '#wrong', '#missed', ...ratioHeads], rows);
}

function fieldTable(bySet: BySet): string {
	const rows = fields.flatMap((field) => {
		const tally = (files: readonly Measured[]): Tally =>
			tallyOf(judged(files).filter((one) => one.field === field));
		const cells = [...bySet.values()].map((files) => {
			const own = tally(files);
			return isEmpty(own) ? '' : numbersOf(own).join(' / ');
		});
		const whole = tally([...bySet.values()].flat());
		return isEmpty(whole) ? [] : [[field, ...cells, ...ratios(whole)]];
	});
	return table(['field', ...[...bySet.keys()].map((set) => `#${set}`), ...ratioHeads], rows);
}

function calibration(bySet: BySet): string {
	const rows = [...bySet].flatMap(([set, files]) =>
		confidences.flatMap((confidence) => {
			const own = judged(files).filter((one) => one.confidence === confidence);
			const { right, wrong } = tallyOf(own.filter(isFigure));
			const elsewhere = tallyOf(own.filter(({ field }) => field === 'basis')).wrong;
			const share = ratio(precision({ right, wrong, missed: 0 }));
			const numbers = [right, wrong, elsewhere].map(String);
			return right + wrong === 0 ? [] : [[set, confidence, ...numbers, share]];
		})
	);
	const heads = ['set', 'called', '#right', '#wrong', '#right on another basis', '#share right'];
	return table(heads, rows);
}

const verdict = (holds: boolean | null): string =>
	holds === null ? 'not measured' : holds ? 'pass' : 'FAIL';

function goalTable(goals: readonly Goal[]): string {
	const rows = goals.map(({ name, bound, measured, ofRead, holds }) => [
		name,
		bound,
		measured,
		ofRead,
		verdict(holds)
	]);
	return table(['goal', 'asked', '#measured', '#of the files read', ''], rows);
}

/** An indicator that was not found is told of once, by its name. */
const isTold = ({ field, outcome }: Judgement): boolean =>
	outcome !== 'right' && !(field === 'indicator values' && outcome === 'missed');

/** A list and no table, whose columns would widen and so change every line. */
function faults(files: readonly Measured[]): string {
	const told = judged(files.filter(({ failure }) => failure === null)).filter(isTold);
	const lines = told.map(({ id, outcome, stated, read, confidence }) => {
		const what = outcome === 'missed' ? stated : `${stated} → ${read}`;
		return `- ${id} ${outcome}: ${what}${confidence ? ` (${confidence})` : ''}`;
	});
	return lines.length === 0 ? 'Nothing.' : lines.join('\n');
}

function unread(files: readonly Measured[]): string {
	const counts = new Map<string, number>();
	for (const { set, format, failure } of files) {
		if (failure === null) continue;
		const key = [set, format, failure].join('\n');
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const rows = [...counts].map(([key, count]) => [...key.split('\n'), String(count)]);
	return rows.length === 0 ? 'None.' : table(['set', 'format', 'failure', '#files'], rows);
}

const byFormat = (files: readonly Measured[]): [string, Measured[]][] =>
	[...new Set(files.map(({ format }) => format))]
		.sort()
		.map((format) => [format, files.filter((file) => file.format === format)]);

/** What was measured, as Markdown: ids, fields and values, never a sentence of a report. */
export function accuracyReport(bySet: BySet, checks: Checks): string {
	const files = [...bySet.values()].flat();
	const skipped = setNames.filter((set) => !bySet.has(set));
	const chapters: [string, string][] = [
		['Goals', goalTable([...goalsOf(bySet), ...goalsOfChecks(checks)])],
		['By set', groupTable('set', [...bySet])],
		['By format', groupTable('format', byFormat(files))],
		['By field', `Right / wrong / missed.\n\n${fieldTable(bySet)}`],
		['Confidence of the figures', calibration(bySet)],
		['Cross-checks', checksChapter(checks)],
		['Files that could not be read', `All that they state counts as missed.\n\n${unread(files)}`],
		['What is wrong or missed in the files read', faults(files)]
	];
	const note =
		skipped.length === 0
			? ''
			: `Not measured, as their material is not here: ${skipped.join(', ')}.\n\n`;
	return (
		'# Accuracy\n\n' +
		'Written by `npm run accuracy -- --write`. What is read otherwise than it is stated counts as ' +
		'wrong and as missed.\n\n' +
		note +
		chapters.map(([head, text]) => `## ${head}\n\n${text}\n`).join('\n')
	);
}
