import { describe, expect, test } from 'vitest';
import { subsetFont } from '../../scripts/fixtures/ofd/subset-font';
import { blocksOf, contentOf, element, entranceTo, documentAt, textsOf, words } from './make-ofd';

const point = 72 / 25.4;
const inPoints = (...values: number[]): number[] =>
	values.map((value) => Math.round(value * point * 100) / 100);

describe('where characters stand', () => {
	test('steps one by one, n times the same, and none at all', async () => {
		const page =
			words('年初预算数', 20, 40, {}, { DeltaX: '4 4 g 2 4' }) +
			words('2023年', 20, 60, {}, { DeltaX: 'g 3 2 2' }) +
			words('支出合计', 20, 80, {}, { DeltaX: '' });
		expect(await textsOf({ pages: [page] })).toEqual(['年初预算数', '2023年', '支出合计']);
	});

	test('page and box in points from the top left corner', async () => {
		const [block] = await blocksOf({ pages: ['', words('部门', 20, 40)] });
		expect(block?.origin.page).toBe(2);
		expect(block?.origin.box).toEqual(inPoints(20, 44 - 0.88 * 4, 28, 44 + 0.12 * 4));
		expect(block?.pieces).toEqual([{ span: [0, 2], page: 2, box: block?.origin.box }]);
	});

	test('the matrix of an object, after which comes its boundary', async () => {
		const scaled = { Size: 1, CTM: '4 0 0 4 10 20', Boundary: '10 20 100 9' };
		const code = { X: 1, Y: 1, DeltaX: 'g 1 1' };
		const [block] = await blocksOf({ pages: [words('部门', 0, 0, scaled, code)] });
		expect(block?.origin.box).toEqual(inPoints(24, 44 - 0.88 * 4, 32, 44 + 0.12 * 4));
	});

	test('a page whose area begins elsewhere', async () => {
		const area = '<ofd:Area><ofd:PhysicalBox>100 50 210 297</ofd:PhysicalBox></ofd:Area>';
		const [block] = await blocksOf({ pages: [words('部门', 120, 90)], before: area });
		expect(block?.origin.box).toEqual(inPoints(20, 44 - 0.88 * 4, 28, 44 + 0.12 * 4));
	});

	test('a text without a place of its own follows the one before; a wide gap parts words', async () => {
		const two =
			element('TextCode', { X: 0, Y: 4, DeltaX: '4' }, '预算') +
			element('TextCode', { X: 40, DeltaX: '4' }, '决算');
		const object = element('TextObject', { ID: 1, Boundary: '20 40 99 5', Font: 3, Size: 4 }, two);
		expect(await textsOf({ pages: [object] })).toEqual(['预算 决算']);
	});

	test('numbers whose signs stand one by one are not torn', async () => {
		const signs = Array.from('12,345.60', (sign, i) =>
			words(sign, 20 + 2 * i, 40, {}, { DeltaX: '' })
		);
		expect(await textsOf({ pages: [signs.join('')] })).toEqual(['12,345.60']);
	});

	test('what is askew or off the page is no text', async () => {
		const askew = words('仅供审阅', 50, 100, { CTM: '0.7 0.7 -0.7 0.7 0 0' });
		expect(
			await textsOf({ pages: [words('正文', 20, 40) + askew + words('页外', 400, 40)] })
		).toEqual(['正文']);
	});

	test('a pale word across the page is a watermark', async () => {
		const pale = words('样张', 50, 100, { Size: 20 }).replace(
			'<ofd:TextCode',
			'<ofd:FillColor Value="220 220 220"/><ofd:TextCode'
		);
		expect(await textsOf({ pages: [words('正文', 20, 40) + pale] })).toEqual(['正文']);
	});

	test('what XML cannot hold is written by its number', async () => {
		const code = { DeltaX: 'g 4 4' };
		expect(await textsOf({ pages: [words('预算\\0020决算', 20, 40, {}, code)] })).toEqual([
			'预算 决算'
		]);
		expect(await textsOf({ pages: [words('a\\0020', 20, 40, {}, { DeltaX: 'g 5 2' })] })).toEqual([
			'a\\0020'
		]);
	});
});

