import type { Quantity } from '$lib/domain/indicator';
import { quantityOf } from '../text/quantity';
import { rawOf, type Reading } from '../text/reading';

/** What an indicator's words give field by field: 目标值…，实际完成值…；分值…；得分…；原因…. */
export interface Fields {
	target: Quantity | null;
	actual: Quantity | null;
	weight: number | null;
	score: number | null;
	reason: string | null;
}

const keys = {
	target:
		/^(?:年度|年初|全年)?(?:目标值?|指标值|计划值|计划数?|预期值|预期目标)(?:为|是|：|设定为)*/,
	actual: /^(?:全年|年度)?(?:实际(?:完成)?值?|完成值)(?:为|是|：|达到?(?=[^成标预到]|$)|完成|了)*/,
	weight: /^(?:分值|权重|满分)(?:为|：)?/,
	score: /^(?:自评)?得分(?:为|：)?/,
	reason: /^[^，；]{0,8}?原因(?:分析)?(?:及改进措施)?(?:是|为|：)/
} as const;
type Key = keyof typeof keys;

const keyOf = (text: string): Key | null =>
	(Object.keys(keys) as Key[]).find((key) => keys[key].test(text)) ?? null;

/** Whether a piece of text goes on with the fields of the indicator before it. */
export const continuesFields = (text: string): boolean => {
	const key = keyOf(text);
	return key !== null && key !== 'target';
};

interface Part {
	key: Key;
	from: number;
	to: number;
}

function partsOf(text: string): Part[] {
	const parts: Part[] = [];
	let start = 0;
	for (let at = 0; at <= text.length; at++) {
		const digits = /\d/.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/.test(text.slice(at + 1));
		if (at < text.length && (!'，；'.includes(text.charAt(at)) || digits)) continue;
		const clause = text.slice(start, at);
		const key = keyOf(clause);
		const last = parts[parts.length - 1];
		if (key) parts.push({ key, from: start + (keys[key].exec(clause)?.[0].length ?? 0), to: at });
		else if (last) last.to = at;
		start = at + 1;
	}
	return parts;
}

const pointsIn = (text: string): number | null => {
	const match = /^(\d{1,6}(?:\.\d{1,6})?)分?$/.exec(text);
	return match ? Number(match[1]) : null;
};

/** Reads the fields of [from, to); null where these words name neither target nor result. */
export function fieldsOf(
	reading: Reading,
	from: number,
	to: number,
	year: number | null
): Fields | null {
	const parts = partsOf(reading.text.slice(from, to));
	const part = (key: Key) => parts.find((one) => one.key === key) ?? null;
	const raw = (one: Part | null) => (one ? rawOf(reading, from + one.from, from + one.to) : '');
	if (!part('target') && !part('actual')) return null;
	const points = (key: Key) => {
		const one = part(key);
		return one ? pointsIn(reading.text.slice(from + one.from, from + one.to)) : null;
	};
	return {
		target: quantityOf(raw(part('target')), null, year),
		actual: quantityOf(raw(part('actual')), null, year),
		weight: points('weight'),
		score: points('score'),
		reason: raw(part('reason')) || null
	};
}
