import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { subsetFont } from '../../scripts/fixtures/ofd/subset-font';
import {
	contentOf,
	element,
	failureOf,
	line,
	makeOfd,
	pictureResource,
	soon,
	words,
	type OfdMade
} from './make-ofd';

const text = words('2023年支出100万元', 20, 40);
const failureFor = (made: Partial<OfdMade>): Promise<string> =>
	failureOf(makeOfd({ pages: [text], ...made }));
const pageOf = (page: string): Promise<string> => failureFor({ pages: [page] });

/** Characters that do not pack well. */
const various = (count: number): string =>
	Array.from({ length: count }, (_, i) =>
		String.fromCodePoint(0x4e00 + ((i * i * 31) % 19_997))
	).join('');

describe('what cannot be read says why', () => {
	test('a file is known by what it holds', async () => {
		expect(await failureFor({})).toBe('read');
		expect(await failureOf(zipSync({ 'Doc_0/Document.xml': Uint8Array.of(1) }))).toBe(
			'unsupported'
		);
	});

	test('no documents, no pages, empty pages, pictures', async () => {
		expect(await failureFor({ parts: { 'OFD.xml': '<OFD/>' } })).toBe('no_text');
		expect(await failureFor({ pages: [] })).toBe('no_text');
		expect(await pageOf('')).toBe('no_text');
		const picture = element('ImageObject', { ID: 1, Boundary: '0 0 210 297', ResourceID: 5 });
		expect(await pageOf(picture)).toBe('no_text');
		expect(await pageOf(picture + text)).toBe('read');
		const resources = pictureResource('Res.xml');
		expect(await failureFor({ pages: [picture], resources })).toBe('no_text_scan');
		const stamp = element('ImageObject', { ID: 1, Boundary: '0 0 40 40', ResourceID: 5 });
		expect(await failureFor({ pages: [stamp], resources })).toBe('no_text');
	});

	test('encrypted: as a whole, or its entries', async () => {
		const parts = { 'Encryptions.xml': '<Encryptions/>' };
		expect(await failureFor({ parts })).toBe('encrypted_ofd');
		const bytes = makeOfd({ pages: [text] });
		for (const mark of ['PK\x01\x02', 'PK\x03\x04'])
			for (let at = -1; (at = Buffer.from(bytes).indexOf(mark, at + 1, 'latin1')) >= 0;) {
				const flags = at + (mark === 'PK\x01\x02' ? 8 : 6);
				bytes[flags] = (bytes[flags] ?? 0) | 1;
			}
		expect(await failureOf(bytes)).toBe('encrypted_ofd');
	});

	test.each([
		['a document', 'OFD.xml', '<OFD><DocBody><DocRoot>none.xml</DocRoot></DocBody></OFD>'],
		['a root', 'OFD.xml', '<OFD><DocBody/></OFD>'],
		[
			'a page',
			'Doc_0/Document.xml',
			'<Document><Pages><Page BaseLoc="none.xml"/></Pages></Document>'
		],
		['the place of a page', 'Doc_0/Document.xml', '<Document><Pages><Page/></Pages></Document>'],
		['a template', 'Doc_0/P0.xml', contentOf(text, '<ofd:Template TemplateID="8"/>')],
		['a drawing', 'Doc_0/P0.xml', contentOf('<ofd:CompositeObject ResourceID="8"/>')],
		['XML', 'Doc_0/P0.xml', '<Page><Content>']
	])('%s that is not there', async (_, name, part) => {
		expect(await failureFor({ parts: { [name]: part } })).toBe('malformed');
	});

	test('a document type', async () => {
		const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><Page>&b;</Page>';
		expect(await failureFor({ parts: { 'Doc_0/P0.xml': bomb } })).toBe('malformed_entities');
	});

	test('numbers that are none', async () => {
		for (const [name, value] of [
			['Size', 'large'],
			['Boundary', '20 x 9 9'],
			['CTM', '1 0 0 1 0 1e999'],
			['CharDirection', 'up']
		] as const)
			expect(await pageOf(words('支出', 20, 40, { [name]: value })), name).toBe('malformed');
		for (const value of ['g', 'g 3', 'g x 4', '4 four', '1e999', 'NaN'])
			expect(await pageOf(words('支出数', 20, 40, {}, { DeltaX: value })), value).toBe('malformed');
		expect(await pageOf(words('支出', 20, 40, {}, { X: '--1' }))).toBe('malformed');
	});

	test('numbers that are strange and harmless', async () => {
		expect(await pageOf(text + words('甲乙', 20, 60, { Size: 0 }))).toBe('read');
		expect(await pageOf(text + words('甲乙', 20, 60, { Size: -4 }))).toBe('read');
		expect(await pageOf(text + words('甲乙', 20, 60, { CTM: '0 0 0 0 0 0' }))).toBe('read');
		expect(await pageOf(text + words('甲乙', 20, 60, {}, { DeltaX: 'g -1 4' }))).toBe('read');
		expect(await pageOf(text + line('M 1e999 0 L nonsense 5 Z 3 4'))).toBe('read');
	});

	test('pages of no size, and larger than five metres', async () => {
		const area = (box: string): string =>
			`<ofd:Area><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:Area>`;
		for (const box of ['0 0 0 0', '0 0 -210 297', '0 0 210 99999999', '0 0 a b'])
			expect(await failureFor({ before: area(box) }), box).toBe('malformed');
		expect(await failureFor({ before: area('') })).toBe('read');
	});
});

