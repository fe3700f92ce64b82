import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NodeParser } from '../../scripts/extract/node-parser';

/** A worker that does what the path of its file says. */
const behaviour = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ path }) => {
	if (path === 'hang') for (;;);
	if (path === 'grow') for (const all = []; ; ) all.push(Array.from({ length: 1e5 }, (_, i) => 'x' + i));
	if (path === 'much') Array.from({ length: 1e6 }, (_, i) => ({ i, text: 'x' + i }));
	if (path === 'leave') process.exit(3);
	if (path === 'throw') throw new Error('oh');
	parentPort.postMessage({ kind: 'failed', failure: 'no_text' });
});
parentPort.postMessage('ready');
`;
const never = new AbortController().signal;
const request = (path: string) => ({ path, bytes: new Uint8Array(), packed: null });
let folder = '';
let script = new URL('file:///');

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'jiheng-'));
	script = pathToFileURL(join(folder, 'worker.mjs'));
	await writeFile(script, behaviour);
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
	['hang', 'timeout'],
	['grow', 'too_large'],
	['leave', 'malformed'],
	['throw', 'malformed']
])(
	'a file that makes its worker %s is %s, and the next is read',
	async (path, failure) => {
		const timeout = path === 'hang' ? 300 : 20_000;
		const parser = new NodeParser(1, { script, timeout, heapMegabytes: 64 });
		try {
			expect(await parser.parse(request(path), never)).toEqual({
				kind: 'failed',
				failure
			});
			expect(await parser.parse(request('fine'), never)).toEqual({
				kind: 'failed',
				failure: 'no_text'
			});
		} finally {
			parser.close();
		}
	},
	30_000
);

test.each([
	[64, 'too_large'],
	[200, 'no_text']
])(
	'a file that takes more than its share is read once more, alone with all %d MB: %s',
	async (heapMegabytes, failure) => {
		const parser = new NodeParser(4, { script, timeout: 20_000, heapMegabytes });
		const paths = ['fine', 'much', 'fine', 'much', 'fine'];
		try {
			const answers = await Promise.all(paths.map((path) => parser.parse(request(path), never)));
			expect(answers).toEqual(
				paths.map((path) => ({ kind: 'failed', failure: path === 'much' ? failure : 'no_text' }))
			);
		} finally {
			parser.close();
		}
	},
	30_000
);

test('a large file is read with nothing beside it, and an abort ends it', async () => {
	const parser = new NodeParser(2, { script, heapMegabytes: 96 });
	const stop = new AbortController();
	const large = { path: 'hang', bytes: new Uint8Array(9 * 1024 * 1024), packed: null };
	const hanging = parser.parse(large, stop.signal);
	const after = parser.parse(request('fine'), never);
	setTimeout(() => stop.abort(new Error('enough')), 200);
	try {
		await expect(hanging).rejects.toThrow('enough');
		expect(await after).toEqual({ kind: 'failed', failure: 'no_text' });
	} finally {
		parser.close();
	}
});
