import { describe, expect, it } from 'vitest';
import type { FindingRow } from '$lib/analysis/findings';
import { importRecord, type Standing } from './import-news';

const report = (id: string, code: string, year = 2023): Standing['reports'][number] => ({
	...{ id, code, year, origin: 'imported', file: `${id}.txt`, version: 1, versions: 1 },
	missingSections: []
});
const finding = (key: string, code: string, amount: string): FindingRow => ({
	...{ key, reportId: key, code, shortName: code, category: 'mass', year: 2023 },
	...{ rule: 'K1', severity: 'error', figures: [], params: { amount }, places: [], other: null },
	expenditure: null
});
const departments = [{ code: 'a', shortName: '甲' }];
const at = '2024-05-06T07:08:09.000Z';

describe('what an import brought', () => {
	it('are the reports that count since, and the findings that are new', () => {
		const before = {
			departments,
			reports: [report('old', 'a')],
			findings: [finding('1', 'a', '10'), finding('2', 'b', '5')]
		};
		const after = {
			departments,
			reports: [report('new', 'a'), report('other', 'b'), report('first', 'c')],
			findings: [finding('3', 'a', '20'), finding('2', 'b', '5')]
		};
		const brought = {
			files: ['甲.docx'],
			reports: [{ id: 'new' }, { id: 'first' }, { id: 'aside' }]
		};
		expect(importRecord(at, brought, before, after)).toEqual({
			at,
			files: ['甲.docx'],
			reports: [
				{ code: 'a', name: '甲', year: 2023, replaces: true },
				{ code: 'c', name: 'c', year: 2023, replaces: false }
			],
			...{ found: ['3'], years: [2023], gone: 1 }
		});
	});
});
