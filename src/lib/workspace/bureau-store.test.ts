import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fen } from '$lib/domain/money';
import type { ReferenceAmount, ReferenceFigure } from '$lib/domain/reference';
import type { RosterEntry } from '$lib/domain/roster';
import { type BureauStore } from './bureau-store';
import type { StoredBureauFile } from './bureau-rows';
import { departmentFor } from './effective';
import { openWorkspace, type Workspace } from './store';

let workspace: Workspace;
let bureau: BureauStore;
let name: string;
let databases = 0;
const startReader = () => ({ read: () => Promise.resolve(null), close: () => undefined });

beforeEach(async () => {
	name = `bureau-${databases++}`;
	workspace = await openWorkspace({ name, startReader });
	({ bureau } = workspace);
});
afterEach(() => workspace.close());

const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
const file = (sha256: string, day: number, more: Partial<StoredBureauFile> = {}) => ({
	sha256,
	path: `${sha256.slice(0, 1)}.xlsx`,
	size: 1,
	bytes: new Uint8Array([1]),
	kind: 'reference' as const,
	takenAt: `2026-11-0${day}T00:00:00.000Z`,
	departments: [],
	troubles: [],
	...more
});
const amount = (figure: ReferenceFigure, value: number, year = 2023): ReferenceAmount => ({
	code: '205',
	year,
	figure,
	fen: fen(value),
	printed: String(value / 1e6),
	unit: '万元',
	file: 'a.xlsx',
	sheet: '2023',
	cell: 'C4'
});
const entry = (year: number, exemption: string | null = null): RosterEntry => ({
	code: '205',
	year,
	exemption,
	due: null
});
const unsaid = { mapping: null, answers: [] };
const counting = async () =>
	(await workspace.bureauSide()).reference.map(({ figure, fen }) => `${figure} ${fen}`).sort();

describe('the bureau’s workbooks', () => {
	it('give back what they said, with the agencies that are new', async () => {
		const added = departmentFor('广州市云棠区文物局', []);
		const named = { ...entry(2023), code: added.code };
		await bureau.keep(file(first, 1, { departments: [added] }), [named], [], unsaid);
		expect(await workspace.bureauSide()).toEqual({
			roster: [named],
			reference: [],
			departments: [added]
		});
		expect((await bureau.files()).files).toMatchObject([
			{ path: 'a.xlsx', years: [{ year: 2023, rows: 1, counting: 1 }] }
		]);
	});

	it('replace the same figure of the same year, and nothing else', async () => {
		await bureau.keep(
			file(first, 1),
			[],
			[amount('budgetInitial', 1), amount('totalExpenditure', 2), amount('budgetInitial', 9, 2022)],
			unsaid
		);
		await bureau.keep(file(second, 2), [], [amount('totalExpenditure', 3)], unsaid);
		expect(await counting()).toEqual(['budgetInitial 1', 'budgetInitial 9', 'totalExpenditure 3']);
		expect((await bureau.files()).files.map(({ years }) => years)).toEqual([
			[{ year: 2023, rows: 1, counting: 1 }],
			[
				{ year: 2022, rows: 1, counting: 1 },
				{ year: 2023, rows: 2, counting: 1 }
			]
		]);
	});

	it('can be taken back, and count again when the later one is removed', async () => {
		await bureau.keep(file(first, 1), [], [amount('totalExpenditure', 2)], unsaid);
		await bureau.keep(file(second, 2), [], [amount('totalExpenditure', 3)], unsaid);
		await bureau.letCount(first);
		expect(await counting()).toEqual(['totalExpenditure 2']);
		await bureau.letCount(second);
		await bureau.remove(second);
		expect(await counting()).toEqual(['totalExpenditure 2']);
		expect((await bureau.files()).files.map(({ sha256 }) => sha256)).toEqual([first]);
		await bureau.remove(first);
		expect(await workspace.bureauSide()).toEqual({ roster: [], reference: [], departments: [] });
	});

	it('taken once more hold what they say now', async () => {
		await bureau.keep(file(first, 1), [entry(2023), entry(2022)], [], unsaid);
		await bureau.keep(file(first, 2), [entry(2023, '撤并')], [], unsaid);
		expect((await workspace.bureauSide()).roster).toEqual([entry(2023, '撤并')]);
	});

	it('taken once more with less let the file before count again for the rest', async () => {
		await bureau.keep(file(first, 1), [entry(2022)], [amount('totalExpenditure', 2)], unsaid);
		const both = [amount('totalExpenditure', 3), amount('budgetInitial', 4)];
		await bureau.keep(file(second, 2), [entry(2022, '撤并')], both, unsaid);
		await bureau.keep(file(second, 3), [], [amount('budgetInitial', 5)], unsaid);
		expect(await counting()).toEqual(['budgetInitial 5', 'totalExpenditure 2']);
		expect((await workspace.bureauSide()).roster).toEqual([entry(2022)]);
	});

	it('are kept whole or not at all', async () => {
		const wrong = { ...entry(2023), due: '2024-02-30' };
		await expect(bureau.keep(file(first, 1), [wrong], [], unsaid)).rejects.toThrow();
		await expect(
			bureau.keep(file(first, 1), [], [{ ...amount('budgetInitial', 1), code: '' }], unsaid)
		).rejects.toThrow();
		expect(await bureau.files()).toEqual({ files: [], unread: [] });
	});

	it('of an older shape are named, and hide no other', async () => {
		await bureau.keep(file(first, 1), [entry(2023)], [], unsaid);
		await bureau.keep(file(second, 2), [entry(2022)], [], unsaid);
		const database = await openDB(name);
		const { kind: _, ...older } = (await database.get('bureauFiles', first)) as StoredBureauFile;
		await database.put('bureauFiles', older);
		database.close();
		const { files, unread } = await bureau.files();
		expect(files.map(({ sha256 }) => sha256)).toEqual([second]);
		expect(unread).toEqual([{ id: first, path: 'a.xlsx' }]);
		await bureau.remove(first);
		expect((await bureau.files()).unread).toEqual([]);
	});

	it('leave what their columns mean for the next with such headings', async () => {
		const mapping = {
			headings: '代号|累计',
			kind: 'reference',
			columns: { 代号: 'code' }
		} as const;
		await bureau.keep(file(first, 1), [], [], { mapping, answers: [] });
		await bureau.remove(first);
		expect(await bureau.mappings()).toEqual([mapping]);
	});
});

