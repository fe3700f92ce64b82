import { zipSync, strToU8, type Zippable } from 'fflate';
import { expect, test } from 'vitest';
import { limits } from '$lib/document/limits';
import { answerTo } from '$lib/pipeline/parse';
import type { IncomingFile, Parser, ReadEvent } from '$lib/pipeline/ports';
import { readFiles } from '$lib/pipeline/read-files';
import { makeDocx, p } from '../document/make-docx';

/** Parses here and now, as a worker does. */
const parser: Parser = {
	size: 2,
	parse: (request) => answerTo(request),
	close: () => undefined
};

const fileOf = (path: string, bytes: Uint8Array): IncomingFile => ({
	path,
	size: bytes.length,
	bytes: (from, to) => Promise.resolve(bytes.slice(from, to))
});
/** What came of each file: its first words, or what failed. */
async function readAll(path: string, bytes: Uint8Array, events: ReadEvent[] = []) {
	const found: [string, string][] = [];
	const onEvent = (event: ReadEvent) => events.push(event);
	const files = [fileOf(path, bytes)];
	for await (const read of readFiles(files, { parser, onEvent }, new AbortController().signal)) {
		const { result } = read;
		found.push([read.path, result.ok ? (result.document.blocks[0]?.text ?? '') : result.failure]);
	}
	return found;
}
const docx = makeDocx(p('甲局自评报告'));
const txt = (words: string): Uint8Array => strToU8(words);
/** Replaces every occurrence of some bytes, names included. */
function patched(bytes: Uint8Array, from: string, to: readonly number[]): Uint8Array {
	const copy = bytes.slice();
	const mark = strToU8(from);
	for (let at = 0; at + mark.length <= copy.length; at++)
		if (mark.every((byte, i) => copy[at + i] === byte)) copy.set(to, at);
	return copy;
}

test('the files of an archive take its place, with folders, in its order', async () => {
	const events: ReadEvent[] = [];
	const zip = zipSync({
		'2023/甲局.docx': docx,
		'2023/': new Uint8Array(),
		'2023/乙局.txt': txt('乙局自评报告'),
		'说明.txt': [txt('说明'), { level: 0 }]
	});
	expect(await readAll('a.zip', zip, events)).toEqual([
		['a.zip!/2023/甲局.docx', '甲局自评报告'],
		['a.zip!/2023/乙局.txt', '乙局自评报告'],
		['a.zip!/说明.txt', '说明']
	]);
	expect(events.find(({ kind }) => kind === 'opened')).toEqual({
		kind: 'opened',
		id: '0',
		members: [
			{ id: '0.0', path: 'a.zip!/2023/甲局.docx', size: docx.length },
			{ id: '0.1', path: 'a.zip!/2023/乙局.txt', size: 18 },
			{ id: '0.2', path: 'a.zip!/说明.txt', size: 6 }
		]
	});
	expect(
		events
			.filter(({ kind }) => kind === 'read')
			.map(({ id }) => id)
			.sort()
	).toEqual(['0.0', '0.1', '0.2']);
});

test('an archive in an archive is opened, one more is not', async () => {
	const inner = zipSync({ 'a.txt': txt('甲') });
	const middle = zipSync({ 'inner.zip': inner, 'b.txt': txt('乙') });
	expect(await readAll('o.zip', middle)).toEqual([
		['o.zip!/inner.zip!/a.txt', '甲'],
		['o.zip!/b.txt', '乙']
	]);
	expect(await readAll('o.zip', zipSync({ 'middle.zip': middle }))).toEqual([
		['o.zip!/middle.zip!/inner.zip', 'too_large_nesting'],
		['o.zip!/middle.zip!/b.txt', '乙']
	]);
});

test('archives within an archive may not hold more than an archive may', async () => {
	const inner = zipSync(
		Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`${i}.txt`, txt('文')])),
		{ level: 0 }
	);
	const found = await readAll('a.zip', zipSync({ 'a.zip': inner, 'b.zip': inner }, { level: 0 }));
	expect(found).toHaveLength(3001);
	expect(found.at(-1)).toEqual(['a.zip!/b.zip', 'too_large_entries']);
});

test('a folder may end as the path into an archive does', async () => {
	expect(await readAll('急!/重要!/a.zip', zipSync({ 'a.txt': txt('文') }))).toEqual([
		['急!/重要!/a.zip!/a.txt', '文']
	]);
});

test('a collection in which a file has the name of a part of a document is a collection', async () => {
	const zip = zipSync({
		mimetype: txt('文'),
		'[Content_Types].xml': txt('乙'),
		'a.txt': txt('丙')
	});
	expect((await readAll('a.zip', zip)).map(([path]) => path)).toEqual([
		'a.zip!/mimetype',
		'a.zip!/[Content_Types].xml',
		'a.zip!/a.txt'
	]);
});

test('names that Windows wrote in GBK', async () => {
	const [name, gbk] = ['xxxx.txt', [0xbc, 0xd7, 0xbe, 0xd6]];
	const zip = patched(zipSync({ [name]: txt('文') }), 'xxxx', gbk);
	expect(await readAll('a.zip', zip)).toEqual([['a.zip!/甲局.txt', '文']]);
});

