import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits } from '$lib/document/limits';
import { ReadError } from '$lib/document/read-error';
import { readDocument } from '$lib/document/read';
import { makeDocx, p, read } from './make-docx';

const good = makeDocx(p('本年收入458.62万元。').repeat(50));
const bytes = (...values: (number | string)[]) =>
	Uint8Array.from(
		values.flatMap((one) => (typeof one === 'number' ? one : Array.from(strToU8(one))))
	);
const padded = (start: Uint8Array, length = 2048) => {
	const whole = new Uint8Array(length);
	whole.set(start);
	return whole;
};
/** A compound file whose directory, in its first sector, names one stream. */
function compound(stream: string) {
	const file = new Uint8Array(4096).fill(0xff);
	file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	const view = new DataView(file.buffer);
	view.setUint16(30, 9, true);
	view.setUint32(48, 1, true);
	view.setUint32(76, 0, true);
	view.setUint32(512 + 4, 0xfffffffe, true);
	const entry = 2 * 512;
	file.fill(0, entry, entry + 512);
	Array.from(stream).forEach((c, i) => view.setUint16(entry + i * 2, c.charCodeAt(0), true));
	view.setUint16(entry + 64, (stream.length + 1) * 2, true);
	return file;
}

const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256);
const withPart = (name: string, part: Uint8Array) => makeDocx(p('文'), { raw: { [name]: part } });
const changed = (at: number, value: number) => {
	const copy = good.slice();
	copy[at] = value;
	return copy;
};
/** Sets a flag or method in each header, local and central, of an archive. */
function inHeaders(local: number, central: number, value: number) {
	const copy = good.slice();
	for (let i = 0; i + 4 < copy.length; i++) {
		if (copy[i] !== 0x50 || copy[i + 1] !== 0x4b) continue;
		if (copy[i + 2] === 3) copy[i + local] = value;
		if (copy[i + 2] === 1) copy[i + central] = value;
	}
	return copy;
}
const xml = (inside: string) =>
	strToU8(`<w:document xmlns:w="w"><w:body>${inside}</w:body></w:document>`);
const manyEntries = Object.fromEntries(
	Array.from({ length: limits.zipEntries }, (_, i) => [`word/media/${i}`, new Uint8Array()])
);