describe('who an agency of a workbook is', () => {
	const answered = (answer: string | null) => ({
		mapping: null,
		answers: [{ name: '石步街道办事处', answer }]
	});

	it('stays known when the workbook is removed, can be said anew, and be forgotten', async () => {
		await bureau.keep(file(first, 1), [entry(2023)], [], answered('605'));
		await bureau.remove(first);
		expect(await bureau.answers()).toEqual([{ name: '石步街道办事处', answer: '605' }]);
		await bureau.keep(file(first, 1), [entry(2023)], [], answered('606'));
		expect(await bureau.answers()).toEqual([{ name: '石步街道办事处', answer: '606' }]);
		await bureau.keep(file(first, 1), [entry(2023)], [], unsaid);
		expect(await bureau.answers()).toHaveLength(1);
		await bureau.keep(file(first, 1), [entry(2023)], [], answered(null));
		expect(await bureau.answers()).toEqual([]);
	});
});

describe('an agency that is new by the user’s word', () => {
	const added = departmentFor('广州市云棠区文物局', []);
	const named = { ...entry(2023), code: added.code };
	const known = async () => (await workspace.bureauSide()).departments;
	beforeEach(() => bureau.keep(file(first, 1, { departments: [added] }), [named], [], unsaid));

	it('stays when the same file is taken again, which then knows it', async () => {
		await bureau.keep(file(first, 2), [named], [], unsaid);
		expect(await known()).toEqual([added]);
	});

	it('stays when a later file replaces all, and when the first file is then removed', async () => {
		await bureau.keep(file(second, 2), [named], [], unsaid);
		expect(await known()).toEqual([added]);
		await bureau.remove(first);
		expect(await known()).toEqual([added]);
	});

	it('goes with the last row that names it', async () => {
		await bureau.keep(file(first, 2), [entry(2023)], [], unsaid);
		expect(await known()).toEqual([]);
	});
});

describe('a workspace of the first version', () => {
	it('keeps its files and reports, and gets the new stores', async () => {
		const old = await openDB(`${name}-old`, 1, {
			upgrade(db) {
				db.createObjectStore('files', { keyPath: 'sha256' });
				db.createObjectStore('reports', { keyPath: 'id' });
			}
		});
		await old.put('reports', { id: 'x', path: 'x.txt' });
		old.close();
		const now = await openWorkspace({ name: `${name}-old`, startReader });
		expect((await now.reports()).unread).toEqual([{ id: 'x', path: 'x.txt' }]);
		await now.bureau.keep(file(first, 1), [entry(2023)], [], unsaid);
		expect((await now.bureauSide()).roster).toEqual([entry(2023)]);
		now.close();
	});
});
