import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { expectedFindings } from '../../scripts/accuracy/expected-findings';
import type { Filed, Lapse, TruthReport } from '../../scripts/generate/filed';
import { readMaterial } from '../../scripts/generate/material';
import { readRoster } from '../../scripts/generate/roster';
import { plantedTable } from '../../scripts/generate/world/planted-table';
import { makeWorld } from '../../scripts/generate/world/world';

const world = makeWorld(2019, readRoster('data/departments.csv'), readMaterial('data/truth'));
const { filed, planted } = world;
/** In 百元, the last digit that is printed. */
const hundredths = (wan: string | null): number => Math.round(Number(wan) * 100);
const part = <T>(all: readonly T[], is: (one: T) => boolean): number =>
	all.filter(is).length / all.length;

describe('what was planted', () => {
	it('is in some twenty of a hundred reports, in a score of ways and a handful of each', () => {
		const wrong = part(filed, (one) => one.planted.length > 0);
		expect(wrong).toBeGreaterThan(0.18);
		expect(wrong).toBeLessThan(0.25);
		const reports = (rule: string) =>
			new Set(
				planted.filter((one) => one.rule === rule).map(({ code, year }) => `${code} ${year}`)
			);
		// Those that follow from the figures need no planting: K17, K23, K24.
		const rules = Array.from({ length: 26 }, (_, at) => `K${at + 1}`).filter(
			(rule) => !['K17', 'K23', 'K24'].includes(rule)
		);
		for (const rule of [...rules, 'missing'])
			expect(reports(rule).size, rule).toBeGreaterThanOrEqual(3);
		const { natural } = expectedFindings(world);
		for (const rule of ['K17', 'K23', 'K24'])
			expect(natural.filter((one) => one.rule === rule).length, rule).toBeGreaterThan(15);
	});

	it('changes no agency twice in the same way', () => {
		const ways = filed.flatMap(({ planted: [first], report }) =>
			first ? [`${report.code} ${first.note}`] : []
		);
		expect(new Set(ways).size).toBe(ways.length);
	});

	it('is listed in a table that reads back', () => {
		const rows: unknown[] = parse(plantedTable(planted), { columns: true });
		expect(rows).toEqual(planted.map((one) => ({ ...one, year: String(one.year) })));
	});

	it('is ten thousand times the truth where the unit slipped', () => {
		const slips = planted.filter(({ rule }) => rule === 'K11');
		expect(new Set(slips.map(({ code }) => code)).size).toBeGreaterThanOrEqual(12);
		expect(new Set(slips.map(({ note }) => note)).size).toBe(2);
		for (const { printed, truth } of slips)
			expect(hundredths(printed)).toBe(hundredths(truth) * 10_000);
	});

	it('is what the report prints, and not the truth', () => {
		const lapses: [string, Lapse[]][] = [
			['K12', ['other_year']],
			['K18', ['no_problems']],
			['K19', ['share_without_sign']],
			['K19', ['growth_without_sign']],
			['K25', ['parts_under_income']]
		];
		const said = ({ problems }: Filed) =>
			problems.map(({ problem, detail }) => `${problem}：${detail}`);
		for (const one of filed)
			for (const { rule, field, printed, truth } of one.planted) {
				expect(printed).not.toBe(truth);
				const [, name, part] =
					/^indicator:(.+):(score|target|actual|weight|reason)$/.exec(field) ?? [];
				const row = one.indicators.find((indicator) => indicator.name === name);
				const branch = one.subScores.find((score) => field === `subScore:${score.name}`);
				if (part) expect(row?.[part as 'score']).toBe(printed === '' ? null : printed);
				else if (branch) expect(branch.score).toBe(printed);
				else if (one.lapses.length > 0) expect(lapses).toContainEqual([rule, one.lapses]);
				else if (field in one.report) expect(one.report[field as keyof TruthReport]).toBe(printed);
				else if (field.startsWith('problem:')) {
					expect(said(one)[Number(field.slice('problem:'.length)) - 1]).toBe(printed);
					const { code, year } = one.report;
					const sources = filed.filter(({ report }) =>
						report.code === code ? report.year === year - 1 : report.year === year
					);
					const copied = sources.filter((other) => said(other).includes(printed));
					expect(copied.length, `${code} ${year} ${printed}`).toBeGreaterThan(0);
				} else {
					expect(field).toMatch(/^(problems|measures|objectives)$/);
					expect(one.omitted).toContain(field);
				}
			}
	});
});