test.each<[string, Uint8Array, string]>([
	['nothing', new Uint8Array(), 'empty'],
	['blank lines', bytes('\n \n'), 'no_text'],
	['a document without text', makeDocx('<w:p/>'), 'no_text'],
	['60 MB', new Uint8Array(60 * 2 ** 20).fill(65), 'too_large'],
	['a cut document', good.subarray(0, good.length - 30), 'truncated'],
	['half a document', good.subarray(0, good.length / 2), 'truncated'],
	['the first bytes of a document', good.subarray(0, 4), 'truncated'],
	['old Word without a stream', compound('WordDocument'), 'malformed'],
	['an encrypted document', compound('EncryptedPackage'), 'encrypted'],
	['old slides', compound('PowerPoint Document'), 'unsupported_presentation'],
	['a compound file that is cut', compound('WordDocument').subarray(0, 800), 'truncated'],
	['an archive with a password', inHeaders(6, 8, 1), 'encrypted'],
	['an unknown way of packing', inHeaders(8, 10, 99), 'unsupported'],
	[
		'a workbook without sheets',
		zipSync({ '[Content_Types].xml': bytes('<a/>'), 'xl/workbook.xml': bytes('<a/>') }),
		'malformed'
	],
	['an archive of documents', zipSync({ 'a.docx': good }), 'unsupported'],
	['an empty archive', zipSync({}), 'unsupported'],
	['the first lines of a PDF', bytes('%PDF-1.7\n正文'), 'truncated'],
	[
		'a page saved by Chrome in one file',
		bytes(
			'From: <Saved by Blink>\r\nSnapshot-Content-Location: file:///a\r\nMIME-Version: 1.0\r\n\r\na'
		),
		'unsupported_mht'
	],
	['RTF', bytes('{\\rtf1 a}'), 'unsupported_rtf'],
	['the first bytes of a PNG', padded(bytes(0x89, 'PNG\r\n', 0x1a, '\n')), 'truncated'],
	['the first bytes of a JPEG', padded(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)), 'malformed'],
	['the first bytes of a TIFF', padded(bytes('II*', 0)), 'empty'],
	['GIF', padded(bytes('GIF89a')), 'unsupported_image'],
	['XML of another kind', bytes('<?xml version="1.0"?><Report>文</Report>'), 'unsupported'],
	['noise', noise, 'unsupported'],
	['text with NUL', bytes('文本', 0, '文本'), 'unsupported'],
	['text with control characters', bytes('文', 1, 2, 3, 4, 5, 6), 'unsupported'],
	['UTF-8 cut within a character', bytes('本年收入'.repeat(50)).subarray(0, -1), 'truncated'],
	[
		'UTF-8 with a broken character',
		bytes('本年收入'.repeat(50), 0xff, '万元'.repeat(50)),
		'malformed'
	],
	['half of UTF-16', Uint8Array.of(0xff, 0xfe, 0x2c, 0x67, 0x2c), 'truncated'],
	[
		'a document type',
		withPart('word/document.xml', bytes('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
		'malformed_entities'
	],
	[
		'XML that is not closed',
		withPart('word/document.xml', bytes('<w:document xmlns:w="w"><w:body>')),
		'malformed'
	],
	['no body', withPart('word/document.xml', bytes('<w:document xmlns:w="w"/>')), 'malformed'],
	['broken UTF-8 in XML', withPart('word/document.xml', Uint8Array.of(60, 0xff, 62)), 'malformed'],
	[
		'deep nesting',
		withPart('word/document.xml', xml('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000))),
		'malformed'
	],
	['a bad style sheet', withPart('word/styles.xml', bytes('<w:styles')), 'malformed'],
	[
		'a table of a billion columns',
		makeDocx(
			`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${p('文')}</w:tc><w:tc>${p('文')}</w:tc></w:tr></w:tbl>`
		),
		'malformed'
	],
	['a flipped bit within a part', changed(good.indexOf(0x4b, 120) + 60, 0xff), 'malformed'],
	['too many entries', makeDocx(p('文'), { raw: manyEntries }), 'too_large_entries']
])('%s', async (_, input, failure) => {
	const error = await readDocument('a.docx', input).catch((e: unknown) => e);
	expect(error).toBeInstanceOf(ReadError);
	expect((error as ReadError).failure).toBe(failure);
});

describe('zip bombs end early', () => {
	const blank = (length: number) => new Uint8Array(length).fill(0x20);
	test.each<[string, Uint8Array]>([
		['by ratio', makeDocx(p('文'), { raw: { 'word/styles.xml': blank(24 * 2 ** 20) } })],
		['by size', makeDocx(p('文'), { raw: { 'word/styles.xml': blank(limits.partBytes + 1) } })]
	])('%s', async (_, bomb) => {
		const start = performance.now();
		await expect(readDocument('a.docx', bomb)).rejects.toMatchObject({
			failure: 'too_large_unpacked'
		});
		expect(performance.now() - start).toBeLessThan(3000);
	});

	test('with a size that lies', async () => {
		const bomb = makeDocx(p('文'), { raw: { 'word/document.xml': blank(40 * 2 ** 20) } });
		const view = new DataView(bomb.buffer);
		for (let i = 0; i + 46 < bomb.length; i++)
			if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true);
		await expect(readDocument('a.docx', bomb)).rejects.toMatchObject({
			failure: 'too_large_unpacked'
		});
	});

	test('what we do not read costs nothing, however large', async () => {
		const raw = { 'word/media/a.bmp': blank(80 * 2 ** 20) };
		expect((await read(makeDocx(p('文'), { raw }))).blocks).toHaveLength(1);
	});
});

test('the ending of a name means nothing', async () => {
	expect((await read(good, '报告.pdf')).format).toBe('docx');
	expect((await read(bytes('正文'), '报告.docx')).format).toBe('txt');
});

test('names of parts without regard to case, and a main part by its link', async () => {
	const part = xml(p('文'));
	const types = { '[content_types].XML': bytes('<Types/>') };
	expect((await read(zipSync({ ...types, 'Word\\Document.xml': part }))).blocks).toHaveLength(1);
	const links = bytes(
		'<Relationships xmlns="r"><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>'
	);
	const linked = zipSync({ ...types, '_rels/.rels': links, 'word/document2.xml': part });
	expect((await read(linked)).blocks).toHaveLength(1);
});
