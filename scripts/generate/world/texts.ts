import type { Department } from '$lib/domain/department';
import type { NamedThen, TruthProblem, TruthProject } from '../filed';
import type { AgencyMaterial } from '../material';
import { diceOf } from './dice';

/** What a report says beside its figures and indicators. */
export interface YearTexts {
	readonly functions: readonly string[];
	readonly objectives: readonly string[];
	readonly work: readonly string[];
	readonly projects: readonly TruthProject[];
	readonly problems: readonly TruthProblem[];
}

/**
 * How an agency says whose trouble it is, so that the same trouble of two agencies is not the same
 * text.
 */
const sources = [
	'{short}自查发现，',
	'{short}年终盘点时注意到，',
	'据{short}工作台账反映，',
	'{short}科室座谈时提出，',
	'{short}对照年初任务清单看到，'
];
const actions = [
	'{short}将{measure}',
	'由{short}班子成员牵头，{measure}',
	'列入{short}下一年度工作要点，{measure}',
	'{measure}，由{short}办公室按季督办',
	'{measure}，相关进展在{short}月度例会上通报',
	'{short}已指定专人负责，{measure}'
];

/** Each year the next ones of an order that the agency keeps, so that no year repeats another. */
function problemsOf(
	seed: number,
	agency: NamedThen,
	year: number,
	pool: AgencyMaterial['problems']
): TruthProblem[] {
	const dice = diceOf(seed, 'problems', agency.code);
	const perYear = Math.min(5, Math.floor(pool.length / 6));
	const count = Math.min(perYear, 2 + diceOf(seed, 'problems', agency.code, year).below(4));
	const from = (year - 2019) * perYear;
	const words = diceOf(seed, 'problem words', agency.code, year);
	const [leads, ends] = [words.shuffled(sources), words.shuffled(actions)];
	const own = (text: string | undefined) => (text ?? '').replace('{short}', agency.shortName);
	return dice
		.shuffled(pool)
		.slice(from, from + count)
		.map(({ problem, detail, measure }, at) => ({
			problem,
			detail: own(leads[at]) + detail,
			measure: own(ends[at]).replace('{measure}', measure)
		}));
}

/** Functions stay as they are; objectives, work and projects change in part; problems every year. */
export function textsOf(
	seed: number,
	{ code }: Department,
	agency: NamedThen,
	year: number,
	material: AgencyMaterial
): YearTexts {
	const steady = diceOf(seed, 'texts', code);
	const ofYear = diceOf(seed, 'texts', code, year);
	const fill = (text: string) =>
		text.replaceAll('{year}', String(year)).replaceAll('{n}', () => String(12 + ofYear.below(85)));
	const functions = steady.shuffled(material.functions).slice(0, 3 + steady.below(3));
	const objectives = ofYear.shuffled(material.objectives).slice(0, 2 + ofYear.below(2));
	const work = ofYear.shuffled(material.work).slice(0, 2 + ofYear.below(2));
	const projects = steady.shuffled(material.projects).slice(0, 3 + ofYear.below(2));
	return {
		functions,
		objectives: objectives.map(fill),
		work: work.map(fill),
		projects: projects.map(({ name, use }) => ({ name, use, spent: null })),
		problems: problemsOf(seed, agency, year, material.problems)
	};
}
