import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Settlement } from '$lib/domain/settlement';
import { openWorkspace, type Workspace } from './store';

const startReader = () => ({ read: () => Promise.resolve(null), close: () => undefined });
const settlement = (key: string, more: Partial<Settlement> = {}): Settlement => ({
	key,
	verdict: 'explained',
	note: '已来函说明',
	at: '2026-11-23T08:00:00.000Z',
	digest: '1q2w3e',
	...more
});

let workspace: Workspace;
let name: string;
let databases = 0;
beforeEach(async () => {
	name = `settlements-${databases++}`;
	workspace = await openWorkspace({ name, startReader });
});
afterEach(() => workspace.close());

describe('what was said of findings', () => {
	it('is there when the workspace is opened again, by the key of the finding', async () => {
		await workspace.settlements.change([settlement('K1|a#1')], []);
		await workspace.settlements.change([settlement('K15|a#1|培训')], []);
		workspace.close();
		workspace = await openWorkspace({ name, startReader });
		expect(await workspace.settlements.all()).toEqual([
			settlement('K15|a#1|培训'),
			settlement('K1|a#1')
		]);
	});

	it('is replaced by what is said later, and can be taken back', async () => {
		await workspace.settlements.change([settlement('K1|a#1')], []);
		const later = settlement('K1|a#1', { verdict: 'reportError', note: '' });
		await workspace.settlements.change([later], []);
		expect(await workspace.settlements.all()).toEqual([later]);
		await workspace.settlements.change([], ['K1|a#1']);
		await workspace.settlements.change([], ['K1|a#1']);
		expect(await workspace.settlements.all()).toEqual([]);
	});

	it('holds of whatever the finding says, where it is older than what the finding said', async () => {
		const { key, verdict, note, at } = settlement('K1|a#1');
		const database = await openDB(name);
		await database.put('settlements', { key, verdict, note, at });
		database.close();
		expect(await workspace.settlements.all()).toEqual([settlement('K1|a#1', { digest: null })]);
	});

	it('is changed all at once, or not at all', async () => {
		const [first, second] = [settlement('K1|a#1'), settlement('K2|a#1')];
		await workspace.settlements.change([first, second], []);
		const wrong = { ...first, note: '长'.repeat(3000) };
		await expect(workspace.settlements.change([wrong], [second.key])).rejects.toThrow();
		expect(await workspace.settlements.all()).toEqual([first, second]);
		await workspace.settlements.change([settlement('K3|a#1')], [first.key, second.key]);
		expect(await workspace.settlements.all()).toEqual([settlement('K3|a#1')]);
	});

	it('is not kept where it is no verdict, and hides nothing where it is of another shape', async () => {
		const wrong = { ...settlement('K1|a#1'), verdict: 'wrong' } as unknown as Settlement;
		await expect(workspace.settlements.change([wrong], [])).rejects.toThrow();
		await workspace.settlements.change([settlement('K2|a#1')], []);
		const database = await openDB(name);
		await database.put('settlements', { key: 'K3|a#1', verdict: 'perhaps' });
		database.close();
		expect(await workspace.settlements.all()).toEqual([settlement('K2|a#1')]);
	});
});

describe('a workspace of the second version', () => {
	it('keeps what it has, and takes what is said of findings', async () => {
		const old = await openDB(`${name}-old`, 2, {
			upgrade(db) {
				db.createObjectStore('files', { keyPath: 'sha256' });
				db.createObjectStore('reports', { keyPath: 'id' });
				db.createObjectStore('bureauFiles', { keyPath: 'sha256' });
				db.createObjectStore('rosters', { keyPath: 'id' });
				db.createObjectStore('references', { keyPath: 'id' });
				db.createObjectStore('mappings', { keyPath: 'headings' });
			}
		});
		const mapping = { headings: '单位', kind: 'roster', columns: { 单位: 'name' } };
		await old.put('mappings', mapping);
		await old.put('reports', { id: 'x', path: 'x.txt' });
		old.close();
		const now = await openWorkspace({ name: `${name}-old`, startReader });
		expect((await now.reports()).unread).toEqual([{ id: 'x', path: 'x.txt' }]);
		expect(await now.bureau.mappings()).toEqual([mapping]);
		await now.settlements.change([settlement('K1|a#1')], []);
		expect(await now.settlements.all()).toEqual([settlement('K1|a#1')]);
		now.close();
	});
});
