import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBoxes } from '$lib/document/doc/boxes';
import { Bytes } from '$lib/document/doc/bytes';
import { readText } from '$lib/document/doc/pieces';
import { characterRuns } from '$lib/document/doc/runs';
import { readDocument } from '$lib/document/read';
import { ReadError } from '$lib/document/read-error';
import { cell, makeDoc, p, sprm, u16, u32, type Paragraph } from './make-doc';
import { compoundFile } from './make-workbook';

/** Why bytes cannot be read, or `read`; in seconds and not in minutes. */
async function failureOf(bytes: Uint8Array): Promise<string> {
	const start = performance.now();
	const failure = await readDocument('a', bytes).then(
		() => 'read',
		(error: unknown) => (error instanceof ReadError ? error.failure : String(error))
	);
	expect(performance.now() - start).toBeLessThan(8000);
	return failure;
}

const repeated = (count: number, ...bytes: number[]): number[] =>
	Array.from({ length: count }, () => bytes).flat();

test('a small stream whose chain runs in a circle', async () => {
	const file = compoundFile({ WordDocument: new Uint8Array(300), Other: new Uint8Array(900) });
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const name = strToU8(Array.from('WordDocument').join('\0'));
	const entry = Buffer.from(file).indexOf(Buffer.from(name));
	view.setUint32(56, 0xffffffff, true);
	view.setUint32(entry + 120, 0xfffffff0, true);
	const first = view.getUint32(entry + 116, true);
	view.setUint32((view.getUint32(60, true) + 1) * 512 + 4 * first, first, true);
	expect(await failureOf(file)).toBe('malformed');
});

test('a hundred thousand text boxes of one shape', () => {
	const count = 100_000;
	const boxes = new Bytes(new Uint8Array(4 * (count + 1) + 22 * count));
	const start = performance.now();
	const { elsewhere } = readBoxes(new Bytes(new Uint8Array()), boxes, [0, 1], [1, 2]);
	expect(elsewhere).toHaveLength(count - 1);
	expect(performance.now() - start).toBeLessThan(2000);
});

describe('long lists of changes', () => {
	/** The end of a row whose changes stand elsewhere. */
	const end = (...more: number[][]): Paragraph => ({ runs: [], mark: '\u0007', sprms: more });
	const long = (at = 0): number[] => sprm(0x6646, ...u32(at));
	const listOf = (bytes: readonly number[]): Uint8Array =>
		Uint8Array.from([...u16(bytes.length), ...bytes]);
	const inTable = sprm(0x2416, 1);

	test('that are named again and again', async () => {
		const streams = { Data: listOf(repeated(21_000, ...inTable)) };
		const body = Array.from({ length: 60 }, () => p('文', ...repeated(60, 0).map(() => long())));
		expect(await failureOf(makeDoc(body, { streams }))).toBe('too_large');
	});

	test('that begin at every byte', async () => {
		const data = new Uint8Array(60_000).fill(0x24);
		const body = Array.from({ length: 1000 }, (_, i) => p('文', long(i), long(i + 9000)));
		expect(await failureOf(makeDoc(body, { streams: { Data: data } }))).toBe('too_large');
	});

	test('that one table needs for all its rows are read', async () => {
		const count = 60;
		const definition = [
			count,
			...Array.from({ length: count + 1 }, (_, i) => u16(i * 100)).flat(),
			...repeated(20 * count, 0)
		];
		const data = listOf([
			...inTable,
			...sprm(0x2417, 1),
			...sprm(0xd608, ...u16(definition.length + 1), ...definition)
		]);
		const row = [...Array.from({ length: count }, () => cell('1')), end(long())];
		const body = Array.from({ length: 400 }, () => row).flat();
		expect(await failureOf(makeDoc(body, { streams: { Data: data } }))).toBe('read');
	});

	test('that make all columns of a row wider over and over', async () => {
		const count = 250;
		const definition = [count, ...repeated(2 * (count + 1) + 20 * count, 0)];
		const data = listOf([
			...inTable,
			...sprm(0x2417, 1),
			...sprm(0xd608, ...u16(definition.length + 1), ...definition),
			...repeated(9000, ...sprm(0x7623, 0, 250, 1, 0))
		]);
		const body = Array.from({ length: 30 }, () => [cell('文'), cell('字'), end(long())]).flat();
		expect(await failureOf(makeDoc(body, { streams: { Data: data } }))).toBe('read');
	});
});

test('more runs than characters, and pieces without any', () => {
	const pages = 12_000;
	const page = new Uint8Array(512);
	const view = new DataView(page.buffer);
	for (let i = 0; i <= 100; i++) view.setUint32(4 * i, i, true);
	page[511] = 100;
	const main = new Uint8Array(512 * pages);
	for (let i = 0; i < pages; i++) main.set(page, 512 * i);
	const table = Uint8Array.from([
		...repeated(4 * (pages + 1), 0),
		...Array.from({ length: pages }, (_, i) => u32(i)).flat()
	]);
	expect(() => characterRuns(new Bytes(main), new Bytes(table))).toThrow('too_large');

	const count = 100_000;
	const clx = new Uint8Array(5 + 12 * count + 4);
	clx[0] = 2;
	new DataView(clx.buffer).setUint32(1, clx.length - 5, true);
	expect(readText(new Bytes(main), new Bytes(clx))).toEqual({ text: '', pieces: [] });
});
