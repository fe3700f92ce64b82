import { describe, expect, it } from 'vitest';
import { newAgency } from '$lib/bureau/settings';
import { loadSyllables } from '$lib/bureau/syllables';
import { readingOf, troublesOf } from './workbook';

const heads = ['预算编码', '单位名称', '类别', '是否应报', '免报原因', '截止日期'];
const title = ['2023年度部门整体支出绩效自评应报单位名单'];
const civil = ['205', '广州市云棠区民政局', '政府部门', '是', null, '2024-04-30'];
const water = ['211', '云棠区水务局', '政府部门', '否', '年内划转', null];
const sheet = (...rows: (string | number | null)[][]) => ({
	rows: [title, heads, ...rows],
	merges: ['A1:F1']
});

describe('a roster', () => {
	it('says who should file, who need not and why, and by when', async () => {
		const reading = await readingOf(sheet(civil, water));
		expect(reading.kind).toBe('roster');
		expect(reading.roster).toEqual([
			{ code: '205', year: 2023, exemption: null, due: '2024-04-30' },
			{ code: '211', year: 2023, exemption: '年内划转', due: null }
		]);
		expect(troublesOf(reading)).toEqual([]);
	});

	it('has a sheet for each year, bands, sums and remarks, and a day for all', async () => {
		const rows = [
			['应报单位名单（截止日期：2024年4月30日）'],
			['序号', '单位名称'],
			['一、政府部门'],
			[1, '云棠区民政局'],
			[2, '云棠区教育局'],
			['合计', '2'],
			['备注：以上单位均应报送']
		];
		const reading = await readingOf([
			{ name: '2023', rows },
			{ name: '2022', rows }
		]);
		expect(reading.roster.map(({ code, year, due }) => `${code} ${year} ${due}`)).toEqual([
			'205 2023 2024-04-30',
			'301 2023 2024-04-30',
			'205 2022 2024-04-30',
			'301 2022 2024-04-30'
		]);
		expect(troublesOf(reading)).toEqual([]);
	});

	it('asks where nothing tells that it is one', async () => {
		const rows = [
			['甲栏', '单位名称'],
			['x', '云棠区民政局']
		];
		expect((await readingOf({ rows })).kind).toBeNull();
		expect((await readingOf({ rows }, { kind: 'roster' })).roster).toHaveLength(1);
	});

	it.each([
		[['205', '广州市云棠区民政局', '', '待定', null, null], 'required_unclear D3', 0],
		[['205', '广州市云棠区民政局', '', null, null, null], 'required_unclear D3', 0],
		[['205', '广州市云棠区民政局', '', '是', '年内划转', null], 'required_and_exempt E3', 0],
		[['205', '广州市云棠区民政局', '', '否', null, null], 'exempt_without_reason D3', 1],
		[['205', '广州市云棠区民政局', '', '是', null, '4月底'], 'due_unclear F3', 1],
		[['205', '广州市云棠区民政局', '', '是', null, '2024-02-30'], 'due_unclear F3', 1],
		[[null, null, '政府部门', '是', null, null], 'no_agency B3', 0]
	])('names what is odd: %j', async (row, trouble, taken) => {
		const reading = await readingOf(sheet(row, water));
		expect(troublesOf(reading)).toEqual([trouble]);
		expect(reading.roster).toHaveLength(taken + 1);
	});
});

describe('an agency that stands there twice', () => {
	it.each([
		['by its code', ['205', null, '', '否', '重复', null]],
		['by its name', [null, '云棠区民政局', '', '否', '重复', null]]
	])('%s counts in no row until one is chosen', async (_, again) => {
		const reading = await readingOf(sheet(civil, again, water));
		const cells = reading.repeated.map(({ cell }) => cell);
		expect(reading.troubles.map(({ code, cell, other }) => [code, cell, other])).toEqual([
			['agency_twice', cells[0], cells[1]],
			['agency_twice', cells[1], cells[0]]
		]);
		expect(reading.roster.map(({ code }) => code)).toEqual(['211']);
		const chosen = await readingOf(sheet(civil, again, water), {
			chosen: [reading.repeated[1]?.key ?? '']
		});
		expect(chosen.roster.find(({ code }) => code === '205')?.exemption).toBe('重复');
		expect(troublesOf(chosen)).toEqual([`agency_twice ${cells[0] ?? ''}`]);
	});
});

describe('an agency that is not plain', () => {
	it('is asked of where the code is one agency’s and the name another’s', async () => {
		const mixed = ['205', '云棠区水务局', '', '是', null, null];
		const reading = await readingOf(sheet(mixed));
		expect(reading.troubles).toMatchObject([
			{ code: 'code_of_another', cell: 'B3', other: '广州市云棠区民政局' }
		]);
		const [question] = reading.questions;
		expect(question?.matches?.map(({ department }) => department.code)).toEqual(['211', '205']);
		const said = { agencies: { [question?.key ?? '']: '211' } };
		expect((await readingOf(sheet(mixed), said)).roster).toMatchObject([{ code: '211' }]);
	});

	it('is asked of where one code stands beside two names', async () => {
		const reading = await readingOf(
			sheet(
				['777', '云棠区甲中心', '', '是', null, null],
				['777', '云棠区乙中心', '', '是', null, null],
				civil
			)
		);
		expect(troublesOf(reading)).toEqual(['code_reused B3', 'code_reused B4']);
		expect(reading.roster.map(({ code }) => code)).toEqual(['205']);
	});

	it('is taken by its name where only its code is not known, and that is said', async () => {
		const reading = await readingOf(sheet(['001205', '云棠区民政局', '', '是', null, null]));
		expect(reading.roster).toMatchObject([{ code: '205' }]);
		expect(troublesOf(reading)).toEqual(['code_unknown B3']);
	});

	it('is proposed by sound and taken by nobody’s word but the user’s', async () => {
		const rows = sheet(['699', '云棠区石步街道办事处', '', '是', null, null], civil);
		const syllables = await loadSyllables();
		const reading = await readingOf(rows, {}, { syllables });
		expect(troublesOf(reading)).toEqual(['unknown_agency B3']);
		expect(reading.roster.map(({ code }) => code)).toEqual(['205']);
		const [question] = reading.questions;
		expect(question?.matches?.[0]).toMatchObject({ department: { code: '605' }, by: 'sound' });
		const key = question?.key ?? '';
		const same = await readingOf(rows, { agencies: { [key]: '605' } });
		expect(same.roster.map(({ code }) => code)).toEqual(['605', '205']);
		const other = await readingOf(rows, { agencies: { [key]: newAgency } });
		expect(other.roster.map(({ code }) => code)).toEqual(['699', '205']);
		expect(other.departments).toMatchObject([{ code: '699', name: '云棠区石步街道办事处' }]);
	});

	it('is who it was said to be before, where nobody bears the name and the answer still holds', async () => {
		const before = (answer: string, name = '云棠区石步街道办事处') => new Map([[name, answer]]);
		const codes = async (row: string[], agenciesBefore: ReadonlyMap<string, string>) =>
			(await readingOf(sheet([...row, '', '是', null, null]), { agenciesBefore })).roster.map(
				({ code }) => code
			);
		const street = ['698', '云棠区石步街道办事处'];
		expect(await codes(street, before('605'))).toEqual(['605']);
		expect(await codes(street, before(newAgency))).toEqual(['698']);
		expect(await codes(street, before('a code that is gone'))).toEqual([]);
		expect(await codes(['205', '云棠区水务局'], before('205', '云棠区水务局'))).toEqual([]);
	});
});
