const han = '[一二三四五六七八九十百]';

/** The outline that Chinese official papers are written in: 一、 then （一） then 1. then （1）. */
const numbers: readonly (readonly [level: number, pattern: RegExp])[] = [
	[1, new RegExp(`^(?:${han}{1,4}[、．.]|第${han}{1,4}(?:部分|章)[、：:\\s]*)`)],
	[2, new RegExp(`^[（(]${han}{1,4}[）)]、?`)],
	[3, /^\d{1,2}(?:[、．]|\.(?!\d))/],
	[4, /^[（(]\d{1,2}[）)]、?/]
];
const longest = 40;
const longestSentence = 20;

/** Whether a line begins with a number of the official outline. */
export const isNumbered = (line: string): boolean =>
	numbers.some(([, pattern]) => pattern.test(line.trimStart()));

/**
 * The level (1–4) of a short numbered line without the end of a sentence, else null. The first two
 * levels may close with a full stop when they are a few words, as in （一）主要职责。
 */
export function numberedHeadingLevel(line: string): number | null {
	const text = line.trim();
	const found = numbers.find(([, pattern]) => pattern.test(text));
	if (!found) return null;
	const [level, pattern] = found;
	const words = text.replace(pattern, '').trim();
	if (words === '' || words.length > longest) return null;
	if (/[\t.…·]\s*\d+$/.test(words) || /[，,、]$/.test(words)) return null;
	const sentence =
		level <= 2 && words.length <= longestSentence && /^[^，,；;：:。]+。$/.test(words);
	return sentence || !/[。；;！!？?]/.test(words) ? level : null;
}
