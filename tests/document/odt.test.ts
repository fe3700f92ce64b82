import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { documentSchema, type SourceDocument } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import { layoutOf, onlyTable } from './fixtures';

const root = (name: string, inside: string): Uint8Array =>
	strToU8(
		`<office:${name} xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:draw="d">${inside}</office:${name}>`
	);

interface Parts {
	readonly automatic?: string;
	readonly styles?: string;
	readonly manifest?: string;
}

const makeOdt = (body: string, { automatic = '', styles = '', manifest = '' }: Parts = {}) =>
	zipSync({
		mimetype: strToU8('application/vnd.oasis.opendocument.text'),
		'META-INF/manifest.xml': strToU8(`<manifest>${manifest}</manifest>`),
		'styles.xml': root('document-styles', `<office:styles>${styles}</office:styles>`),
		'content.xml': root(
			'document-content',
			`<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`
		)
	});

const readMade = async (body: string, parts?: Parts): Promise<SourceDocument> =>
	documentSchema.parse(await readDocument('a.odt', makeOdt(body, parts)));
const textsOf = async (body: string, parts?: Parts): Promise<string[]> =>
	(await readMade(body, parts)).blocks.map(({ text }) => text);

const p = (inside: string, style = ''): string =>
	`<text:p text:style-name="${style}">${inside}</text:p>`;
const span = (text: string, style: string): string =>
	`<text:span text:style-name="${style}">${text}</text:span>`;
const textStyle = (name: string, properties: string): string =>
	`<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;

describe('the text of paragraphs', () => {
	const automatic = [
		textStyle('up', 'style:text-position="super 58%"'),
		textStyle('gone', 'text:display="none"'),
		textStyle('struck', 'style:text-line-through-style="solid"'),
		textStyle('shown', 'text:display="true"')
	].join('');
	test.each([
		[
			'spaces, tabs and breaks',
			`甲<text:s text:c="3"/>乙<text:tab/>丙<text:line-break/>丁`,
			'甲   乙\t丙\n丁'
		],
		['hyphens', 'a\u2011b\u00adc', 'a-bc'],
		['white space of the file', '本年\n\t支出', '本年 支出'],
		['a mark of a note', `458.62${span('1', 'up')}万元`, '458.62万元'],
		['hidden text', `本年${span('隐藏', 'gone')}支出`, '本年支出'],
		['struck text', `本年${span('划掉', 'struck')}支出`, '本年支出'],
		['spans within spans', span(`藏${span('现', 'shown')}`, 'gone'), '现'],
		['comments', '甲<office:annotation><text:p>批注</text:p></office:annotation>乙', '甲乙'],
		[
			'readings',
			'<text:ruby><text:ruby-base>甲</text:ruby-base><text:ruby-text>jiǎ</text:ruby-text></text:ruby>',
			'甲'
		],
		[
			'links and fields',
			'<text:a>链接</text:a>第<text:page-number>5</text:page-number>页',
			'链接第5页'
		],
		[
			'hidden by a condition',
			'甲<text:hidden-text text:is-hidden="true">乙</text:hidden-text>',
			'甲'
		]
	])('%s', async (_, inside, text) => {
		expect(await textsOf(p(inside), { automatic })).toEqual([text]);
	});

	test('a paragraph of two hundred thousand lines', async () => {
		const lines = await textsOf(p('完。<text:line-break/>'.repeat(200_000)));
		expect(lines).toHaveLength(200_000);
	});

	test('spaces that are only counted are no more than a line has', async () => {
		const [text = ''] = await textsOf(p('甲' + '<text:s text:c="999999999"/>'.repeat(1000) + '乙'));
		expect(text).toHaveLength(100_002);
	});

	test('tracked changes as if accepted', async () => {
		const body =
			'<text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
			p('甲<text:change text:change-id="a"/><text:change-start/>加上<text:change-end/>乙');
		expect(await textsOf(body)).toEqual(['甲加上乙']);
	});

	test('notes come after the text, footnotes first; boxes after their paragraph', async () => {
		const note = (kind: string, text: string): string =>
			`<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`;
		const box = `<draw:frame><draw:text-box>${p('框中')}</draw:text-box></draw:frame>`;
		expect(
			await textsOf(p(`甲${note('endnote', '尾注')}${note('footnote', '脚注')}${box}乙`) + p('丙'))
		).toEqual(['甲乙', '框中', '丙', '脚注', '尾注']);
	});

	test('hidden sections and paragraphs are left out, shown ones are not', async () => {
		const body =
			`<text:section text:display="none">${p('藏')}</text:section><text:section>${p('现')}</text:section>` +
			p('<text:hidden-paragraph text:is-hidden="true"/>藏');
		expect(await textsOf(body)).toEqual(['现']);
	});
});

describe('headings', () => {
	const styles =
		'<style:style style:name="Title" style:family="paragraph"/>' +
		'<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"/>' +
		'<style:style style:name="章" style:family="paragraph" style:parent-style-name="Heading_20_2"/>' +
		'<style:style style:name="级" style:family="paragraph" style:default-outline-level="3"/>';

	test('by their own level, or by their style', async () => {
		const body =
			p('报告', 'Title') +
			'<text:h text:outline-level="1">概况</text:h>' +
			p('职责', '章') +
			p('要点', '级') +
			p('正文');
		const { blocks } = await readMade(body, { styles });
		expect(blocks.map((block) => block.kind === 'heading' && block.level)).toEqual([
			0,
			1,
			2,
			3,
			false
		]);
	});

	test('lines of a table of contents are none', async () => {
		const body = `<text:table-of-content><text:index-body><text:index-title>${p('目录')}</text:index-title>${p('一、概况')}</text:index-body></text:table-of-content><text:h text:outline-level="1">一、概况</text:h>`;
		const { blocks } = await readMade(body);
		expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'heading']);
	});

	test('have the numbers of the outline', async () => {
		const outline =
			'<text:outline-style><text:outline-level-style text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/><text:outline-level-style text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/></text:outline-style>';
		const h = (level: number, text: string, more = ''): string =>
			`<text:h text:outline-level="${level}"${more}>${text}</text:h>`;
		const body =
			h(1, '甲') +
			h(2, '乙') +
			h(2, '丙') +
			h(1, '丁') +
			h(2, '戊') +
			h(1, '己', ' text:is-list-header="true"');
		expect(await textsOf(body, { styles: outline })).toEqual([
			'一、甲',
			'（一）乙',
			'（二）丙',
			'二、丁',
			'（一）戊',
			'己'
		]);
	});
});

describe('lists', () => {
	const automatic =
		'<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/><text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="1"/><text:list-level-style-bullet text:level="3" text:bullet-char="–"/></text:list-style>';
	const list = (inside: string, more = ''): string =>
		`<text:list text:style-name="L"${more}>${inside}</text:list>`;
	const item = (inside: string, more = ''): string =>
		`<text:list-item${more}>${inside}</text:list-item>`;

	test('number their items, and the first line of each alone', async () => {
		const inner = `<text:list>${item(p('丙'))}${item(p('丁'))}</text:list>`;
		const body = list(item(p('甲') + p('续')) + item(p('乙') + inner) + item(p('戊')));
		expect(await textsOf(body, { automatic })).toEqual([
			'1. 甲',
			'续',
			'2. 乙',
			'（1）丙',
			'（2）丁',
			'3. 戊'
		]);
	});

	test('a label is no longer than people write one', async () => {
		const long = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="${'长'.repeat(100_000)}"/></text:list-style>`;
		const items = '<text:list-item><text:p>文</text:p></text:list-item>'.repeat(2000);
		const body = `<text:list text:style-name="L">${items}</text:list>`;
		const texts = await textsOf(body, { automatic: long });
		expect(texts).toHaveLength(2000);
		for (const text of texts) expect(text.length).toBeLessThan(200);
	});

	test('begin anew, unless they go on or say where', async () => {
		const body =
			list(item(p('甲')), ' xml:id="a"') +
			list(item(p('乙'))) +
			list(item(p('丙')), ' text:continue-numbering="true"') +
			list(item(p('丁')), ' text:continue-list="a"') +
			list(item(p('戊'), ' text:start-value="7"') + item(p('己'))) +
			list(`<text:list-header>${p('庚')}</text:list-header>`);
		expect(await textsOf(body, { automatic })).toEqual([
			'1. 甲',
			'1. 乙',
			'2. 丙',
			'2. 丁',
			'7. 戊',
			'8. 己',
			'庚'
		]);
	});
});

