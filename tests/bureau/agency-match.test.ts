import { beforeAll, describe, expect, it } from 'vitest';
import { agenciesLike } from '$lib/bureau/agency-match';
import { editDistance, nameParts } from '$lib/bureau/agency-name';
import { loadSyllables, type Syllables } from '$lib/bureau/syllables';
import { departments } from './workbook';

let syllables: Syllables;
beforeAll(async () => {
	syllables = await loadSyllables();
});

describe('what tells a name from the others', () => {
	it.each([
		['广州市云棠区人民政府石埗街道办事处', '云棠', '石埗', true],
		['石埗街道', null, '石埗', true],
		['中共广州市云棠区委宣传部', '云棠', '委宣传', false],
		['区市场监督管理局', null, '市场监督', false],
		['城市管理和综合执法局', null, '城市管理和综合执法', false],
		['云棠区社区服务中心', '云棠', '社区服务', false],
		['广东省广州市云棠区水务局', '云棠', '水务', false]
	])('%s', (name, region, core, street) => {
		expect(nameParts(name)).toEqual({ region, core, street });
	});

	it('is compared by the fewest changes', () => {
		expect(editDistance(Array.from('水务'), Array.from('水利'))).toBe(1);
		expect(editDistance(Array.from('甲乙丙'), Array.from('乙丙丁'))).toBe(2);
		expect(editDistance([], ['甲'])).toBe(1);
	});
});

describe('an unknown name', () => {
	const like = (name: string) =>
		agenciesLike(name, departments, syllables).map(
			({ department, by }) => `${department.code} ${by}`
		);

	it.each([
		['广州市云棠区石步街道办事处', '605 sound'],
		['广州市云塘区水务局', '211 name'],
		['云棠区水务管理局', '211 name'],
		['广州市云棠区民证局', '205 sound'],
		['云棠区文教管理局', '301 name']
	])('%s may mean %s', (name, match) => {
		expect(like(name)[0]).toBe(match);
	});

	it.each(['广州市天河区水务局', '广州市云棠区档案馆', '云棠区沙溪街道办事处'])(
		'%s means none of them',
		(name) => {
			expect(like(name)).toEqual([]);
		}
	);

	it('has three proposals at most, the most alike first', () => {
		const many = ['甲', '乙', '丙', '丁'].map((char, at) => ({
			...departments[0]!,
			code: String(at),
			name: `云棠区卫生${char}局`,
			shortName: `卫生${char}`
		}));
		const found = agenciesLike('云棠区卫生丙处', many, syllables);
		expect(found).toHaveLength(3);
		expect(found[0]?.department.code).toBe('2');
		expect(found.map(({ score }) => score)).toEqual(
			found.map(({ score }) => score).sort((a, b) => b - a)
		);
	});
});
