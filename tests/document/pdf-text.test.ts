import { describe, expect, test } from 'vitest';
import { readDocument } from '$lib/document/read';
import { placeIn } from '$lib/domain/place';
import { fileOf, font, hexOf, pdfOf, stream, type PageMade, type Words } from './make-pdf';

const read = (pages: readonly PageMade[]) => readDocument('a.pdf', pdfOf(pages));
const textsOf = async (...pages: PageMade[]): Promise<string[]> =>
	(await read(pages)).blocks.map(({ text }) => text);

/** Lines of 12 points below one another, from the left margin on. */
const lines = (texts: readonly string[], y = 120, x = 72): Words[] =>
	texts.map((text, i) => ({ text, x, y: y + 20 * i }));
const full = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地日月人';
const body = lines([full, full, full, full, full, full], 400);

describe('lines and paragraphs', () => {
	test('a full line goes on, a short one ends', async () => {
		const words = [...lines([full, '其中项目支出100万元。', '另起一段。']), ...body];
		const [first, second] = await textsOf({ words });
		expect(first).toBe(`${full}其中项目支出100万元。`);
		expect(second).toBe('另起一段。');
	});

	test('a paragraph goes on over the foot of the page', async () => {
		const foot = { text: '— 1 —', x: 280, y: 810 };
		const texts = await textsOf(
			{ words: [...body, { text: full, x: 72, y: 520 }, foot] },
			{
				words: [
					{ text: '直到这里。', x: 72, y: 72 },
					...lines([full, full], 92),
					{ ...foot, text: '— 2 —' }
				]
			}
		);
		expect(texts[0]).toMatch(/日月人直到这里。$/);
		expect(texts.join('')).not.toContain('—');
	});

	test('Latin words are parted by a blank, numbers are not', async () => {
		const wide = `${full.slice(0, 33)} percent`;
		const words = [
			...lines([wide, 'of the budget', `${full.slice(0, 34)}1,286`, '.40万元。']),
			...body
		];
		const texts = (await textsOf({ words })).join('\n');
		expect(texts).toContain('percent of the budget');
		expect(texts).toContain('1,286.40万元。');
	});

	test('heads, feet and page numbers are left out wherever they stand', async () => {
		const pages = ['第 1 页 共 3 页', '第 2 页 共 3 页', '第 3 页 共 3 页'].map((number, i) => ({
			words: [
				{ text: '云棠区某局部门决算', x: 220, y: 40 },
				...lines([`第${i}段文字。`]),
				{ text: number, x: 260, y: 800 }
			]
		}));
		expect(await textsOf(...pages)).toEqual(['第0段文字。', '第1段文字。', '第2段文字。']);
	});

	test.each(['3', '- 3 -', '3/10', '－3－', '第3页', 'Page 3 of 10'])(
		'%s is a page number',
		async (text) => {
			expect(await textsOf({ words: [...lines(['正文。']), { text, x: 290, y: 806 }] })).toEqual([
				'正文。'
			]);
		}
	);

	test('a unit above the tables of following pages is no head', async () => {
		const page = (text: string): PageMade => ({
			words: [{ text: '单位：万元', x: 450, y: 60 }, ...lines([text])]
		});
		const texts = await textsOf(page('甲表。'), page('乙表。'), page('丙表。'));
		expect(texts.filter((text) => text === '单位：万元')).toHaveLength(3);
	});

	test('a larger line in the middle is the title, numbered lines are headings', async () => {
		const { blocks } = await read([
			{
				words: [
					{ text: '整体支出绩效自评报告', x: 198, y: 80, size: 20 },
					...lines(['一、基本情况', '这一段是正文，比标题要长一些。'])
				]
			}
		]);
		expect(blocks.map((block) => (block.kind === 'heading' ? block.level : null))).toEqual([
			0,
			1,
			null
		]);
	});
});

