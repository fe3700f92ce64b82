import { attainmentOf } from '$lib/domain/attainment';
import type { Indicator, Quantity } from '$lib/domain/indicator';
import { mayBeIndicator } from './indicator-role';
import type { Section } from '../text/outline';
import { levelOf } from './indicator-level';
import { directionOf, quantityOf, unitInName } from '../text/quantity';
import { evidenceOf, rawOf, type Reading } from '../text/reading';

const when = '(?:年初|年度|全年|年末|年底|预期|预定|设定|绩效|本年|当年)?';
const ofTarget = String.raw`${when}${when}(?:目标值|指标值|计划值|预期值|目标数|计划数|任务数)|(?<=[，：（])${when}(?:目标|计划)(?!任务|完成)|${when}目标(?=为)`;
const ofActual = String.raw`${when}(?:实际完成值|实际完成数|实际完成情况|实际完成|实际达到|实际值|完成值|完成数|完成情况)|(?<=[，：；）])${when}(?:实际|完成)(?!率)`;
const ofRest = String.raw`[，；]?(?:自评)?得分|[，；]得\d|[，；]?(?:分值|权重|满分)|[，；]?(?:指标|目标)?完成率|[，；][^，；：]{0,6}原因|[，；。（]`;
const ties = '(?:值|数|时间)?(?:为|是|：|设定为|达到?(?=[^成标预到]|$)|了)?';

/** 某某数：目标值 12 场，实际完成 14 场，得分 5: name, target, result and the rest of one piece. */
const line = new RegExp(
	String.raw`^(?<name>.{2,60}?)[，：（]?(?<tk>${ofTarget})${ties}(?<target>[^。]{1,40}?)[，；、]?(?<ak>${ofActual})${ties}(?<actual>[^。，；（）]{1,40}?(?:，\d{3}[^。，；（）]{0,20}?)?(?:（[^（）]{1,12}）)?)(?<rest>(?:${ofRest}).*)?$`
);
const scoreIn = /(?:自评)?得(?:分(?:为|：)?)?(\d{1,3}(?:\.\d{1,2})?)分?/;
const weightIn = /(?:分值|权重|满分)(?:为|：)?(\d{1,3}(?:\.\d{1,2})?)分?/;
const reasonIn =
	/(?:原因(?:分析)?(?:及改进措施)?(?:主要)?(?:是|为|在于|：)+：*|主要(?:是|系)|系|因)(?<why>[^。]{3,90})/;
const pointsOrRate =
	/^[，；（]?(?:(?:自评)?(?:得分|分值|权重|满分|(?:指标|目标)?完成率)[^，；）]*[）]?|得\d{1,3}(?:\.\d{1,2})?分(?:（满分\d{1,3}分）)?)/;

/** 实际竣工 63.4 万平方米: what was done is no part of the value. */
const verb = /^[\u4e00-\u9fff]{1,4}?(?=[约近逾超不仅]?[过到]?[\d≥≤])(?<![约近逾超过不到仅低于少])/;

/** 产出指标完成情况（50 分）: what may stand behind the name of a level. */
const levelTail = /(?:完成|实现)?(?:情况|方面)?(?:（[^（）]*）)?$/;
const numbering = /^(?:\d{1,2}[.、]|（[一二三四五六七八九十\d]{1,2}）|[①-⑳]|-)+/;
const level2Word =
	'数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度|满意度';
const level1Line =
	/^(?:产出|效益|满意度|成本|履职|管理)[^，。；：]{0,4}指标(?:（[^（）]*）)?[：。]?$/;
const level2Line = new RegExp(String.raw`^(?:${level2Word})指标(?:（[^（）]*）)?[：。]?$`);
const level2Opening = new RegExp(String.raw`^((?:${level2Word})指标)：(?=.)`);
const ownLevel = new RegExp(String.raw`^(?<level>(?:${level2Word})指标)[：，（-](?<name>.+)$`);

/** A heading that is none of a level: what stands below is no longer of the level above. */
const newChapter = /^(?:[一二三四五六七八九十]{1,2}[、.]|\d{1,2}[、.](?=[^，：；。]{2,20}$))/;

interface Level {
	level1: string | null;
	level2: string | null;
}

const noLevel: Level = { level1: null, level2: null };

interface Piece {
	from: number;
	to: number;
	level: Level;
}

/** The pieces of the text that may hold one indicator each: its paragraphs and what 。 and ； part. */
function piecesOf({ text }: Reading): Piece[] {
	const found: Piece[] = [];
	let level = noLevel;
	let start = 0;
	for (const paragraph of text.split('\n')) {
		const bare = paragraph
			.replace(numbering, '')
			.replace(/[：。]$/, '')

			.replace(levelTail, '');
		const heading = bare.length <= 24;
		if (heading && /^(?:产出|效益|满意度)/.test(bare) && level1Line.test(bare))
			level = { level1: bare, level2: null };
		else if (heading && level2Line.test(bare) && level.level1) level = { ...level, level2: bare };
		else if (heading && level1Line.test(bare)) level = { level1: bare, level2: null };
		else if (newChapter.test(paragraph)) level = noLevel;
		const runIn = level2Opening.exec(paragraph)?.[1];
		if (runIn && level.level1) level = { ...level, level2: runIn };
		let from = start;
		for (const match of paragraph.matchAll(/[。；]|$/g)) {
			const to = start + match.index;
			if (to - from >= 8 && to - from <= 240) found.push({ from, to, level });
			from = to + 1;
		}
		start += paragraph.length + 1;
	}
	return found;
}

