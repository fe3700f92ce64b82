import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noDocumentChecks } from '$lib/domain/document-checks';
import { figureIds, type Figures } from '$lib/domain/figure';
import { fen } from '$lib/domain/money';
import { departmentFor, effectiveBureau, effectiveFilings } from './effective';
import type { Reader, StoredFile, StoredReport } from './rows';
import { HeldElsewhereError, openWorkspace, type Workspace } from './store';
import { deleteDB, openDB } from 'idb';

const department = departmentFor('广州市云棠区水务局', []);
const figures = Object.fromEntries(
	figureIds.map((id) => [
		id,
		{ state: 'missing', reason: 'not_stated', evidence: null, alternatives: [] }
	])
) as unknown as Figures;

function report(sha: string, importedAt: string): StoredReport {
	return {
		id: `${sha}#1`,
		sha256: sha,
		path: `${sha.slice(0, 2)}.txt`,
		format: 'txt',
		department,
		year: 2023,
		importedAt,
		counts: true,
		report: {
			kind: 'department_self_evaluation',
			part: null,
			agency: null,
			year: null,
			template: null,
			figures,
			comparisons: [],
			indicators: [],
			subScores: [],
			effectiveness: [],
			efficiency: [],
			projects: [],
			functions: [],
			objectives: [],
			problems: [],
			measures: [],
			checks: noDocumentChecks
		}
	};
}
const file = (sha: string): StoredFile => ({
	sha256: sha,
	path: `${sha.slice(0, 2)}.txt`,
	size: 1,
	format: 'txt',
	bytes: new Uint8Array([1]),
	document: { format: 'txt', blocks: [] }
});

const [first, second, third] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)];
let workspace: Workspace;
let databases = 0;
let name: string;
let readable: boolean;
const reader: Reader = {
	read: () =>
		Promise.resolve(
			readable ? { document: file(first).document, reports: [report(first, '').report] } : null
		),
	close: () => undefined
};

beforeEach(async () => {
	name = `test-${databases++}`;
	readable = true;
	workspace = await openWorkspace({ name, startReader: () => reader });
	await workspace.keep([file(first)], [report(first, '2024-01-01T00:00:00.000Z')]);
});
afterEach(() => workspace.close());

const counting = async () =>
	(await workspace.reports()).reports.filter((one) => one.counts).map((one) => one.sha256);

describe('the workspace', () => {
	it('gives back what it keeps', async () => {
		expect(await workspace.reports()).toEqual({
			reports: [report(first, '2024-01-01T00:00:00.000Z')],
			unread: []
		});
		expect(await workspace.document(first)).toEqual(file(first).document);
		expect(await workspace.document(second)).toBeNull();
		expect(await workspace.bytes(first)).toEqual(file(first).bytes);
		expect(await workspace.bytes(second)).toBeNull();
	});

	it('lets one report count for a department and year', async () => {
		await workspace.keep([file(second)], [report(second, '2024-02-01T00:00:00.000Z')]);
		expect(await counting()).toEqual([second]);
		await workspace.letCount(`${first}#1`);
		expect(await counting()).toEqual([first]);
	});

	it('removes a report with its file and lets the version before it count', async () => {
		await workspace.keep([file(second)], [report(second, '2024-02-01T00:00:00.000Z')]);
		await workspace.remove(`${second}#1`);
		expect(await counting()).toEqual([first]);
		expect(await workspace.document(second)).toBeNull();
	});

	it('keeps nothing of a report that does not fit its shape', async () => {
		const broken = { ...report(second, '2024-02-01T00:00:00.000Z'), year: 2023.5 };
		await expect(workspace.keep([file(second)], [broken])).rejects.toThrow();
		expect(await workspace.document(second)).toBeNull();
		expect(await counting()).toEqual([first]);
	});
});

describe('a row of an older shape', () => {
	const now = '2024-02-01T00:00:00.000Z';

	beforeEach(async () => {
		await workspace.keep([file(second)], [{ ...report(second, now), year: 2022 }]);
		const database = await openDB(name);
		const row = (await database.get('reports', `${first}#1`)) as StoredReport;
		const { totalIncome: _, ...older } = row.report.figures;
		await database.put('reports', {
			...row,
			year: 2021,
			report: { ...row.report, figures: older }
		});
		database.close();
	});

	it('is read again from its file, filed as it was, and kept so', async () => {
		const mended = { ...report(first, '2024-01-01T00:00:00.000Z'), year: 2021 };
		const { reports, unread } = await workspace.reports();
		expect(reports).toContainEqual(mended);
		expect(reports).toHaveLength(2);
		expect(unread).toEqual([]);
		readable = false;
		expect((await workspace.reports()).reports).toContainEqual(mended);
	});

	it('is named where it cannot be read again, keeps no other from view, and can be removed', async () => {
		readable = false;
		const { reports, unread } = await workspace.reports();
		expect(reports.map((one) => one.sha256)).toEqual([second]);
		expect(unread).toEqual([{ id: `${first}#1`, path: 'aa.txt' }]);
		await workspace.remove(`${first}#1`);
		expect((await workspace.reports()).unread).toEqual([]);
		expect(await workspace.document(first)).toBeNull();
	});
});

