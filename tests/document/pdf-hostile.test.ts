import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDocument } from '$lib/document/read';
import { ReadError } from '$lib/document/read-error';
import { fileOf, pdfOf, stream } from './make-pdf';

const words = [{ text: '2023年支出100万元。', x: 72, y: 100 }];

async function failureOf(bytes: Uint8Array): Promise<string> {
	try {
		await readDocument('a.pdf', bytes);
		return 'read';
	} catch (error) {
		return error instanceof ReadError ? error.failure : String(error);
	}
}
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R';
const catalogue = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>'];
const repeated = (count: number, step: (i: number) => string): string =>
	Array.from({ length: count }, (_, i) => step(i)).join('\n');

const codes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what cannot be read says why', () => {
	test('a file without its end is cut, however much can be saved of it', async () => {
		const whole = pdfOf([{ words }, { words }]);
		for (const share of [0.3, 0.6, 0.9, 0.99])
			expect(await failureOf(whole.subarray(0, whole.length * share))).toBe('truncated');
	});

	test('blanks after the end are none of its concern', async () => {
		expect(await failureOf(Uint8Array.from([...pdfOf([{ words }]), ...new Uint8Array(9000)]))).toBe(
			'read'
		);
	});

	test('a damaged stream is not half a text', async () => {
		const content = repeated(
			300,
			(i) => `BT /F1 9 Tf ${i} ${(i * 7) % 800} Td <4e${i % 90}> Tj ET`
		);
		const whole = pdfOf([{ words, content }], true);
		const at = Buffer.from(whole).lastIndexOf('endstream');
		const changed = (from: number, with_: readonly number[]): Uint8Array => {
			const bytes = whole.slice();
			bytes.set(with_, at - from);
			return bytes;
		};
		expect(await failureOf(whole)).toBe('read');
		expect(await failureOf(changed(900, new Array<number>(90).fill(255)))).toBe('malformed');
		// Broken off: the rest of the stream is blank.
		const cut = Uint8Array.from([...whole.slice(0, at - 900), 10, ...whole.slice(at)]);
		expect(await failureOf(cut)).toBe('malformed');
		// A wrong checksum, none at all, and what follows the end are no damage.
		expect(await failureOf(changed(5, [1, 2, 3, 4]))).toBe('read');
		const bare = Uint8Array.from([...whole.slice(0, at - 5), 10, ...whole.slice(at)]);
		expect(await failureOf(bare)).toBe('read');
		const followed = Uint8Array.from([
			...whole.slice(0, at),
			...codes('xyz\n'),
			...whole.slice(at)
		]);
		expect(await failureOf(followed)).toBe('read');
	});

	test('no text', async () => {
		expect(await failureOf(pdfOf([{ content: '0 0 m 9 9 l S' }]))).toBe('no_text');
		const picture = stream(
			'\x00',
			'/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8'
		);
		const scan = [
			...catalogue,
			`${page}/Resources<</XObject<</X 5 0 R>>>>>>`,
			stream('/X Do'),
			picture
		];
		expect(await failureOf(fileOf(scan))).toBe('no_text_scan');
	});

	test('nothing behind the first words', async () => {
		expect(await failureOf(new TextEncoder().encode(`%PDF-1.4\n${'x'.repeat(3000)}\n%%EOF`))).toBe(
			'malformed'
		);
	});
});