describe('characters', () => {
	test('radicals become the characters that they stand for, full width stays', async () => {
		expect(await textsOf({ words: lines(['⽀出１２３，⻔户']) })).toEqual(['支出１２３，门户']);
	});

	test('what is printed twice for boldness is read once', async () => {
		const [line] = lines(['支出1100万元。']);
		if (!line) throw new Error();
		expect(await textsOf({ words: [line, { ...line, x: line.x + 0.4 }] })).toEqual([
			'支出1100万元。'
		]);
	});

	test('watermarks are left out: askew, or large and pale', async () => {
		const words = [
			...lines(['正文。']),
			{ text: '内部资料', x: 150, y: 500, size: 60, turned: 45, grey: 0.8 },
			{ text: '草稿', x: 200, y: 600, size: 80, grey: 0.85 }
		];
		expect(await textsOf({ words })).toEqual(['正文。']);
	});

	test('what is crossed out is gone', async () => {
		const words = lines(['支出318.67318.76万元。']);
		const strokes = [[96, 116, 132, 116]] as const;
		const [text] = await textsOf({ words, strokes });
		expect(text?.replace(/\s/g, '')).toBe('支出318.76万元。');
	});

	test('text that is not shown, over a scan, is text', async () => {
		const content = 'BT 3 Tr /F1 12 Tf 72 700 Td <65875b57> Tj ET';
		expect(await textsOf({ content })).toEqual(['文字']);
	});

	test('a raised number points to a footnote and is no part of a figure', async () => {
		const words = [
			{ text: '支出318.76', x: 72, y: 120 },
			{ text: '1', x: 132, y: 114, size: 7 },
			{ text: '万元。', x: 136, y: 120 }
		];
		expect(await textsOf({ words })).toEqual(['支出318.76万元。']);
	});

	test.each([
		['as browsers print it', 10, 4],
		['at 85 %', 10.2, 4],
		['raised by a fifth', 10.2, 2.4],
		['as large as the line', 12, 4]
	])('a raised number %s is no part of a figure', async (_, size, raised) => {
		const word = (text: string, x: number, mark: string): Words[] => [
			{ text, x, y: 120 },
			{ text: mark, x: x + 6 * text.length, y: 120 - raised, size }
		];
		const words = [
			...word('458.10', 72, '1'),
			...word('30m', 132, '2'),
			...word(' 10', 180, '4'),
			...word(' 88.5', 222, '[3]')
		];
		expect(await textsOf({ words: [...words, ...body] })).toContain('458.10 30m2 104 88.5');
	});

	test('figures beside others that stand somewhat lower stay whole', async () => {
		const words = [
			{ text: '第1段1,286.40万元', x: 72, y: 117 },
			{ text: '第2段的文字比左边长一些', x: 200, y: 120 }
		];
		expect(await textsOf({ words })).toEqual(['第1段1,286.40万元 第2段的文字比左边长一些']);
	});

	test('a page that is turned is read as it is seen', async () => {
		const content = 'BT /F1 12 Tf 0 1 -1 0 200 100 Tm <65875b57> Tj ET';
		const { blocks } = await read([{ content, more: '/Rotate 90' }]);
		expect(blocks[0]?.text).toBe('文字');
		expect(blocks[0]?.origin).toMatchObject({ page: 1, box: [100, 189.44, 124, 201.44] });
	});
});