describe('reports that count', () => {
	it('are the imported ones that count', () => {
		const imported = report(first, '2024-01-01T00:00:00.000Z');
		const ids = (stored: StoredReport[]) => effectiveFilings([], stored).map((one) => one.id);
		expect(ids([imported])).toEqual([`${first}#1`]);
		expect(ids([{ ...imported, counts: false }])).toEqual([]);
	});

	it('are the so manieth of their department and year, the carried one first', () => {
		const early = { ...report(first, '2024-01-01T00:00:00.000Z'), counts: false };
		const late = report(second, '2024-02-01T00:00:00.000Z');
		const other = { ...report(third, '2024-01-15T00:00:00.000Z'), year: 2022 };
		const versions = (carried: { code: string; year: number }[]) =>
			effectiveFilings(carried, [late, other, early]).map((one) => [one.version, one.versions]);
		expect(versions([{ code: department.code, year: 2023 }])).toEqual([
			[3, 3],
			[1, 1]
		]);
		expect(versions([])).toEqual([
			[2, 2],
			[1, 1]
		]);
	});

	it('have beside them the roster of a year and a figure of a year from one side alone', () => {
		const entry = (code: string, year: number) => ({ code, year, exemption: null, due: null });
		const amount = (code: string, year: number, figure: 'budgetInitial' | 'budgetAdjusted') => ({
			...{ code, year, figure, fen: fen(100), printed: '1', unit: '元' },
			...{ file: 'b.xlsx', sheet: '1', cell: 'C7' }
		});
		const carried = {
			roster: [entry('a', 2022), entry('a', 2023), entry('b', 2023)],
			reference: [amount('a', 2023, 'budgetInitial'), amount('a', 2023, 'budgetAdjusted')]
		};
		const imported = {
			roster: [entry('a', 2023)],
			reference: [amount('b', 2023, 'budgetInitial')]
		};
		expect(effectiveBureau(carried, imported)).toEqual({
			roster: [entry('a', 2022), entry('a', 2023)],
			reference: [amount('a', 2023, 'budgetAdjusted'), amount('b', 2023, 'budgetInitial')]
		});
		expect(effectiveBureau(carried, { roster: [], reference: [] })).toEqual(carried);
	});

	it.each([
		['广州市云棠区教育局', 'education_health'],
		['广州市云棠区妇女联合会', 'mass'],
		['广州市云棠区人民政府沙溪街道办事处', 'street'],
		['中共广州市云棠区委宣传部', 'party'],
		['广州市云棠区水务局', 'government'],
		['广州市云棠区机关事务中心', 'institution'],
		['某某', 'unknown']
	])('guess the category of %s', (name, category) => {
		expect(departmentFor(name, []).category).toBe(category);
	});
});

describe('a store of another version', () => {
	const stores = ['files', 'reports', 'bureauFiles', 'rosters', 'references', 'mappings'];
	const open = () => openWorkspace({ name, startReader: () => reader });
	/** As the fourth version left it, before there were imports. */
	async function older() {
		workspace.close();
		await deleteDB(name);
		return openDB(name, 4, {
			upgrade(database) {
				for (const store of stores.slice(0, 1))
					database.createObjectStore(store, { keyPath: 'sha256' });
				for (const store of stores.slice(1)) database.createObjectStore(store, { keyPath: 'id' });
				database.createObjectStore('settlements', { keyPath: 'key' });
				database.createObjectStore('agencyAnswers', { keyPath: 'name' });
			}
		});
	}

	it('is brought to this one, with what it holds', async () => {
		const database = await older();
		await database.put('reports', report(first, '2024-01-01T00:00:00.000Z'));
		database.close();
		workspace = await open();
		expect((await workspace.reports()).reports).toHaveLength(1);
		expect(await workspace.imports.last()).toBeNull();
	});

	it('is named where another window holds it', async () => {
		const database = await older();
		await expect(open()).rejects.toThrow(HeldElsewhereError);
		database.close();
		workspace = await open();
		expect(await workspace.imports.last()).toBeNull();
	});

	it('is let go for a later one', async () => {
		const later = await openDB(name, 99);
		expect([...later.objectStoreNames]).toContain('imports');
		later.close();
		await expect(workspace.reports()).rejects.toThrow();
	});
});