describe('tables', () => {
	const cell = (text: string, more = ''): string =>
		`<table:table-cell${more}>${p(text)}</table:table-cell>`;
	const covered = '<table:covered-table-cell/>';
	const row = (inside: string, more = ''): string =>
		`<table:table-row${more}>${inside}</table:table-row>`;
	const table = (inside: string): string => `<table:table>${inside}</table:table>`;

	test('merged cells once, covered ones not; repeated headers and groups', async () => {
		const body = table(
			`<table:table-header-rows>${row(cell('甲', ' table:number-columns-spanned="2"') + covered + cell('乙', ' table:number-rows-spanned="2"'))}</table:table-header-rows>` +
				row(cell('丙') + cell('丁') + covered)
		);
		const found = onlyTable(await readMade(body));
		expect([found.rows, found.columns]).toEqual([2, 3]);
		expect(layoutOf(found)).toEqual(['0,0 1×2 甲', '0,2 2×1 乙', '1,0 1×1 丙', '1,1 1×1 丁']);
	});

	test('lines and tables within a cell; a frame of one cell is none', async () => {
		const inner = table(row(cell('内甲') + cell('内乙')));
		const body = table(
			row(cell('外') + `<table:table-cell>${p('一行')}${inner}${p('二行')}</table:table-cell>`)
		);
		expect(layoutOf(onlyTable(await readMade(body)))).toEqual([
			'0,0 1×1 外',
			'0,1 1×1 一行内甲内乙二行'
		]);
		expect(
			await textsOf(table(row(`<table:table-cell>${p('一段')}${p('二段')}</table:table-cell>`)))
		).toEqual(['一段', '二段']);
	});

	test.each([
		[
			'rows',
			table(row(cell('文') + cell('文'), ' table:number-rows-repeated="999999999"')),
			'too_large'
		],
		[
			'columns',
			table(row(cell('文', ' table:number-columns-repeated="999999999"') + cell('文'))),
			'malformed'
		],
		[
			'rows without cells',
			table(row('', ' table:number-rows-repeated="999999999"') + row(cell('文') + cell('文'))),
			'too_large'
		]
	])('a billion %s', async (_, body, failure) => {
		await expect(readDocument('a', makeOdt(body))).rejects.toMatchObject({ failure });
	});

	test('a span that reaches past the end ends there', async () => {
		const wide = ' table:number-rows-spanned="999999999" table:number-columns-spanned="999999999"';
		const body = table(row(cell('甲') + cell('乙', wide)));
		expect(layoutOf(onlyTable(await readMade(body)))[1]).toBe('0,1 1×499 乙');
	});
});

test.each([
	['with a password', makeOdt(p('文'), { manifest: '<encryption-data/>' }), 'encrypted'],
	[
		'without contents',
		zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
		'malformed'
	],
	['without text', makeOdt(p('')), 'no_text']
])('a file %s', async (_, bytes, failure) => {
	await expect(readDocument('a.odt', bytes)).rejects.toMatchObject({ failure });
});
