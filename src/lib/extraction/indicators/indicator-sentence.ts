import { attainmentOf } from '$lib/domain/attainment';
import type { Indicator } from '$lib/domain/indicator';
import { comparable, mentionsIn, type Mention } from './indicator-mention';
import { levelOf } from './indicator-level';
import { nameIn, pairsIn, rateHead, shareOf } from './indicator-name';
import { reasonAround } from './indicator-reason';
import { mayBeIndicator, roleOf, toldAfter, type Role } from './indicator-role';
import type { Section } from '../text/outline';
import { directionOf } from '../text/quantity';
import { evidenceOf, type Reading } from '../text/reading';
import { stretchesOf } from '../text/stretches';

/** A target and its result, as an indicator with the words of the result as its proof. */
export function paired(
	reading: Reading,
	sections: readonly Section[],
	name: string,
	target: Mention,
	actual: Mention | null,
	from: number
): Indicator {
	const to = (actual ?? target).to;
	const indicator: Indicator = {
		level1: levelOf(reading, sections, target.from),
		level2: null,
		name,
		target: target.quantity,
		actual: actual?.quantity ?? null,
		single: null,
		unit: target.quantity.date ? null : (target.quantity.unit ?? actual?.quantity.unit ?? null),
		direction: directionOf(name, null, target.quantity, actual?.quantity ?? null),
		weight: null,
		score: null,
		reason: null,
		suggestions: [],
		...evidenceOf(reading, from, to, to - 1)
	};
	const { status } = attainmentOf(indicator);
	const missed = actual && (status === 'not_reached' || status === 'undetermined');
	return missed
		? { ...indicator, reason: reasonAround(reading, actual.from, actual.to) }
		: indicator;
}

interface Told extends Mention {
	role: Role;
}

const cued = /年初|目标|计划|设定|约定|预期|原定|要求|应|须|控制在|不[低少高超]|以[内上]|[≥≤]/;

/** How a result became known is no part of what it is a result of. */
const method =
	/考核|结果|问卷|检查|抽样|抽检|抽查|实测|监测|检测|验收|测评|调查|统计|经|截至|年末|年底|月底|最终|第三方|已|全部|完工|竣工|建成|投用/g;

/** Whether the words of a result may be about the target: the same name, a part of it, or none. */
function sameThing(target: Told, result: Told): boolean {
	const own = pairsIn(result.name.replace(method, ''));
	if (own.size === 0) return true;
	const wanted = pairsIn(target.name + target.after);
	const heads = [rateHead(target.name), rateHead(result.name)];
	if (heads[0] && heads[1]) return heads[0] === heads[1];
	return shareOf(own, wanted) >= 0.3;
}

const explicit =
	/实际|实测|已|完工|竣工|建成|结果|考核|监测|检测|抽检|抽查|测评|核查|最终|推迟|延期|延至|提前|验收|只|仅/;

function forward(reading: Reading, told: readonly Told[], at: number): Told | null {
	const target = told[at];
	if (!target) return null;
	const next = told
		.slice(at + 1)
		.find((one) => one.role !== 'other' && comparable(target.quantity, one.quantity));
	if (!next || next.role === 'target' || next.role === 'bounded') return null;
	const lead = reading.text.slice(next.clause, next.from);
	const named = explicit.test(lead) && next.clause > target.from;
	const wanted = pairsIn(target.name + target.after);
	const known =
		shareOf(pairsIn(next.name.replace(method, '')), wanted) >= 0.5 && sameThing(target, next);
	if (target.role === 'bounded') return named && sameThing(target, next) ? next : null;
	if (named) return sameThing(target, next) || lead.includes('实际') ? next : null;
	return known ? next : null;
}

function backward(told: readonly Told[], at: number): Told | null {
	const target = told[at];
	if (!target) return null;
	const earlier = told
		.slice(0, at)
		.reverse()
		.find((one) => comparable(target.quantity, one.quantity));
	return earlier && (earlier.role === 'result' || earlier.role === 'plain') ? earlier : null;
}

const runIn =
	/^(?:\d{1,2}[.、]|（[一二三四五六七八九十\d]{1,2}）)?(?<title>[^，。；：\n]{3,24})[。：](?<rest>[^。：]*)$/;

/** The run-in title of the paragraph, where the sentence is its first: 群众满意度。全年目标为… or 群众满意度：目标…. */
function titleOf({ text }: Reading, one: Mention): string {
	const near = Math.max(0, one.from - 90);
	const line = text.slice(near, one.from).lastIndexOf('\n');
	if (line < 0 && near > 0) return '';
	const opening = runIn.exec(text.slice(near + line + 1, one.from));
	const { title = '', rest = '' } = opening?.groups ?? {};
	return /[，；]/.test(rest) ? '' : nameIn(title.replace(/(?:方面|情况)$/, ''));
}

function pairsOf(
	reading: Reading,
	sections: readonly Section[],
	told: readonly Told[]
): Indicator[] {
	const used = new Set<Told>();
	return told.flatMap((target, at) => {
		if (target.role !== 'target' && target.role !== 'bounded') return [];
		const after = target.role === 'target' && toldAfter(reading, target);
		const result = after ? backward(told, at) : forward(reading, told, at);
		if (!result || used.has(result)) return [];
		const first = after ? result : target;
		const name =
			first.name ||
			titleOf(reading, first) ||
			(/^[%‰]/.test(first.quantity.unit ?? '') ? '' : first.after);
		if (!mayBeIndicator(name, target.quantity.unit)) return [];
		used.add(result);
		const start = reading.text.indexOf(name, first.own);
		const begin = start < 0 || start > result.from ? result.own : start;
		return [paired(reading, sections, name, target, result, begin)];
	});
}

/** No report tells more than this in its prose. */
const most = 500;

/** Every target in a sentence that the same sentence answers, in either order; problems and measures tell none. */
export function sentencePairs(
	reading: Reading,
	sections: readonly Section[],
	year: number | null
): Indicator[] {
	const { text } = reading;
	const without = sections.filter(
		({ meaning }) => meaning === 'problems' || meaning === 'measures'
	);
	const found: Indicator[] = [];
	for (const sentence of stretchesOf(text, /[。；！\n]/g)) {
		const at = sentence.index;
		if (sentence.text.length > 600) continue;
		if (!/[，（]/.test(sentence.text) || !cued.test(sentence.text)) continue;
		if (without.some((one) => one.from <= at && at < one.to)) continue;
		const mentions = mentionsIn(reading, at, at + sentence.text.length, year);
		const told = mentions.map((one) => ({ ...one, role: roleOf(reading, one, year) }));
		found.push(...pairsOf(reading, sections, told));
		if (found.length > most) break;
	}
	return found;
}
