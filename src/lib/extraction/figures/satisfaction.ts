import type { Indicator } from '$lib/domain/indicator';
import { amountsOf } from '../text/amounts';
import { inTable, noBasis, valueOf, type Candidate } from './candidate';
import { merit } from './merit';
import type { Context } from '../context';
import { pathAt } from '../text/outline';
import { sentenceStart } from '../text/sentence-starts';

const satisfactionLabel =
	/(?<who>[^，。；：、\n（）“”]{0,18}?)满意度?(?:率|指标|评价|测评|调查|和比较满意|和基本满意)?(?:（[^）]{0,10}）)?(?:平均|总体|综合|均|约)*(?:为|是|达到?了?|：|在|保持在|高达)*$/;

/** How far back the words before a result are read. */
const reach = 400;

/** How far a satisfaction result speaks for the served public as a whole; negative: not at all. */
function satisfactionRank(who: string): number {
	const served = /服务(?:对象|职工)|工会|会员/.test(who);
	if (/职工|员工|干部|内部|工作人员|教师|本单位人员/.test(who) && !served) return -1;
	if (/总体|综合|整体|总/.test(who)) return 3;
	if (/服务对象|社会公众|公众/.test(who)) return 2;
	return served || /群众|居民|市民|百姓|对象|社会|受益|用户/.test(who) ? 1 : 0;
}

const announces = /(?:目标|任务|计划)[^。；：]{0,12}(?:是|为|如下)?：/;

/** Whether the sentence lists what was aimed at: 年初设定的主要目标是：…；满意度达到 95% 以上. */
function isAnnounced({ reading, sections }: Context, at: number): boolean {
	if (pathAt(sections, at).at(-1)?.meaning === 'objectives') return true;
	const from = Math.max(sentenceStart(reading, at), at - 600);
	const before = reading.text.slice(from, at);
	return announces.test(before) && !/实际|完成情况|实现情况|已/.test(before);
}

/** Results of satisfaction in prose; targets (≥, 年初设定 …) are left out. */
export function satisfactionCandidates(context: Context): Candidate[] {
	const { reading } = context;
	const { text } = reading;
	const found: Candidate[] = [];
	for (const amount of amountsOf(reading)) {
		if (amount.kind !== 'percent') continue;
		const from = Math.max(sentenceStart(reading, amount.from, '。；\n'), amount.from - reach);
		const before = text.slice(from, amount.from);
		const result =
			/(?:实际(?:完成值?|达到|为|完成)?(?:为|：)?)$/.test(before) && before.includes('满意度');
		const label = satisfactionLabel.exec(before);
		if (!label && !result) continue;
		const clause = /[^，]*$/.exec(before)?.[0] ?? '';
		if (!result && /目标|年初|设定|计划|预期|指标值|力争|确保|要求/.test(clause)) continue;
		if (/^(?:≥|≤|不低于|不少于)/.test(text.slice(amount.from, amount.to))) continue;
		if (!result && isAnnounced(context, amount.from)) continue;
		if (/^的?目标/.test(text.slice(amount.to, amount.to + 3))) continue;
		if (/上年|去年|提高|增长|提升/.test(clause.slice(-8))) continue;
		if (
			label &&
			/目标|年初设定|计划/.test(before) &&
			/^，?实际/.test(text.slice(amount.to, amount.to + 3))
		)
			continue;
		const who = label?.groups?.who ?? before;
		const rank = satisfactionRank(who);
		if (rank < 0) continue;
		const year = /(20\d\d)年/.exec(clause)?.[1];
		if (year && context.year && Number(year) !== context.year) continue;
		found.push({
			figure: 'satisfaction',
			value: valueOf('satisfaction', amount),
			unit: '%',
			approximation: amount.approximation,
			...merit(context, from + (label && !result ? label.index : 0), amount),
			rank
		});
	}
	return found;
}

/** Surveys count to a hundred, in per cent or in points. */
const hundredths = new Set(['%', '分']);

/** Results of the 满意度 indicators, in tables and in prose. */
export function satisfactionInIndicators(
	context: Context,
	indicators: readonly Indicator[]
): Candidate[] {
	let order = context.reading.text.length * 2;
	return indicators.flatMap((one) => {
		if (
			!one.name.includes('满意') ||
			typeof one.actual?.number !== 'number' ||
			!hundredths.has(one.actual.unit ?? '')
		)
			return [];
		const rank = satisfactionRank(one.name);
		if (rank < 0) return [];
		const { number, decimals, approximation, printed } = one.actual;
		if (number > 100) return [];
		return [
			{
				figure: 'satisfaction' as const,
				value: valueOf('satisfaction', { decimal: String(number), decimals, unit: '%' }),
				unit: '%',
				printed,
				approximation,
				basis: { ...noBasis, entity: context.entity },
				evidence: { quote: one.quote, place: one.place },
				rank,
				...inTable(order++),
				unitFromHeading: !printed.includes('%')
			}
		];
	});
}
