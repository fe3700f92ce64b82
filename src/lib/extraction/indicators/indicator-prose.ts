import type { Indicator } from '$lib/domain/indicator';
import { continuesFields, fieldsOf } from './indicator-fields';
import { nextStart, pathAt, type Section } from '../text/outline';
import { directionOf, quantityOf, quantitySource, unitInName } from '../text/quantity';
import { evidenceOf, rawOf, type Reading } from '../text/reading';

const anchor =
	/(?:\d{1,2}[、.]|（[一二三四五六七八九十\d]{1,2}）|[①-⑨])?(?<level>产出|效益|满意度|成本|履职效果)指标(?:方面)?[：]/g;
const nested =
	/^(?:（\d）|\d[.、]|[①-⑨])?(?<level>(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)指标)[：:]/;
const lone = new RegExp(
	String.raw`^(?<lead>[^\d，。；：]{0,12}?)(?<value>(?:共|共计|累计)?${quantitySource})$`
);
const percentIn =
	/(?<name>[^，。；：]*?满意度)(?:为|达到?|是|约为|均为)*(?<value>(?:≥|≤|不低于|约|近)?\d+(?:\.\d+)?%(?:以上|左右)?)$/;
const quoted =
	/^(?<level>(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)指标)[“"](?<name>[^”"]+)[”"]$/;

/** What stands behind a report is named like an indicator: 附件2：自评表. */
const attached = /^附[件表]?[\d一二三四五六七八九十]{0,2}$/;

/** No indicator is named and valued in more words. */
const longestName = 200;

interface Piece {
	from: number;
	to: number;
}

function pieces(text: string, from: number, to: number): Piece[] {
	const found: Piece[] = [];
	let start = from;
	for (let at = from; at <= to; at++) {
		const char = text.charAt(at);
		if (at < to && !'；。\n'.includes(char)) continue;
		const last = found[found.length - 1];
		const goesOn =
			last && text.charAt(start - 1) === '；' && continuesFields(text.slice(start, at));
		if (goesOn) last.to = at;
		else if (at > start) found.push({ from: start, to: at });
		start = at + 1;
	}
	return found;
}

interface Level {
	level1: string;
	level2: string | null;
}

/** 数量指标“某某” holds the second level and the name. */
function named(name: string, level: Level): Level & { name: string } {
	const match = quoted.exec(name);
	return match?.groups?.name
		? { ...level, level2: match.groups.level ?? null, name: match.groups.name }
		: { ...level, name };
}

function indicatorIn(
	reading: Reading,
	piece: Piece,
	level: Level,
	year: number | null
): Indicator | null {
	const whole = reading.text.slice(piece.from, piece.to);
	const number = /^(?:\d{1,2}[.、]|（\d{1,2}）|[①-⑨])/.exec(whole)?.[0].length ?? 0;
	const text = whole.slice(number);
	const from = piece.from + number;
	const base = {
		...level,
		weight: null,
		score: null,
		reason: null,
		suggestions: []
	};
	const colon = text.indexOf('：');
	if (colon < 0) {
		const match = text.length > longestName ? null : percentIn.exec(text);
		if (!match || !(level.level1 + text).includes('满意')) return null;
		const value = match.groups?.value ?? '';
		const single = quantityOf(rawOf(reading, piece.to - value.length, piece.to), null, year);
		const name = match.groups?.name ?? '';
		return {
			...base,
			name: name.includes('服务对象') ? '服务对象满意度' : name,
			target: null,
			actual: null,
			single,
			unit: '%',
			direction: 'higher',
			...evidenceOf(reading, from, piece.to)
		};
	}
	const name = rawOf(reading, from, from + colon).replace(/\s+/g, '');
	if (name === '' || name.length > 40 || attached.test(name)) return null;
	const contentFrom = from + colon + 1;
	const content = text.slice(colon + 1);
	if (content === '') return null;
	const evidence = evidenceOf(reading, from, piece.to, from);
	const fields = fieldsOf(reading, contentFrom, piece.to, year);
	if (fields)
		return {
			...base,
			...fields,
			...named(name, level),
			single: null,
			unit: fields.target?.unit ?? fields.actual?.unit ?? unitInName(name),
			direction: directionOf(name, level.level2, fields.target, fields.actual),
			...evidence
		};
	const value = lone.exec(content)?.groups?.value;
	const printed = value
		? rawOf(reading, piece.to - value.length, piece.to)
		: rawOf(reading, contentFrom, piece.to);
	const single = quantityOf(printed, null, year);
	const counted = value !== undefined && single?.number !== null;
	return {
		...base,
		name,
		target: null,
		actual: null,
		single,
		unit: counted ? (single?.unit ?? unitInName(name)) : null,
		direction: directionOf(name, level.level2, null, single),
		...evidence
	};
}

/**
 * Indicators written as prose under 产出指标：, 效益指标：, 满意度指标：. One value alone is neither
 * target nor result and stands in `single`; 目标…，实际完成… gives both.
 */
export function proseIndicators(
	reading: Reading,
	sections: readonly Section[],
	year: number | null
): Indicator[] {
	const { text } = reading;
	const anchors = [...text.matchAll(anchor)];
	const found = anchors.flatMap((match, at) => {
		const from = match.index + match[0].length;
		const inner = pathAt(sections, match.index).pop();
		const following = nextStart(sections, match.index) ?? text.length;
		const limit = Math.min(inner?.to ?? text.length, following);
		const next = Math.min(anchors[at + 1]?.index ?? limit, text.length);
		const line = text.slice(from, next).indexOf('\n');
		const end = line > 1 ? from + line : Math.min(next, limit);
		const level1 = `${match.groups?.level ?? ''}指标`;
		let level2: string | null = null;
		return pieces(text, from, Math.max(from, end)).flatMap((piece) => {
			const sub = nested.exec(text.slice(piece.from, piece.to));
			if (sub) level2 = sub.groups?.level ?? null;
			const start = piece.from + (sub ? sub[0].length : 0);
			const one = indicatorIn(reading, { from: start, to: piece.to }, { level1, level2 }, year);
			return one ? [one] : [];
		});
	});
	// One heading alone may be a chance word: what follows must then give both values.
	return anchors.length > 1 ? found : found.filter((one) => one.target && one.actual);
}