describe('which character a glyph is', () => {
	const characters = ['丁', '丙', '乙', '甲', '７', '3', '8'];
	const font = subsetFont(characters, () => 1);
	const fonts = (location: string): string =>
		element('Fonts', {}, element('Font', { ID: 3 }, element('FontFile', {}, location)));
	const glyphs = (list: string, more: Readonly<Record<string, number>> = {}): string =>
		element('CGTransform', { CodePosition: 0, ...more }, element('Glyphs', {}, list));
	const read = (code: string, transforms: string, deltas = code): Promise<string[]> =>
		textsOf({
			pages: [
				words(code, 20, 40, {}, { DeltaX: `g ${Array.from(deltas).length - 1} 4` }, transforms)
			],
			resources: fonts('f.ttf'),
			base: ' BaseLoc="fonts"',
			parts: { 'Doc_0/fonts/f.ttf': font }
		});
	const all = { CodeCount: 3, GlyphCount: 3 };

	test.each([
		['甲乙丙', 'codes that say it'],
		['¤¤¤', 'placeholders'],
		['\ue001\ue002\ue003', 'private codes'],
		['乙丙甲', 'codes that the font draws otherwise'],
		['ĀĀĀ', 'codes that the font does not know']
	])('%s: %s', async (code) => {
		expect(await read(code, glyphs('4 3 2', all))).toEqual(['甲乙丙']);
	});

	test('codes that are not there', async () => {
		expect(await read('', glyphs('4 3 2', { CodeCount: 0, GlyphCount: 3 }), '甲乙丙')).toEqual([
			'甲乙丙'
		]);
	});

	test('only some of the codes are changed, and each text has its own', async () => {
		expect(
			await read('在¤¤之后', glyphs('4 3', { CodePosition: 1, CodeCount: 2, GlyphCount: 2 }))
		).toEqual(['在甲乙之后']);
		const own = (code: string, list: string): string =>
			glyphs(list) + element('TextCode', { X: code === '一' ? 0 : 8, Y: 4 }, '¤');
		const object = element(
			'TextObject',
			{ ID: 1, Boundary: '20 40 99 5', Font: 3, Size: 4 },
			own('一', '4') + own('二', '2')
		);
		const made = { resources: fonts('/Doc_0/f.ttf'), parts: { 'Doc_0/f.ttf': font } };
		expect(await textsOf({ pages: [object], ...made })).toEqual(['甲 丙']);
	});

	test('a code drawn as two glyphs, and two as one, are what the codes say', async () => {
		const two = glyphs('4 3', { CodeCount: 1, GlyphCount: 2 });
		expect(await read('戊己', two)).toEqual(['戊己']);
		expect(await textsOf({ pages: [words('戊己', 20, 40, {}, { DeltaX: '0 4' }, two)] })).toEqual([
			'戊己'
		]);
		const one = glyphs('4', { CodeCount: 2, GlyphCount: 1 });
		expect(await read('戊己庚', one)).toEqual(['戊己庚']);
		expect(await read('戊己庚', one, '两字')).toEqual(['戊己庚']);
	});

	test('a font whose names count up is not believed against the codes', async () => {
		const counting = subsetFont(
			Array.from('!"#$%&()*+', (_, i) => String.fromCodePoint(0x4e00 + i)),
			() => 1
		);
		const made = { resources: fonts('f.ttf'), parts: { 'Doc_0/f.ttf': counting } };
		const page = words('支出数', 20, 40, {}, {}, glyphs('4 3 2', all));
		expect(await textsOf({ pages: [page], ...made })).toEqual(['支出数']);
	});

	test('a character that nothing names leaves a mark; a page of them is not readable', async () => {
		const made = {
			resources: fonts('f.ttf'),
			parts: { 'Doc_0/f.ttf': Uint8Array.of(0, 1, 0, 0, 9) }
		};
		const page = words('支出¤万元', 20, 40, {}, {}, glyphs('9', { CodePosition: 2 }));
		expect(await textsOf({ pages: [page], ...made })).toEqual(['支出\ufffd万元']);
		const none = words('¤¤¤', 20, 40, {}, {}, glyphs('4 3 2', all));
		await expect(textsOf({ pages: [none], ...made })).rejects.toMatchObject({ failure: 'no_text' });
	});
});