describe('two columns', () => {
	const half = full.slice(0, 18);
	const column = (texts: readonly string[], x: number, y: number): Words[] => lines(texts, y, x);
	const left = [
		`甲${half.slice(1)}`,
		half,
		'合计100万元。',
		`乙${half.slice(1)}`,
		half,
		half,
		half
	];
	const right = [half, '直到这里。', `丙${half.slice(1)}`, half, half, `${half.slice(0, 15)}。`];

	test.each([
		['abreast', 0],
		['half a line apart', 9]
	])('are read one after the other, with lines %s', async (_, apart) => {
		const words = [
			...lines([`${full}前`, '通栏的段落。'], 60),
			...column(left, 72, 120),
			...column(right, 312, 120 + apart),
			...lines([`${full}后`], 300)
		];
		const texts = await textsOf({ words });
		expect(texts).toEqual([
			`${full}前通栏的段落。`,
			`甲${half.slice(1)}${half}合计100万元。`,
			`乙${[half.slice(1), half, half, half, half].join('')}直到这里。`,
			`丙${half.slice(1)}${half}${half}${half.slice(0, 15)}。`,
			`${full}后`
		]);
	});

	test('columns of a table without lines are none', async () => {
		const names = [
			'一般公共服务支出合计',
			'教育支出',
			'社会保障和就业支出',
			'卫生健康支出',
			'城乡社区支出',
			'住房保障支出'
		];
		const words = names.flatMap((name, i): Words[] => [
			{ text: name, x: 72, y: 120 + 20 * i },
			{ text: `${1286 + i}.40`, x: 320, y: 120 + 20 * i }
		]);
		expect((await textsOf({ words })).join('\n')).toContain('教育支出 1287.40');
	});
});

describe('what is not seen is not read', () => {
	const word = (text: string, x: number, y: number): string =>
		`BT /F1 12 Tf ${x} ${y} Td <${hexOf(text)}> Tj ET`;

	test('a layer that is switched off', async () => {
		const layers = '<</Type/OCG/Name(a)>>';
		const objects = (off: string): string[] => [
			`<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<<${off}>>>>>>`,
			'<</Type/Pages/Count 1/Kids[3 0 R]>>',
			'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R' +
				`/Resources<</Font<</F1 ${font}>>/Properties<</P 5 0 R>>>>>>`,
			stream(
				`/Span BMC ${word('实际', 72, 700)} EMC /OC /P BDC q /Span BMC ${word('草稿', 96, 700)} EMC Q EMC ` +
					word('支出', 120, 700)
			),
			layers
		];
		const textOf = async (off: string): Promise<string | undefined> =>
			(await readDocument('a.pdf', fileOf(objects(off)))).blocks[0]?.text;
		expect(await textOf('')).toBe('实际草稿支出');
		expect((await textOf('/OFF[5 0 R]'))?.replace(/\s/g, '')).toBe('实际支出');
	});

	test('what its cell cuts off', async () => {
		const cell = (text: string, x: number): string =>
			`q ${x} 690 70 30 re W n ${word(text, x + 2, 700)} Q`;
		const content = [
			cell('年初预算数(万元)收入合计', 72),
			cell('决算数(万元)', 142),
			`q 0 0 50 50 re W n ${word('页外', 72, 700)} Q`,
			word('万元', 300, 700)
		].join('\n');
		expect(await textsOf({ content })).toEqual(['年初预算数(决算数(万元) 万元']);
	});
});

describe('places', () => {
	test('a phrase is found within its line, and nothing else', async () => {
		const document = await read([{ words: [...lines(['2023年支出合计1,286.40万元。'])] }]);
		const from = document.blocks[0]?.text.indexOf('1,286.40') ?? -1;
		const place = placeIn(document, 0, from, from + '1,286.40'.length);
		// 2023 is 24 wide, five Chinese characters 60, the number 48.
		expect(place).toMatchObject({ page: 1, box: [156, 109.44, 204, 121.44] });
	});

	test('what a page cuts off at its left stands whole on the page before', async () => {
		const words = [
			{ text: '本年支出合计518.00万元', x: -60, y: 100 },
			{ text: '项目支出208.00万元', x: 72, y: 130 }
		];
		expect(await textsOf({ words })).toEqual(['项目支出208.00万元']);
	});

	test('the crop box is the page', async () => {
		const { blocks } = await read([{ words: lines(['文字。']), more: '/CropBox[50 42 595 800]' }]);
		expect(blocks[0]?.origin.box?.[0]).toBeCloseTo(22);
		expect(blocks[0]?.origin.box?.[3]).toBeCloseTo(120 - 42 + 1.44);
	});
});