describe('ends soon', () => {
	test('templates and drawings that contain themselves', async () => {
		const template = (id: number): string => element('Template', { TemplateID: id });
		const circle = {
			before: template(1),
			common:
				element('TemplatePage', { ID: 1, BaseLoc: 'T1.xml' }) +
				element('TemplatePage', { ID: 2, BaseLoc: 'T2.xml' }),
			parts: {
				'Doc_0/T1.xml': contentOf(text, template(2)),
				'Doc_0/T2.xml': contentOf(text, template(1))
			}
		};
		expect(await failureFor(circle)).toBe('malformed');
		const drawing = (id: number): string => element('CompositeObject', { ResourceID: id });
		const units = [1, 2].map((id) =>
			element('CompositeGraphicUnit', { ID: id }, element('Content', {}, drawing(3 - id)))
		);
		const resources = element('CompositeGraphicUnits', {}, units.join(''));
		expect(await failureFor({ pages: [drawing(1)], resources })).toBe('malformed');
	});

	test('drawings that each draw the next ten times', async () => {
		const draw = (id: number): string => element('CompositeObject', { ResourceID: id }).repeat(10);
		const units = Array.from({ length: 20 }, (_, id) =>
			element('CompositeGraphicUnit', { ID: id }, element('Content', {}, draw(id + 1)))
		);
		const last = element('CompositeGraphicUnit', { ID: 20 }, element('Content', {}, text));
		const resources = element('CompositeGraphicUnits', {}, units.join('') + last);
		expect(await soon(failureFor({ pages: [draw(0)], resources }))).toBe('too_large');
	});

	test('templates that each name the next ten times', async () => {
		const next = (id: number): string => element('Template', { TemplateID: id }).repeat(10);
		const ids = Array.from({ length: 12 }, (_, id) => id);
		const made = {
			before: next(0),
			common: [...ids, 12]
				.map((id) => element('TemplatePage', { ID: id, BaseLoc: `T${id}.xml` }))
				.join(''),
			parts: Object.fromEntries([
				...ids.map((id) => [`Doc_0/T${id}.xml`, contentOf('', next(id + 1))]),
				['Doc_0/T12.xml', contentOf(text)]
			]) as Record<string, string>
		};
		expect(await soon(failureFor(made), 20_000)).toBe('too_large');
	});

	test('blocks within blocks', async () => {
		const deep = (depth: number): string =>
			'<ofd:PageBlock>'.repeat(depth) + text + '</ofd:PageBlock>'.repeat(depth);
		expect(await pageOf(deep(30))).toBe('read');
		expect(await pageOf(deep(60))).toBe('malformed');
		expect(await pageOf(deep(5000))).toBe('malformed');
	});

	test(
		'a million characters on a page, and so many pages of one content',
		{ timeout: 60_000 },
		async () => {
			const many = words(various(1_000_000), 20, 40, {}, { DeltaX: 'g 999999999 0.00001' });
			expect(await soon(pageOf(many))).toBe('too_large');
			const full = contentOf(
				Array.from({ length: 900 }, (_, i) => words('支出合计'.repeat(8), 20, i / 4)).join('')
			);
			const list = '<Page BaseLoc="/Doc_0/P0.xml"/>'.repeat(1400);
			const parts = {
				'Doc_0/P0.xml': full,
				'Doc_0/Document.xml': `<Document><Pages>${list}</Pages></Document>`
			};
			expect(await soon(failureFor({ parts }), 40_000)).toBe('too_large');
		}
	);

	test('more pages than any volume has', async () => {
		const list = '<Page BaseLoc="/Doc_0/P0.xml"/>'.repeat(1501);
		const parts = { 'Doc_0/Document.xml': `<Document><Pages>${list}</Pages></Document>` };
		expect(await soon(failureFor({ parts }))).toBe('too_large');
	});

	test('steps without an end, and glyphs without text', async () => {
		expect(await soon(pageOf(words('支出', 20, 40, {}, { DeltaX: 'g 1e300 1' })))).toBe('read');
		expect(
			await soon(
				pageOf(
					words(
						'支出',
						20,
						40,
						{},
						{ DeltaX: Array.from({ length: 1_000_000 }, (_, i) => (i * i) % 9973).join(' ') }
					)
				)
			)
		).toBe('read');
		const glyphs = element(
			'CGTransform',
			{ CodePosition: 0, CodeCount: 1e9 },
			element('Glyphs', {}, Array.from({ length: 1_000_000 }, (_, i) => (i * i) % 9973).join(' '))
		);
		expect(await soon(pageOf(words('支出', 20, 40, {}, {}, glyphs)))).not.toBe('timeout');
		const many = (
			element('CGTransform', { CodePosition: 9e9 }) + element('TextCode', { X: 0, Y: 4 }, '甲')
		).repeat(20_000);
		expect(await soon(pageOf(element('TextObject', { Size: 4, Font: 3 }, many)))).toBe('too_large');
	});

	test('a path of a million points is a drawing, and the words are read', async () => {
		const path = `M 0 0 ${Array.from({ length: 1_000_000 }, (_, i) => `L ${i % 200} ${i % 290}`).join(' ')}`;
		expect(await soon(pageOf(line(path) + text))).toBe('read');
	});

	test('too many tags, in a page and in resources', { timeout: 30_000 }, async () => {
		expect(await soon(pageOf(text + '<a/>'.repeat(500_000)))).toBe('too_large');
		const many = '<a/>'.repeat(250_000);
		const res = `<Res>${many}</Res>`;
		const made = {
			common: '<ofd:PublicRes>A.xml</ofd:PublicRes><ofd:PublicRes>B.xml</ofd:PublicRes>',
			parts: { 'Doc_0/A.xml': res, 'Doc_0/B.xml': res }
		};
		expect(await soon(failureFor(made), 15_000)).toBe('too_large');
	});

	test('a part that unfolds beyond measure', async () => {
		const blank = new Uint8Array(40_000_000).fill(32);
		expect(await soon(failureFor({ parts: { 'Doc_0/P0.xml': blank } }))).toBe('too_large_unpacked');
	});

	test('fonts that are cut, or name everything over and over', async () => {
		const sound = subsetFont(['甲', '乙'], () => 1);
		const resources = element(
			'Fonts',
			{},
			element('Font', { ID: 3 }, '<ofd:FontFile>f.ttf</ofd:FontFile>')
		);
		const glyphs = element(
			'CGTransform',
			{ CodePosition: 0, CodeCount: 2 },
			element('Glyphs', {}, '1 2')
		);
		const read = (font: Uint8Array): Promise<string> =>
			soon(
				failureFor({
					pages: [words('甲乙', 20, 40, {}, {}, glyphs)],
					resources,
					parts: { 'Doc_0/f.ttf': font }
				})
			);
		for (let cut = 0; cut < sound.length; cut += 7)
			expect(await read(sound.subarray(0, cut))).toBe('read');
		const groups = Buffer.from(sound);
		const map = groups.indexOf(Buffer.from([0, 12, 0, 0, 0, 0, 0]));
		groups.writeUInt32BE(0, map + 16);
		groups.writeUInt32BE(0xffffffff, map + 20);
		expect(await read(groups)).toBe('read');
	});
});