describe('what a page is made of', () => {
	test('blocks within blocks, drawings that others name, objects that are not shown', async () => {
		const unit = element(
			'CompositeGraphicUnit',
			{ ID: 6, Width: 99, Height: 9 },
			element('Content', {}, words('图中的字', 0, 0))
		);
		const page =
			element('PageBlock', { ID: 2 }, element('PageBlock', { ID: 3 }, words('块中的字', 20, 40))) +
			element('CompositeObject', { ID: 4, Boundary: '30 60 99 9', ResourceID: 6 }) +
			words('看不见的字', 20, 80, { Visible: 'false' });
		const resources = element('CompositeGraphicUnits', {}, unit);
		const blocks = await blocksOf({ pages: [page], resources });
		expect(blocks.map(({ text }) => text)).toEqual(['块中的字', '图中的字']);
		expect(blocks[1]?.origin.box?.[0]).toBeCloseTo(30 * point, 1);
	});

	test('templates, which may have templates', async () => {
		const template = (id: number): string => element('Template', { TemplateID: id });
		const made = {
			pages: [words('正文', 20, 60)],
			before: template(1),
			common:
				element('TemplatePage', { ID: 1, BaseLoc: 'T1.xml' }) +
				element('TemplatePage', { ID: 2, BaseLoc: '/Doc_0/T2.xml', ZOrder: 'Foreground' }),
			parts: {
				'Doc_0/T1.xml': contentOf(words('表头', 20, 40), template(2)),
				'Doc_0/T2.xml': contentOf(words('表尾', 20, 80))
			}
		};
		expect(await textsOf(made)).toEqual(['表头', '正文', '表尾']);
	});

	test('the order of reading is that of the page, whatever comes first in the file', async () => {
		const page = words('第三', 20, 80) + words('第一', 20, 40) + words('第二', 20, 60);
		expect(await textsOf({ pages: [page] })).toEqual(['第一', '第二', '第三']);
	});

	test('resources of a page before those of its document', async () => {
		const unit = (text: string): string =>
			element(
				'CompositeGraphicUnits',
				{},
				element('CompositeGraphicUnit', { ID: 6 }, element('Content', {}, words(text, 0, 0)))
			);
		const object = element('CompositeObject', { ID: 4, Boundary: '20 40 99 9', ResourceID: 6 });
		const own = `<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016">${unit('页的')}</ofd:Res>`;
		const made = { pages: [object], resources: unit('文档的') };
		expect(await textsOf(made)).toEqual(['文档的']);
		const withOwn = {
			...made,
			before: '<ofd:PageRes>own.xml</ofd:PageRes>',
			parts: { 'Doc_0/own.xml': own }
		};
		expect(await textsOf(withOwn)).toEqual(['页的']);
	});

	test('several documents: their pages count on', async () => {
		const root = (folder: string): string => `<ofd:DocRoot>${folder}/Document.xml</ofd:DocRoot>`;
		const blocks = await blocksOf({
			pages: [words('甲文', 20, 40)],
			parts: {
				'OFD.xml': entranceTo(root('Doc_0'), root('/Doc_1')),
				...documentAt('Doc_1', { pages: [''] }),
				'Doc_1/Res.xml': '<Res/>',
				'Doc_1/P0.xml': contentOf(words('乙文', 20, 40))
			}
		});
		expect(blocks.map(({ text, origin }) => [text, origin.page])).toEqual([
			['甲文', 1],
			['乙文', 2]
		]);
	});

	test('signatures may hold anything, or not be there', async () => {
		const signed = (signatures: string): string =>
			entranceTo(
				`<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>${signatures}</ofd:Signatures>`
			);
		const pages = [words('支出', 20, 40)];
		for (const [at, part] of [
			['Doc_0/Signs/Signatures.xml', '<no XML'],
			['Doc_0/Signs/None.xml', '']
		] as const) {
			const parts = { 'OFD.xml': signed(`/${at}`), 'Doc_0/Signs/Signatures.xml': part };
			expect(await textsOf({ pages, parts })).toEqual(['支出']);
		}
	});

	test('of several versions the current one', async () => {
		const version = (id: number, current: boolean): string =>
			element('Version', {
				ID: id,
				Index: id,
				Current: String(current),
				BaseLoc: `Doc_0/V${id}.xml`
			});
		const body = `<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Versions>${version(1, false)}${version(2, true)}</ofd:Versions>`;
		const made = {
			pages: [words('旧文', 20, 40)],
			parts: {
				'OFD.xml': entranceTo(body),
				'Doc_0/V2.xml': '<DocVersion><DocRoot>/Doc_2/Document.xml</DocRoot></DocVersion>',
				...documentAt('Doc_2', { pages: [''] }),
				'Doc_2/Res.xml': '<Res/>',
				'Doc_2/P0.xml': contentOf(words('新文', 20, 40))
			}
		};
		expect(await textsOf(made)).toEqual(['新文']);
	});

	test('locations that leave out where they begin, and those that go up', async () => {
		const at = async (location: string): Promise<string[]> =>
			textsOf({
				pages: [''],
				parts: {
					'Doc_0/Document.xml': `<Document><Pages><Page ID="1" BaseLoc="${location}"/></Pages></Document>`,
					'Doc_0/Pages/Page_0/Content.xml': contentOf(words('正文', 20, 40))
				}
			});
		for (const location of [
			'Pages/Page_0/Content.xml',
			'/Doc_0/Pages/Page_0/Content.xml',
			'Doc_0/Pages/Page_0/Content.xml',
			'./x/../Pages\\Page_0\\Content.xml',
			'../../../Doc_0/Pages/Page_0/Content.xml'
		])
			expect(await at(location), location).toEqual(['正文']);
	});
});
