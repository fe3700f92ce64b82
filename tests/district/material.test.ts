import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { categories, type Category } from '$lib/domain/department';
import { readMaterial } from '../../scripts/generate/material';
import { readRoster } from '../../scripts/generate/roster';

const folder = 'data/truth';
const tables = ['indicators', 'texts', 'projects', 'problems', 'reasons'];
const roster = readRoster('data/departments.csv');
const agencies = roster.filter((one) => one.parent === null);
const material = readMaterial(folder);
const groups = categories.filter((one) => one !== 'unknown');
const all = agencies.map((one) => [one.shortName, one, material.of(one)] as const);

const within = (category: Category) => agencies.filter((one) => one.category === category);
const rowsOf = (name: string) =>
	readFileSync(`${folder}/${name}.csv`, 'utf8').trimEnd().split('\n').slice(1);
const repeated = (texts: readonly string[]) =>
	texts.filter((text, at) => texts.indexOf(text) !== at);
/** The rows written for a scope itself: what an agency of no group and no such code does not get. */
const ownTo = (code: string) => {
	const [own, shared] = [code, 'none'].map((one) =>
		material.of({ code: one, category: 'unknown' })
	);
	if (!own || !shared) throw new Error(code);
	return {
		indicators: own.indicators.slice(0, own.indicators.length - shared.indicators.length),
		functions: own.functions,
		objectives: own.objectives,
		work: own.work,
		projects: own.projects,
		problems: own.problems.slice(0, own.problems.length - shared.problems.length)
	};
};

describe('the tables', () => {
	it.each(tables)(
		'%s has no row twice, no quote, no fullwidth digit and no stray space',
		(name) => {
			const rows = rowsOf(name);
			expect(repeated(rows)).toEqual([]);
			expect(rows.filter((row) => /["'“”‘’０-９Ａ-Ｚａ-ｚ％\s;]/.test(row))).toEqual([]);
		}
	);

	it('are written for agencies of the roster, their categories and all', () => {
		const known = new Set<string>(['*', ...groups, ...agencies.map((one) => one.code)]);
		expect([...material.scopes].filter((one) => !known.has(one))).toEqual([]);
	});
});

describe('indicators', () => {
	it.each(groups)('of %s are forty or more by name, besides those for all', (category) => {
		const names = [category, ...within(category).map((one) => one.code)].flatMap((scope) =>
			ownTo(scope).indicators.map((row) => row.name)
		);
		expect(new Set(names).size).toBeGreaterThanOrEqual(40);
	});

	it.each(all)('of %s bear different names and reach every level', (_, one, { indicators }) => {
		expect(repeated(indicators.map((row) => row.name))).toEqual([]);
		expect(new Set(indicators.map((row) => row.level2)).size).toBe(9);
		if (one.category !== 'street')
			expect(ownTo(one.code).indicators.length).toBeGreaterThanOrEqual(4);
	});

	it('have levels that belong together', () => {
		const level1Of = (level2: string) =>
			/^(数量|质量|时效|成本)/.test(level2)
				? '产出指标'
				: level2.startsWith('服务对象')
					? '满意度指标'
					: '效益指标';
		for (const [, , { indicators }] of all)
			for (const row of indicators)
				expect(`${row.name} ${row.level1}`).toBe(`${row.name} ${level1Of(row.level2)}`);
	});

	it('have targets that can be printed with their decimals, and satisfaction in percent', () => {
		for (const [, , { indicators }] of all)
			for (const row of indicators) {
				const { typical, decimals } = row;
				if (typical.kind === 'number')
					expect([row.name, Number(typical.value.toFixed(decimals))]).toEqual([
						row.name,
						typical.value
					]);
				if (row.level1 === '满意度指标') expect([row.unit, row.operator]).toEqual(['%', '≥']);
			}
	});
});

describe('texts', () => {
	it.each(all)('of %s are enough, and none is repeated', (_, one, given) => {
		const own = ownTo(one.category === 'street' ? 'street' : one.code);
		const least = one.category === 'street' ? [8, 8, 8, 10] : [3, 2, 2, 3];
		const had = [own.functions, own.objectives, own.work, own.projects].map((rows) => rows.length);
		expect(had.map((count, at) => count >= (least[at] ?? Infinity))).toEqual(had.map(() => true));
		expect(repeated([...given.functions, ...given.objectives, ...given.work])).toEqual([]);
		expect(repeated(given.projects.map(({ name }) => name))).toEqual([]);
	});

	it('are sentences without amounts, and only work has places to fill in', () => {
		for (const [, , given] of all) {
			const sentences = [...given.functions, ...given.objectives, ...given.work];
			expect(sentences.filter((text) => !/^[^。]+。$/.test(text))).toEqual([]);
			expect(sentences.filter((text) => /[万亿]元|执行率/.test(text))).toEqual([]);
			expect([...given.functions, ...given.objectives].filter((text) => /[{}]/.test(text))).toEqual(
				[]
			);
			const places = given.work.flatMap((text) => text.match(/\{[^}]*\}?|\}/g) ?? []);
			expect(places.filter((place) => place !== '{year}' && place !== '{n}')).toEqual([]);
		}
	});

	it('of projects say what the money is for', () => {
		for (const [, , { projects }] of all)
			expect(projects.filter(({ use }) => !/^用于[^。]+[^。，；]$/.test(use))).toEqual([]);
	});
});

describe('problems', () => {
	it.each(groups)('of %s are fifteen or more', (category) => {
		expect(ownTo(category).problems.length).toBeGreaterThanOrEqual(15);
	});

	it.each(all)('of %s are different, each with a detail and a measure', (_, one, { problems }) => {
		const shared =
			problems.length - ownTo(one.code).problems.length - ownTo(one.category).problems.length;
		expect(shared).toBeGreaterThanOrEqual(20);
		for (const part of ['problem', 'detail', 'measure'] as const) {
			const said = problems.map((row) => row[part]);
			expect(repeated(said)).toEqual([]);
			expect(said.filter((text) => /[。；，、]$|[万亿]元|[{}]/.test(text))).toEqual([]);
		}
	});
});

it('knows reasons for slow spending, and for missed targets of each second level', () => {
	const missed = Object.values(material.indicatorReasons);
	expect(material.executionReasons.length).toBeGreaterThanOrEqual(25);
	for (const reasons of missed) expect(reasons.length).toBeGreaterThanOrEqual(6);
	const said = [...material.executionReasons, ...missed.flat()];
	expect(repeated(said)).toEqual([]);
	expect(said.filter((text) => /[。；，]$/.test(text))).toEqual([]);
});
