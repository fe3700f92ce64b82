import type { Indicator } from '$lib/domain/indicator';
import { matches, type Found } from './indicator-likeness';
import { mentionsIn } from './indicator-mention';
import { pairsIn, shareOf } from './indicator-name';
import { roleOf } from './indicator-role';
import { paired } from './indicator-sentence';
import { aimsOf, type Aim, type Aims } from './indicator-targets';
import type { Section } from '../text/outline';
import type { Reading } from '../text/reading';
import { stretchesOf } from '../text/stretches';

const ahead =
	/下一步|今后|下一阶段|明年|下年度|打算|拟于|将(?:在|于|继续|进一步)|力争|争取|上年|去年/;
const changeIn = (own: string): string | null =>
	/(?<!较.{0,12}|比.{0,12})(?:提高|增长|提升|下降|降低)(?=了?$)/.exec(own)?.[0] ?? null;
const elsewhere = new Set([
	'problems',
	'measures',
	'problems_and_measures',
	'functions',
	'objectives'
]);

/** No report tells more results than this. */
const most = 2000;

/** The values told after the targets, outside of them, of problems, measures and plans. */
function resultsAfter(
	reading: Reading,
	sections: readonly Section[],
	{ passages }: Aims,
	year: number | null
): Found[] {
	const { text } = reading;
	const first = passages.length > 0 ? Math.min(...passages.map(([, to]) => to)) : 0;
	const closed: [number, number][] = [
		...passages,
		...sections
			.filter((one) => one.meaning && elsewhere.has(one.meaning))
			.map((one): [number, number] => [one.from, one.to])
	];
	closed.sort((a, b) => a[0] - b[0]);
	const found: Found[] = [];
	let next = 0;
	let shut = 0;
	let line = 0;
	for (const sentence of stretchesOf(text, /[。；！\n]/g)) {
		const from = sentence.index;
		if (text.charAt(from - 1) === '\n') line = from;
		if (from < first || sentence.text.length > 600 || ahead.test(sentence.text.slice(0, 12)))
			continue;
		for (let one = closed[next]; one && one[0] <= from; one = closed[++next])
			shut = Math.max(shut, one[1]);
		if (from < shut || found.length >= most) continue;
		for (const mention of mentionsIn(reading, from, from + sentence.text.length, year)) {
			const role = roleOf(reading, mention, year);
			const changed = role === 'other' ? changeIn(text.slice(mention.own, mention.from)) : null;
			if (role !== 'result' && role !== 'plain' && !changed) continue;
			const rate = /^[%‰]/.test(mention.quantity.unit ?? '');
			const names = [pairsIn(mention.name), ...(rate ? [] : [pairsIn(mention.after)])];
			found.push({
				mention,
				names: names.filter((one) => one.size > 0),
				label: mention.name,
				changed,
				opening: pairsIn(/^[^，：]{2,24}/.exec(sentence.text)?.[0] ?? ''),
				around: pairsIn(text.slice(Math.max(line, mention.from - 160), mention.to) + mention.after)
			});
		}
	}
	return found;
}

/**
 * Targets that the report announces in one place, joined by their names with the results that it
 * tells elsewhere. Where most of a list is answered, its clear targets without a result stay too.
 */
export function joinedIndicators(
	reading: Reading,
	sections: readonly Section[],
	year: number | null,
	known: readonly Indicator[]
): Indicator[] {
	const announced = aimsOf(reading, sections, year);
	const aims = announced.aims.filter(
		(aim) =>
			!known.some(
				(one) =>
					one.target?.number === aim.mention.quantity.number &&
					one.target.unit === aim.mention.quantity.unit &&
					shareOf(pairsIn(one.name), pairsIn(aim.name)) >= 0.5
			)
	);
	if (aims.length === 0) return [];
	const found = matches(aims, resultsAfter(reading, sections, announced, year));
	const many = aims.length >= 3 && found.length * 2 >= aims.length;
	return aims.flatMap((aim) => {
		const match = found.find((one) => one.aim === aim);
		const { mention } = match?.one ?? aim;
		const begin = Math.max(mention.own, mention.from - 40);
		if (match) return [paired(reading, sections, aim.name, aim.mention, match.one.mention, begin)];
		return many && aim.clear && !aim.mention.quantity.date
			? [paired(reading, sections, aim.name, aim.mention, null, begin)]
			: [];
	});
}

/** A table of fewer targets than this may only happen to have no results. */
const fewest = 3;

/** The target of a row, as one that the report announces. */
const aimOf = ({ name, target }: Indicator): Aim[] =>
	target && (target.number !== null || target.range || target.date)
		? [
				{
					mention: { from: -1, to: -1, clause: -1, own: -1, name, after: '', quantity: target },
					name,
					item: name,
					clear: true
				}
			]
		: [];

/**
 * The indicators of a table that gives targets and no result at all, with the results that the
 * prose tells of them; as they were where it tells none. The words of the result are then the proof.
 */
export function answeredInProse(
	reading: Reading,
	sections: readonly Section[],
	year: number | null,
	rows: readonly Indicator[]
): Indicator[] {
	if (rows.length < fewest || rows.some(({ actual, single, score }) => actual ?? single ?? score))
		return [...rows];
	const aims = rows.map(aimOf);
	const results = resultsAfter(reading, sections, { aims: [], passages: [] }, year);
	const found = matches(aims.flat(), results);
	return rows.map((row, at) => {
		const one = found.find(({ aim }) => aim === aims[at]?.[0])?.one.mention;
		if (!one) return row;
		const begin = Math.max(one.own, one.from - 40);
		const told = paired(
			reading,
			sections,
			row.name,
			{ ...one, quantity: row.target ?? one.quantity },
			one,
			begin
		);
		return { ...told, level1: row.level1, level2: row.level2, weight: row.weight };
	});
}