function reasonOf(rest: string, raw: (from: number, to: number) => string): string | null {
	const said = reasonIn.exec(rest);
	const why = said?.groups?.why;
	if (said && why) {
		const from = said.index + said[0].length - why.length;
		return raw(from, from + why.length);
	}
	let at = 0;
	for (;;) {
		const skip = pointsOrRate.exec(rest.slice(at))?.[0].length ?? 0;
		if (skip === 0) break;
		at += skip;
	}
	const left = rest.slice(at).replace(/^[，；（]+/, '');
	const begin = rest.length - left.length;
	const clause = left.replace(/[，；（](?:自评)?得分?(?:为|：)?\d.*$/, '');
	return clause.length >= 6 ? raw(begin, begin + clause.length) : null;
}

const number = (match: RegExpExecArray | null): number | null =>
	match?.[1] ? Number(match[1]) : null;

function indicatorIn(
	reading: Reading,
	sections: readonly Section[],
	piece: Piece,
	year: number | null
): Indicator | null {
	const whole = reading.text.slice(piece.from, piece.to);
	const skip = numbering.exec(whole)?.[0].length ?? 0;
	const text = whole.slice(skip);
	const match = line.exec(text);
	const { name = '', tk = '', target = '', ak = '', actual = '', rest = '' } = match?.groups ?? {};
	if (!match || /\||指标$/.test(name) || !says(target) || !says(actual)) return null;
	const base = piece.from + skip;
	const own = ownLevel.exec(name)?.groups;
	const last =
		own?.name ?? name.slice(Math.max(name.lastIndexOf('，'), name.lastIndexOf('：')) + 1);
	const label = /^(?:指标)?[“"](.+)[”"]$/.exec(last)?.[1] ?? last;
	const nameAt = base + name.length - last.length + last.indexOf(label);
	const raw = (from: number, to: number) => rawOf(reading, from, to).replace(/\s+/g, '');
	const worded =
		!/[\d零一二三四五六七八九十]/.test(target) &&
		/^，(?!.{0,8}原因)/.test(rest) &&
		!pointsOrRate.test(rest);
	const targetAt = base + text.indexOf(target, name.length + tk.length);
	const actualAt = base + text.indexOf(actual, targetAt - base + target.length + ak.length);
	const unit = unitInName(label);
	const aim = quantityOf(raw(targetAt, targetAt + target.length), unit, year);
	const said = aim?.number === null ? 0 : (verb.exec(actual)?.[0].length ?? 0);
	const actualTo = worded ? piece.to : actualAt + actual.length;
	const result = quantityOf(raw(actualAt + said, actualTo), unit, year);
	const level1 = piece.level.level1 ?? levelOf(reading, sections, targetAt);
	// What is told under 产出指标 is one, whatever it is called.
	const called = level1 !== null || last !== label || mayBeIndicator(label, aim?.unit ?? null);
	if (!aim || !called || wordy(aim) || !(result ? !mixed(aim, result) : unreported.test(actual)))
		return null;
	const indicator: Indicator = {
		level1,
		level2: own?.level ?? piece.level.level2,
		name: raw(nameAt, nameAt + label.length),
		target: aim,
		actual: result,
		single: null,
		unit: aim.date ? null : (aim.unit ?? result?.unit ?? unit),
		direction: directionOf(label, own?.level ?? piece.level.level2, aim, result),
		weight: number(weightIn.exec(rest)),
		score: number(scoreIn.exec(rest)),
		reason: null,
		suggestions: [],
		...evidenceOf(reading, nameAt, piece.to, nameAt)
	};
	const { status } = attainmentOf(indicator);
	const restAt = piece.to - rest.length;
	const told =
		rest !== '' && !worded && (status !== 'reached' || /原因[^，。；]{0,8}[：是为]/.test(rest));
	return told
		? { ...indicator, reason: reasonOf(rest, (a, b) => raw(restAt + a, restAt + b)) }
		: indicator;
}

/** 目标值、实际完成值和得分 names both and gives neither. */
const says = (value: string): boolean => /[\p{L}\p{N}]/u.test(value) && !/^[和与及]/.test(value);

/** The result was left open. */
const unreported = /^未(?:填报|填写|报送|填列)$/;

/** Words over a comma are no target but the sentence around one. */
const wordy = ({ number, range, date, printed }: Quantity): boolean =>
	number === null && !range && !date && printed.includes('，');

/** A number against words: what was taken for one of them is something else. */
const mixed = (aim: Quantity, result: Quantity): boolean =>
	(aim.number !== null || aim.range !== null) &&
	result.number === null &&
	result.range === null &&
	result.date === null &&
	result.printed.length > 12;

const elsewhere = new Set(['problems', 'measures', 'problems_and_measures']);

/**
 * Indicators that are told one in a line or a piece of a sentence, each with the words for its
 * target and its result: 「某某数：目标值≥12场，实际完成14场，得分5」.
 */
export function lineIndicators(
	reading: Reading,
	sections: readonly Section[],
	year: number | null
): Indicator[] {
	const without = sections.filter(({ meaning }) => meaning !== null && elsewhere.has(meaning));
	return piecesOf(reading)
		.filter(({ from }) => !without.some((one) => one.from <= from && from < one.to))
		.map((piece) => indicatorIn(reading, sections, piece, year))
		.filter((one) => one !== null);
}