test('what an office leaves lying about is not read', async () => {
	const clutter: Zippable = {
		'__MACOSX/._a.txt': txt('x'),
		'甲/.DS_Store': txt('x'),
		'甲/~$甲.docx': txt('x'),
		'Thumbs.db': txt('x')
	};
	expect(await readAll('a.zip', zipSync({ ...clutter, 'a.txt': txt('文') }))).toEqual([
		['a.zip!/a.txt', '文']
	]);
	expect(await readAll('a.zip', zipSync(clutter))).toEqual([['a.zip', 'empty_archive']]);
});

test('names that lead out of the archive are told, and the others read', async () => {
	const zip = zipSync({
		'../../etc/a.txt': txt('甲'),
		'/b.txt': txt('乙'),
		'C:\\c.txt': txt('丙')
	});
	expect(await readAll('a.zip', zip)).toEqual([
		['a.zip!/etc/a.txt', 'malformed_path'],
		['a.zip!/b.txt', '乙'],
		['a.zip!/c.txt', '丙']
	]);
});

test('one bad file costs the others nothing', async () => {
	const broken = docx.slice(0, 200);
	const zip = zipSync({
		'a.docx': broken,
		'b.docx': docx,
		'c.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
		'd.txt': txt('')
	});
	expect(await readAll('a.zip', zip)).toEqual([
		['a.zip!/a.docx', 'truncated'],
		['a.zip!/b.docx', '甲局自评报告'],
		['a.zip!/c.png', 'truncated'],
		['a.zip!/d.txt', 'empty']
	]);
});

test('a password, entry by entry', async () => {
	const zip = zipSync({ 'a.txt': txt('文') });
	const view = new DataView(zip.buffer);
	for (let at = 0; at + 46 < zip.length; at++)
		if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
	expect(await readAll('a.zip', zip)).toEqual([['a.zip!/a.txt', 'encrypted_archive']]);
});

/** An archive whose directory names one and the same entry again and again. */
function repeated(times: number, size: number): Uint8Array {
	const zip = zipSync({ 'a.txt': new Uint8Array(size).fill(0x20) }, { level: 9 });
	const view = new DataView(zip.buffer);
	const end = zip.length - 22;
	const from = view.getUint32(end + 16, true);
	const entry = zip.slice(from, end);
	const whole = new Uint8Array(from + entry.length * times + 22);
	whole.set(zip.subarray(0, from));
	for (let i = 0; i < times; i++) whole.set(entry, from + i * entry.length);
	whole.set(zip.subarray(end), whole.length - 22);
	new DataView(whole.buffer).setUint16(whole.length - 22 + 10, times, true);
	return whole;
}

test.each([
	[
		'that unfolds beyond measure',
		zipSync({ 'a.txt': new Uint8Array(40 * 2 ** 20) }, { level: 9 }),
		'too_large_unpacked',
		'a.zip!/a.txt'
	],
	['whose files lie over each other', repeated(200, 10_000), 'malformed', 'a.zip'],
	['of one file many times over', repeated(200, 4 * 2 ** 20), 'too_large_unpacked', 'a.zip'],
	[
		'of more files than anybody has',
		repeated(limits.zipEntries + 1, 10),
		'too_large_entries',
		'a.zip'
	],
	['of no files', zipSync({}), 'empty_archive', 'a.zip'],
	[
		'cut in the middle',
		zipSync({ 'a.txt': txt('文'.repeat(100)) }).slice(0, 90),
		'truncated',
		'a.zip'
	]
])('an archive %s', async (_, zip, failure, path) => {
	expect(await readAll('a.zip', zip)).toEqual([[path, failure]]);
});

test('an archive larger than any file is read through its directory, a document is not', async () => {
	const padding = new Uint8Array(limits.fileBytes);
	const zip = zipSync({ 'a.txt': txt('文'), 'b.bin': [padding, { level: 0 }] });
	expect(zip.length).toBeGreaterThan(limits.fileBytes);
	let fetched = 0;
	const file: IncomingFile = {
		path: 'a.zip',
		size: zip.length,
		bytes: (from = 0, to = zip.length) => {
			fetched += to - from;
			return Promise.resolve(zip.slice(from, to));
		}
	};
	const all = [];
	for await (const read of readFiles([file], { parser }, new AbortController().signal))
		all.push([read.path, read.result.ok || read.result.failure]);
	expect(all).toEqual([
		['a.zip!/a.txt', true],
		['a.zip!/b.bin', 'too_large']
	]);
	expect(fetched).toBeLessThan(zip.length + 200_000);
	const large = makeDocx(p('文'), { raw: { 'word/media/a': padding } });
	const stored = zipSync({ '[Content_Types].xml': txt('<a/>'), 'word/a': [padding, { level: 0 }] });
	expect(large.length).toBeLessThan(limits.fileBytes);
	expect(await readAll('b.docx', stored)).toEqual([['b.docx', 'too_large']]);
});