describe('ends soon', () => {
	const bomb = deflateSync(new Uint8Array(60_000_000).fill(32), { level: 9 }).toString('latin1');
	const packed = (data: string, filter: string): Uint8Array =>
		fileOf([
			...catalogue,
			`${page}>>`,
			`<</Filter${filter}/Length ${data.length}>>\nstream\n${data}\nendstream`
		]);

	test('streams that unfold a thousandfold, or twice', async () => {
		expect(await failureOf(packed(bomb, '/FlateDecode'))).toBe('too_large_unpacked');
		const twice = deflateSync(Buffer.from(bomb, 'latin1')).toString('latin1');
		expect(await failureOf(packed(twice, '[/FlateDecode/FlateDecode]'))).toBe('too_large_unpacked');
	});

	test('a million paths', { timeout: 60_000 }, async () => {
		const content = repeated(1_000_000, (i) => `${i % 500} ${i % 700} m ${(i * 7) % 500} 9 l S`);
		expect(await failureOf(pdfOf([{ words, content }]))).toBe('too_large');
	});

	test(
		'a path of a million points is a drawing, and the words are read',
		{ timeout: 60_000 },
		async () => {
			const content = `${repeated(1_000_000, (i) => `${i % 500} ${i % 700} l`)} S`;
			expect(await failureOf(pdfOf([{ words, content: `0 0 m ${content}` }]))).toBe('read');
		}
	);

	test('a million words, and states never restored', { timeout: 60_000 }, async () => {
		const content = `BT /F1 9 Tf ${repeated(1_000_000, () => '<4e00> Tj')} ET`;
		expect(await failureOf(pdfOf([{ words, content }]))).toBe('too_large');
		expect(await failureOf(pdfOf([{ words, content: 'q '.repeat(300_000) }]))).toBe('too_large');
	});

	test('a page tree and forms that contain themselves', async () => {
		const tree = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 3/Kids[2 0 R]>>'];
		expect(await failureOf(fileOf(tree))).toBe('malformed');
		const form = stream(
			'/X Do',
			'/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>'
		);
		const forms = [
			...catalogue,
			`${page}/Resources<</XObject<</X 5 0 R>>>>>>`,
			stream('/X Do'),
			form
		];
		expect(await failureOf(fileOf(forms))).toBe('no_text');
	});

	test('forms that each draw the next three times', { timeout: 60_000 }, async () => {
		const forms = Array.from({ length: 30 }, (_, i) =>
			stream(
				'/X Do /X Do /X Do',
				`/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${i + 6} 0 R>>>>`
			)
		);
		const last = stream('0 0 m 9 9 l S', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]');
		const objects = [
			...catalogue,
			`${page}/Resources<</XObject<</X 5 0 R>>>>>>`,
			stream('/X Do'),
			...forms,
			last
		];
		expect(await failureOf(fileOf(objects))).toBe('too_large');
	});

	test('brackets within brackets', async () => {
		const deep = `${page}/A ${'['.repeat(200_000)}${']'.repeat(200_000)}>>`;
		expect(await failureOf(fileOf([...catalogue, deep, stream('q')]))).toBe('malformed');
	});

	test('pages that all share one long content', { timeout: 60_000 }, async () => {
		const content = repeated(1950, (i) => `BT /F1 9 Tf ${i % 500} ${i % 700} Td (text) Tj ET`);
		const kids = Array.from({ length: 1500 }, (_, i) => `${i + 5} 0 R`).join(' ');
		const own = `${page}/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>`;
		const many = fileOf([
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count 1500/Kids[${kids}]>>`,
			'null',
			stream(content, '', true),
			...Array.from({ length: 1500 }, () => own)
		]);
		const started = Date.now();
		expect(await failureOf(many)).toBe('too_large');
		expect(Date.now() - started).toBeLessThan(20_000);
	});

	test('a page of two thousand million points', async () => {
		const bytes = pdfOf([{ words, width: 2 ** 31 }]);
		expect(await failureOf(bytes)).toBe('malformed');
	});

	test('more pages than any volume has', async () => {
		const kids = Array.from({ length: 1600 }, () => '3 0 R').join(' ');
		const many = [
			'<</Type/Catalog/Pages 2 0 R>>',
			`<</Type/Pages/Count 1600/Kids[${kids}]>>`,
			`${page}>>`,
			stream('q')
		];
		expect(await failureOf(fileOf(many))).toBe('too_large');
	});
});
