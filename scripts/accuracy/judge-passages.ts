import type { Report } from '$lib/domain/report';
import type { Expected, ExpectedMeasure } from './expected';
import { unspaced, type Field, type Judgement } from './judgement';

/** A text shorter than this says too little to be found within another. */
const shortest = 4;

const plain = (text: string): string => unspaced(text).replace(/[。；;.]$/, '');

/** Whether one text holds the other: the truth has the lead sentence or the whole item. */
export function contains(stated: string, read: string): boolean {
	const [own, its] = [plain(stated), plain(read)];
	if (Math.min(own.length, its.length) < shortest) return own === its;
	return own.includes(its) || its.includes(own);
}

const same = (stated: string, read: string): boolean => unspaced(stated) === unspaced(read);

/** For each text that is stated, the place of the one that was read for it; each counts once. */
function matched(
	stated: readonly string[],
	read: readonly string[],
	fits: (stated: string, read: string) => boolean
): (number | null)[] {
	const taken = new Set<number>();
	return stated.map((text) => {
		const at = read.findIndex((one, i) => !taken.has(i) && fits(text, one));
		if (at < 0) return null;
		taken.add(at);
		return at;
	});
}

function judgeList(
	id: string,
	field: Field,
	matches: readonly (number | null)[],
	read: number
): Judgement[] {
	const entry = (
		name: string,
		outcome: Judgement['outcome'],
		[stated, got]: [string, string]
	): Judgement => ({
		id: `${id}/${field}/${name}`,
		field,
		outcome,
		stated,
		read: got,
		confidence: null
	});
	return [
		...matches.map((at, i) =>
			entry(String(i + 1), at === null ? 'missed' : 'right', [
				'(text)',
				at === null ? '—' : '(text)'
			])
		),
		...Array.from({ length: read }, (_, at) => at)
			.filter((at) => !matches.includes(at))
			.map((at) => entry(`+${at + 1}`, 'unasked', ['—', '(text)']))
	];
}

/** Which problem a measure answers, in the numbers of the truth. */
function judgeLinks(
	id: string,
	measures: readonly ExpectedMeasure[],
	found: readonly (number | null)[],
	report: Report,
	problems: readonly (number | null)[]
): Judgement[] {
	return measures.flatMap(({ problem }, i): Judgement[] => {
		const at = found[i] ?? null;
		if (at === null || problem === undefined) return [];
		const link = report.measures[at]?.problem ?? null;
		const own = link === null ? null : problems.indexOf(link - 1) + 1;
		if (problem === null && own === null) return [];
		const right = own === problem;
		const [stated, read] = [problem ?? '—', own ?? '—'].map(String) as [string, string];
		const outcome = right
			? 'right'
			: own === null
				? 'missed'
				: problem === null
					? 'unasked'
					: 'otherwise';
		const name = `${id}/measures/${i + 1}/problem`;
		return [{ id: name, field: 'measure link', outcome, stated, read, confidence: null }];
	});
}

const texts = (passages: readonly { text: string }[] | undefined): string[] =>
	(passages ?? []).map(({ text }) => text);

function judgeMeasures(expected: Expected, report: Report | null): Judgement[] {
	const { id, measures, problems = [] } = expected;
	if (!measures) return [];
	const read = texts(report?.measures);
	const found = matched(texts(measures), read, contains);
	const judged = judgeList(id, 'measures', found, read.length);
	if (!report) return judged;
	const answered = matched(problems, texts(report.problems), contains);
	return [...judged, ...judgeLinks(id, measures, found, report, answered)];
}

/** Projects by their names; functions, objectives, problems and measures by containment. */
export function judgePassages(expected: Expected, report: Report | null): Judgement[] {
	const judgeTexts = (
		field: 'projects' | 'functions' | 'objectives' | 'problems',
		read: readonly string[],
		fits = contains
	): Judgement[] => {
		const stated = expected[field];
		return stated ? judgeList(expected.id, field, matched(stated, read, fits), read.length) : [];
	};
	const names = (report?.projects ?? []).map(({ name }) => name);
	return [
		...judgeTexts('projects', names, same),
		...judgeTexts('functions', texts(report?.functions)),
		...judgeTexts('objectives', texts(report?.objectives)),
		...judgeTexts('problems', texts(report?.problems)),
		...judgeMeasures(expected, report)
	];
}
