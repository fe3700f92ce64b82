import type { Indicator } from '$lib/domain/indicator';
import { directionOf, quantityOf, quantitySource } from './quantity';
import { evidenceOf, rawOf, type Reading } from './reading';

const result = String.raw`(?:全年|年内|年度)?实际(?:完成|举办|培训|接收|达到|开展|服务|发放|新增|建成|值|为|达|了|：)*[^，。；\d约≥≤]{0,8}?`;
const named = new RegExp(
	String.raw`(?<name>[^，。；：\n]{2,30}?)的?(?:年度|年初)?(?:目标值?|指标值|计划值|预期值|计划数)(?:为|是|：|设定为)*(?<target>${quantitySource})，${result}(?<actual>${quantitySource})`,
	'g'
);
const planned = new RegExp(
	String.raw`(?:年初|全年|年度)?(?:计划|设定|预计)(?:年内|全年)?(?<name>[^，。；：\n\d约≥≤]{2,30}?)(?<target>${quantitySource})，(?:[^，。；\d]{2,14}，)?(?:受[^，。；\d]{2,12}影响)?${result}(?<actual>${quantitySource})`,
	'g'
);

const trimmed = (name: string): string =>
	name
		.replace(
			/^(?:\d{1,2}[.、]|（[一二三四五六七八九十\d]+）|[一二三四五六七八九十]+是|其中|其中：)/,
			''
		)
		.replace(/(?:不少于|不低于|不超过|控制在|达到|为|控制)$/, '')
		.replace(/^(?:举办|开展|组织|完成|实施)(?=.{4,})/, '');

/** 「计划培训 200 人次，实际完成 210 人次」 and 「某某率目标值≥95%，实际完成97.2%」 anywhere in the prose. */
export function pairedIndicators(reading: Reading, year: number | null): Indicator[] {
	const { text } = reading;
	const found: (Indicator & { at: number })[] = [];
	for (const form of [named, planned])
		for (const match of text.matchAll(form)) {
			const { name = '', target: t = '', actual: a = '' } = match.groups ?? {};
			const end = match.index + match[0].length;
			if (found.some((one) => one.at < end && match.index < one.at + 1)) continue;
			const clean = trimmed(name);
			if (clean.length < 2 || /^(?:预算|支出|收入|资金)/.test(clean)) continue;
			const targetFrom = match.index + match[0].lastIndexOf(t, match[0].length - a.length - 1);
			const target = quantityOf(rawOf(reading, targetFrom, targetFrom + t.length), null, year);
			const actual = quantityOf(rawOf(reading, end - a.length, end), null, year);
			if (!target || !actual) continue;
			const nameFrom = match.index + match[0].indexOf(clean);
			found.push({
				at: end - 1,
				level1: null,
				level2: null,
				name: clean,
				target,
				actual,
				single: null,
				unit: target.unit ?? actual.unit,
				direction: directionOf(clean, null, target, actual),
				weight: null,
				score: null,
				reason: null,
				...evidenceOf(reading, nameFrom, end, end - 1)
			});
		}
	return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...indicator }) => indicator);
}
