import { describe, expect, it } from 'vitest';
import { accountsFor } from '$lib/domain/department';
import type { Filed, TruthReport } from '../../scripts/generate/filed';
import { expectedFindings, type Spoken } from '../../scripts/accuracy/expected-findings';
import { isMet } from '../../scripts/accuracy/failing';
import { readMaterial } from '../../scripts/generate/material';
import { readRoster } from '../../scripts/generate/roster';
import { makeWorld } from '../../scripts/generate/world/world';

const departments = readRoster('data/departments.csv');
const material = readMaterial('data/truth');
const world = makeWorld(2019, departments, material);
const { filed, reference, roster, planted } = world;
const years = [2019, 2020, 2021, 2022, 2023, 2024];
const at = ({ report: { code, year } }: Filed) => `${code} ${year}`;

/** In 百元, the last digit that is printed. */
const hundredths = (wan: string | null): number => Math.round(Number(wan) * 100);
const part = <T>(all: readonly T[], is: (one: T) => boolean): number =>
	all.filter(is).length / all.length;
const clean = filed.filter((one) => one.planted.length === 0);
const told = (field: keyof TruthReport, from: readonly Filed[] = filed): number[] =>
	from
		.map(({ report }) => report[field])
		.filter((value) => value !== null)
		.map(Number);

