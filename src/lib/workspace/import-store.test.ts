import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportRecord } from '$lib/domain/import-record';
import { openWorkspace, type Workspace } from './store';

const startReader = () => ({ read: () => Promise.resolve(null), close: () => undefined });
const record = (at: string): ImportRecord => ({
	at,
	files: ['报告.docx'],
	reports: [{ code: 'a', name: '区科协', year: 2023, replaces: false }],
	found: ['K1|a#1'],
	years: [2023],
	gone: 0
});

let workspace: Workspace;
let name: string;
let databases = 0;
beforeEach(async () => {
	name = `imports-${databases++}`;
	workspace = await openWorkspace({ name, startReader });
});
afterEach(() => workspace.close());

describe('what the last import brought', () => {
	it('is the last alone, and there when the workspace is opened again', async () => {
		expect(await workspace.imports.last()).toBeNull();
		await workspace.imports.keep(record('2026-11-23T08:00:00.000Z'));
		const last = record('2026-11-22T08:00:00.000Z');
		await workspace.imports.keep(last);
		workspace.close();
		workspace = await openWorkspace({ name, startReader });
		expect(await workspace.imports.last()).toEqual(last);
	});

	it('is nothing where it is of another shape', async () => {
		const database = await openDB(name);
		await database.put('imports', { at: '2026-11-23T08:00:00.000Z', found: 3 });
		database.close();
		expect(await workspace.imports.last()).toBeNull();
	});
});

it('a workspace of the fourth version keeps what it has', async () => {
	const old = await openDB(`${name}-old`, 4, {
		upgrade(db) {
			db.createObjectStore('files', { keyPath: 'sha256' });
			db.createObjectStore('reports', { keyPath: 'id' });
			for (const [store, keyPath] of [
				...[['bureauFiles', 'sha256'] as const, ['rosters', 'id'] as const],
				...[['references', 'id'] as const, ['mappings', 'headings'] as const],
				...[['settlements', 'key'] as const, ['agencyAnswers', 'name'] as const]
			])
				db.createObjectStore(store, { keyPath });
		}
	});
	const answer = { name: '科协', answer: 'a' };
	await old.put('agencyAnswers', answer);
	old.close();
	const now = await openWorkspace({ name: `${name}-old`, startReader });
	expect(await now.bureau.answers()).toEqual([answer]);
	expect(await now.imports.last()).toBeNull();
	now.close();
});
