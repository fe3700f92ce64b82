import type { Department } from '$lib/domain/department';
import type { NamedThen, TruthProblem, TruthProject } from '../filed';
import type { AgencyMaterial } from '../material';
import { ownName } from '../wording';
import { diceOf, type Dice } from './dice';

/** What a report says beside its figures and indicators. */
export interface YearTexts {
	readonly functions: readonly string[];
	readonly objectives: readonly string[];
	readonly work: readonly string[];
	readonly projects: readonly TruthProject[];
	readonly problems: readonly TruthProblem[];
}

/** Ways to say a trouble: those that name nobody, in order of chance; then as our own; then by name. */
const tails = [
	'，整改仍在进行',
	'，与往年相比改善不明显',
	'，需要从制度上加以解决',
	'，仍是当前工作的短板',
	'，短期内难以根本扭转',
	'，成因较为复杂',
	'，尚未形成有效的解决办法',
	'，有待进一步改进',
	'，影响了整体成效'
];
const leads = [
	'{who}自查发现，',
	'{who}年终盘点时注意到，',
	'据{who}工作台账反映，',
	'{who}科室座谈时提出，',
	'{who}对照年初任务清单看到，',
	'从{who}全年情况看，'
];
const actions = [
	'{who}将{measure}',
	'由{who}班子成员牵头，{measure}',
	'列入{who}下一年度工作要点，{measure}',
	'{measure}，由{who}分管领导按季督办',
	'{measure}，相关进展在{who}月度例会上通报',
	'{who}已指定专人负责，{measure}'
];

/** What is said of a trouble, as a report prints it. */
export const textOf = ({ problem, detail }: TruthProblem): string => `${problem}：${detail}`;

/** The detail in a way in which nobody has told of the problem yet; by name is always new. */
function told(
	{ problem, detail }: AgencyMaterial['problems'][number],
	agency: NamedThen,
	dice: Dice,
	said: Set<string>
): string {
	const plain = [detail, ...dice.shuffled(tails).map((tail) => detail + tail)];
	const led = (who: string) =>
		dice.shuffled(leads).map((lead) => lead.replace('{who}', who) + detail);
	const [own, named] = [led(ownName(agency)), led(agency.shortName)];
	const wanted = dice.weighted({ plain: 70, own: 18, named: 12 });
	const ways = { plain: [...plain, ...own, ...named], own: [...own, ...named], named }[wanted];
	const free = ways.find((one) => !said.has(textOf({ problem, detail: one, measure: '' })));
	if (free === undefined) throw new RangeError(`${agency.code} tells twice of ${problem}`);
	said.add(textOf({ problem, detail: free, measure: '' }));
	return free;
}

/** Each year the next ones of an order that the agency keeps, so that no year repeats another. */
function problemsOf(
	seed: number,
	agency: NamedThen,
	year: number,
	pool: AgencyMaterial['problems'],
	said: Set<string>
): TruthProblem[] {
	const dice = diceOf(seed, 'problems', agency.code);
	const perYear = Math.min(5, Math.floor(pool.length / 6));
	const count = Math.min(perYear, 2 + diceOf(seed, 'problems', agency.code, year).below(4));
	const from = (year - 2019) * perYear;
	const words = diceOf(seed, 'problem words', agency.code, year);
	const ends = words.shuffled(actions);
	return dice
		.shuffled(pool)
		.slice(from, from + count)
		.map((row, at) => {
			const who = words.weighted({ nobody: 45, own: 30, named: 25 });
			const end = who === 'nobody' ? '{measure}' : (ends[at] ?? '{measure}');
			return {
				problem: row.problem,
				detail: told(row, agency, words, said),
				measure: end
					.replace('{who}', who === 'own' ? ownName(agency) : agency.shortName)
					.replace('{measure}', row.measure)
			};
		});
}

/**
 * Functions stay as they are; objectives, work and projects change in part; problems every year. No
 * two reports put a problem in the same words: `said` has those of the reports before, and is added
 * to.
 */
export function textsOf(
	seed: number,
	{ code }: Department,
	agency: NamedThen,
	year: number,
	material: AgencyMaterial,
	said: Set<string>
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
		problems: problemsOf(seed, agency, year, material.problems, said)
	};
}