describe('a world', () => {
	it('is the same for the same seed, and another for another', () => {
		expect(makeWorld(2019, departments, material)).toEqual(world);
		expect(makeWorld(2020, departments, material).filed).not.toEqual(filed);
	});

	it('has some 98 agencies a year, most of which file, each once', () => {
		expect(filed.length).toBeGreaterThanOrEqual(575);
		expect(filed.length).toBeLessThanOrEqual(590);
		expect(new Set(filed.map(at)).size).toBe(filed.length);
		for (const year of years) {
			const entries = roster.filter((entry) => entry.year === year);
			const due = entries.filter(({ exemption }) => exemption === null);
			const reports = filed.filter(({ report }) => report.year === year);
			expect(entries.length).toBeGreaterThanOrEqual(97);
			expect(due.length - reports.length, `missing in ${year}`).toBe(2);
			const dues = new Set(due.map(({ code }) => code));
			expect(reports.every(({ report }) => dues.has(report.code))).toBe(true);
		}
	});

	it('has reports of agencies in being alone, under the names that they bore then', () => {
		for (const { department, report } of filed) {
			const agency = departments.find(({ code }) => code === report.code);
			expect(agency?.parent).toBeNull();
			expect(agency && accountsFor(agency.life, report.year)).toBe(true);
			const former = agency?.life.formerNames.filter(({ lastYear }) => report.year <= lastYear);
			expect(department.name).toBe((former?.[0] ?? agency)?.name);
		}
		const renamed = filed.filter(({ department }) =>
			departments.every(({ name }) => name !== department.name)
		);
		expect(new Set(renamed.map(({ report }) => report.code)).size).toBeGreaterThanOrEqual(3);
	});

	it('is told in nine voices and five formats, a good half with a form, under names of their own', () => {
		const voices = new Set(filed.map(({ report }) => report.voice));
		expect(voices.size).toBe(9);
		expect(new Set(filed.map(({ report }) => report.format)).size).toBe(5);
		const forms = part(
			filed,
			({ indicators, subScores, report: { voice, format } }) =>
				subScores.length > 0 ||
				(indicators.some((row) => row.weight !== null) &&
					(voice !== 'score_first' || format !== 'txt'))
		);
		expect(forms).toBeGreaterThan(0.5);
		expect(forms).toBeLessThan(0.75);
		expect(new Set(filed.map(({ report }) => report.file)).size).toBe(filed.length);
		for (const { report } of filed) {
			expect(report.file).toContain(String(report.year));
			expect(report.file).not.toMatch(/[\\/:*?"<>|{}]/);
		}
	});

	it('spends as DOMAIN C6 has it, category by category', () => {
		const ranges = {
			party: [300, 15_000],
			congress: [800, 4_000],
			mass: [70, 6_500],
			government: [800, 400_000],
			education_health: [1_500, 400_000],
			street: [6_500, 28_000],
			institution: [300, 60_000]
		} as const;
		for (const { code, year, category, amounts } of reference) {
			const [low, high] = ranges[category as keyof typeof ranges];
			const total = Number(amounts.totalExpenditure);
			expect(total, `${code} ${year}`).toBeGreaterThanOrEqual(low);
			expect(total, `${code} ${year}`).toBeLessThanOrEqual(high);
			expect(Number(amounts.basicExpenditure) / total).toBeGreaterThan(0.02);
			expect(Number(amounts.basicExpenditure) / total).toBeLessThan(0.98);
		}
	});

	it('executes most of its budgets, with a tail of slow ones', () => {
		const rates = reference.map(({ amounts }) => ({
			adjusted: Number(amounts.totalExpenditure) / Number(amounts.budgetAdjusted),
			initial: Number(amounts.totalExpenditure) / Number(amounts.budgetInitial)
		}));
		expect(part(rates, ({ adjusted }) => adjusted >= 0.95)).toBeGreaterThan(0.85);
		expect(part(rates, ({ adjusted }) => adjusted < 0.86)).toBeGreaterThan(0.04);
		expect(Math.min(...rates.map(({ adjusted }) => adjusted))).toBeGreaterThan(0.59);
		expect(Math.max(...rates.map(({ adjusted }) => adjusted))).toBe(1);
		expect(part(rates, ({ initial }) => initial >= 0.85 && initial <= 0.985)).toBeGreaterThan(0.7);
		expect(part(rates, ({ initial }) => initial >= 1)).toBeGreaterThan(0.08);
		expect(part(rates, ({ initial }) => initial >= 1)).toBeLessThan(0.18);
		expect(Math.max(...rates.map(({ initial }) => initial))).toBeLessThan(1.21);
	});

	it('pays its people much the same from year to year', () => {
		const basics = new Map(
			reference.map(({ code, year, amounts }) => [`${code} ${year}`, amounts.basicExpenditure])
		);
		const changes = reference.flatMap(({ code, year, amounts }) => {
			const before = basics.get(`${code} ${year - 1}`);
			const isGiven = code === '134' && (year === 2023 || year === 2024);
			if (before === undefined || isGiven) return [];
			return [Number(amounts.basicExpenditure) / Number(before) - 1];
		});
		expect(changes.length).toBeGreaterThan(450);
		expect(part(changes, (change) => Math.abs(change) < 0.05)).toBeGreaterThan(0.97);
		expect(Math.max(...changes.map(Math.abs))).toBeLessThan(0.15);
	});

	it('is mostly content with itself', () => {
		const scores = told('selfScore').sort((a, b) => a - b);
		expect(scores[Math.floor(scores.length / 2)]).toBeGreaterThan(95);
		expect(part(scores, (score) => score >= 92 && score < 99.5)).toBeGreaterThan(0.7);
		const grades = filed.map(({ report }) => report.selfGrade).filter((grade) => grade !== null);
		expect(part(grades, (grade) => grade === '优')).toBeGreaterThan(0.9);
		const satisfaction = told('satisfaction', clean);
		expect(part(satisfaction, (rate) => rate === 100)).toBeGreaterThan(0.25);
		expect(Math.min(...satisfaction)).toBeGreaterThan(85);
	});

	it('gives 科协 for 2023 the figures that were published', () => {
		const one = filed.find((report) => at(report) === '134 2023');
		expect(one?.report).toMatchObject({
			totalIncome: '458.62',
			totalExpenditure: '458.62',
			fiscalAppropriationIncome: '458.62',
			fiscalAppropriationExpenditure: '458.62',
			basicExpenditure: '262.52',
			projectExpenditure: '196.1',
			basicShare: '57.24',
			projectShare: '42.76',
			executionRate: '100',
			executionBase: 'not_stated',
			selfGrade: '优',
			satisfaction: '100',
			selfScore: null,
			budgetInitial: null,
			budgetAdjusted: null
		});
		expect(one?.indicators).toHaveLength(6);
		expect(one?.planted).toEqual([]);
	});
});

describe('the figures of a report', () => {
	it.each([2019, 1, 42])('add up, but for what was planted, with the seed %i', (seed) => {
		const other = makeWorld(seed, departments, material);
		const { planted: listed, natural } = expectedFindings(other);
		const said = ({ code, year, rule }: Spoken) => `${code} ${year} ${rule}`;
		const wrong = new Set(other.planted.map(said).filter((one) => !one.endsWith('missing')));
		expect(new Set(listed.map(said))).toEqual(wrong);
		const slipped = new Set(other.planted.map(({ code, year }) => `${code} ${year}`));
		for (const { code, year, rule } of natural) {
			// What no error is needed for: nobody asked, much unspent, a score or grade above the spending.
			if (['K17', 'K18', 'K23', 'K24'].includes(rule)) continue;
			expect(rule, `${code} ${year}`).toBe('K26');
			expect(slipped.has(`${code} ${year}`)).toBe(true);
		}
	});

	it('are those of the bureau, but for what was planted', () => {
		const records = new Map(reference.map((one) => [`${one.code} ${one.year}`, one.amounts]));
		for (const one of clean)
			expect(records.get(at(one))).toMatchObject({
				totalExpenditure: one.report.totalExpenditure,
				basicExpenditure: one.report.basicExpenditure,
				projectExpenditure: one.report.projectExpenditure,
				...(one.report.budgetInitial && { budgetInitial: one.report.budgetInitial }),
				...(one.report.budgetAdjusted && { budgetAdjusted: one.report.budgetAdjusted })
			});
	});

	it('make up their totals with what is carried over, and their parts', () => {
		const accounts = clean.filter(({ report }) => report.voice === 'accounts');
		expect(accounts.length).toBeGreaterThan(20);
		for (const { report } of accounts) {
			const sum = (...fields: (keyof TruthReport)[]) =>
				fields.reduce((all, field) => all + hundredths(String(report[field])), 0);
			const both = sum('totalIncome', 'carryOverIn');
			expect(both).toBe(sum('incomeWithCarryOver'));
			expect(both).toBe(sum('totalExpenditure', 'carryOverOut'));
			expect(both).toBe(sum('expenditureWithCarryOver'));
			expect(sum('personnelExpenditure', 'operatingExpenditure')).toBe(sum('basicExpenditure'));
			expect(sum('threePublicExpenditure')).toBeLessThanOrEqual(sum('threePublicBudget'));
		}
		for (const { report } of clean)
			expect(hundredths(report.totalIncome)).toBeGreaterThanOrEqual(
				hundredths(report.totalExpenditure)
			);
	});

	it('tell of last year what last year told', () => {
		const totals = new Map(reference.map((one) => [`${one.code} ${one.year}`, one.amounts]));
		for (const { report } of clean) {
			const before = totals.get(`${report.code} ${report.year - 1}`);
			if (report.lastYearTotal !== null && before)
				expect(report.lastYearTotal).toBe(before.totalExpenditure);
		}
	});

	it('weigh a hundred, with a reason for what was missed', () => {
		for (const { indicators, report, planted } of filed) {
			const levels = indicators.map(({ level1 }) => level1);
			expect(new Set(levels).size, report.file).toBe(3);
			expect(new Set(indicators.map(({ name }) => name)).size).toBe(indicators.length);
			const short = indicators.filter((row) => isMet(row) === false);
			const unexplained = short.filter(({ reason }) => reason === null);
			expect(unexplained.map(({ name }) => `indicator:${name}:reason`)).toEqual(
				planted
					.filter(({ rule, printed }) => rule === 'K16' && printed === '')
					.map(({ field }) => field)
			);
			const weighed = indicators.filter(({ weight }) => weight !== null);
			const isOff = planted.some(({ field }) => field.endsWith(':weight'));
			if (weighed.length > 0 && !isOff)
				expect(weighed.reduce((all, { weight }) => all + Number(weight), 0)).toBe(90);
			const satisfaction = indicators.find(({ level1 }) => level1 === '满意度指标');
			expect(satisfaction?.actual ?? satisfaction?.single?.replace('%', '')).toBe(
				report.satisfaction
			);
		}
	});

	it('explain a miss as its level would have it, and no two alike', () => {
		const reasons = new Set<string>();
		for (const { indicators, report } of filed) {
			const given = indicators.filter(({ reason }) => reason !== null);
			expect(new Set(given.map(({ reason }) => reason)).size, report.file).toBe(given.length);
			for (const { level2, reason } of given) reasons.add(`${level2} ${reason ?? ''}`);
		}
		const known = Object.entries(material.indicatorReasons).flatMap(([level2, texts]) =>
			texts.map((text) => `${level2} ${text}`)
		);
		expect(reasons.size).toBeGreaterThan(60);
		expect([...reasons].filter((one) => !known.includes(one))).toEqual([]);
	});

	it('give full or half points for a result in words', () => {
		const inWords = filed
			.flatMap(({ indicators }) => indicators)
			.filter(({ operator, score }) => operator === '定性' && score !== null);
		expect(inWords.length).toBeGreaterThan(100);
		expect(inWords.filter(({ score }) => !Number.isInteger(Number(score) * 2))).toEqual([]);
	});

	it('name nobody in about half of the problems', () => {
		const told = filed.flatMap(({ problems, department }) =>
			problems.map(({ detail }) => ({ detail, name: department.shortName }))
		);
		expect(part(told, ({ detail, name }) => detail.includes(name))).toBeLessThan(0.35);
		const own = part(told, ({ detail }) => /(?:^|据|从)(?:我|本单位)[^，]*，/.test(detail));
		expect(own).toBeGreaterThan(0.1);
		expect(own).toBeLessThan(0.5);
	});

	it('come with texts of their own', () => {
		for (const { functions, objectives, work, projects, problems, report } of filed) {
			for (const list of [functions, objectives, work, projects, problems])
				expect(list.length, report.file).toBeGreaterThanOrEqual(2);
			expect(work.join('')).not.toMatch(/[{}]/);
		}
		const copied = new Set(
			planted.filter(({ rule }) => rule === 'K21').map(({ code, year }) => `${code} ${year}`)
		);
		const texts = filed
			.filter((one) => !copied.has(at(one)))
			.flatMap(({ problems }) => problems.map(({ problem, detail }) => problem + detail));
		expect(new Set(texts).size).toBe(texts.length);
	});
});
