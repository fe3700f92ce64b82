import { expect, test } from 'vitest';
import { blocksOf, p, px, r, t, textsOf } from './make-docx';

const box = (text: string) =>
	`<w:drawing><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></w:drawing>`;

test.each([
	['runs join', px(r('本年收入') + r('458.62') + r('万元')), ['本年收入458.62万元']],
	['spaces stay', p('  收入　合计  '), ['  收入　合计  ']],
	['blank paragraphs go', p('一') + p(' 　') + '<w:p/>' + p('二'), ['一', '二']],
	['tabs', px(`<w:r>${t('甲')}<w:tab/>${t('乙')}</w:r>`), ['甲\t乙']],
	['hyphens', px(`<w:r>${t('A')}<w:noBreakHyphen/>${t('B')}<w:softHyphen/></w:r>`), ['A-B']],
	[
		'links and smart tags',
		px(`<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag>`),
		['甲乙']
	],
	['fields show their result', px(`<w:r><w:instrText>PAGE</w:instrText></w:r>${r('3')}`), ['3']],
	[
		'ruby',
		px(`<w:r><w:ruby><w:rt>${r('jì')}</w:rt><w:rubyBase>${r('绩')}</w:rubyBase></w:ruby></w:r>`),
		['绩']
	]
])('%s', async (_, body, texts) => {
	expect(await textsOf(body)).toEqual(texts);
});

test('a soft break stays in its sentence and parts two', async () => {
	const broken = (a: string, b: string) => px(`<w:r>${t(a)}<w:br/>${t(b)}</w:r>`);
	expect(await textsOf(broken('天河区科协', '自评报告'))).toEqual(['天河区科协\n自评报告']);
	expect(await textsOf(broken('第一句。', '第二句。'))).toEqual(['第一句。', '第二句。']);
	expect(await textsOf(broken('概况', '一、职能'))).toEqual(['概况', '一、职能']);
	expect(await textsOf(px(`<w:r><w:br w:type="page"/>${t('标题')}</w:r>`))).toEqual(['标题']);
});

test('symbols of Wingdings and Symbol', async () => {
	const sym = (font: string, char: string) =>
		px(`<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`);
	const body = sym('Wingdings', 'F0FE') + sym('Wingdings', 'F0A8') + sym('Symbol', 'F0B3');
	expect(await textsOf(body + sym('宋体', '2264'))).toEqual(['☑', '□', '≥', '≤']);
});

test('tracked changes are accepted', async () => {
	const deleted = '<w:del><w:r><w:delText>100</w:delText></w:r></w:del>';
	const moved = `<w:moveFrom>${r('旧')}</w:moveFrom><w:moveTo>${r('新')}</w:moveTo>`;
	expect(await textsOf(px(`${r('支出')}${deleted}<w:ins>${r('200')}</w:ins>${moved}`))).toEqual([
		'支出200新'
	]);
});

test('a paragraph whose mark is deleted runs on into the next', async () => {
	const mark = '<w:rPr><w:del/></w:rPr>';
	expect(await textsOf(p('前半', mark) + p('后半') + p('末', mark))).toEqual(['前半后半', '末']);
});

test('hidden text is left out, by run, by style, and not where it is switched off', async () => {
	const styles =
		'<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>' +
		'<w:style w:type="paragraph" w:styleId="HP"><w:rPr><w:vanish/></w:rPr></w:style>';
	const body = px(
		r('见') +
			r('不见', '<w:vanish/>') +
			r('不见', '<w:rStyle w:val="H"/>') +
			r('也见', '<w:rStyle w:val="H"/><w:vanish w:val="0"/>')
	);
	expect(await textsOf(body + p('不见', '<w:pStyle w:val="HP"/>'), { styles })).toEqual(['见也见']);
});

test('a text box is read once, after the paragraph that it hangs on', async () => {
	const twice =
		`<mc:AlternateContent><mc:Choice Requires="wps">${box('框中')}</mc:Choice>` +
		`<mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框中')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>` +
		'</mc:AlternateContent>';
	expect(await textsOf(px(`${r('段落')}<w:r>${twice}</w:r>`) + p('后'))).toEqual([
		'段落',
		'框中',
		'后'
	]);
	const old = `<w:pict><v:textbox><w:txbxContent>${p('旧框')}</w:txbxContent></v:textbox></w:pict>`;
	expect(await textsOf(px(`<w:r>${old}</w:r>`))).toEqual(['旧框']);
});

test('content controls give their contents, and prompts nothing', async () => {
	const control = (inside: string, properties = '') =>
		`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
	const body =
		control(p('块')) +
		px(r('行') + control(r('内'))) +
		px(r('填：') + control(r('单击此处输入'), '<w:showingPlcHdr/>'));
	expect(await textsOf(body)).toEqual(['块', '行内', '填：']);
});

test('footnotes follow the body, without the line above them', async () => {
	const footnotes =
		`<w:footnote w:type="separator" w:id="-1">${p('—')}</w:footnote>` +
		`<w:footnote w:id="1">${p('不含结转。')}</w:footnote>`;
	const body = px(`${r('支出')}<w:r><w:footnoteReference w:id="1"/></w:r>`);
	expect(await textsOf(body, { footnotes })).toEqual(['支出', '不含结转。']);
});

test('headings by style, by what it is based on, by direct level and by number', async () => {
	const style = (id: string, inside: string) =>
		`<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`;
	const styles =
		style('T', '<w:name w:val="Title"/>') +
		style('H2', '<w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
		style('Own', '<w:name w:val="自定义"/><w:basedOn w:val="H2"/>') +
		style('TOC1', '<w:name w:val="toc 1"/>');
	const use = (id: string) => `<w:pStyle w:val="${id}"/>`;
	const body =
		p('题', use('T')) +
		p('二级', use('H2')) +
		p('承自二级', use('Own')) +
		p('正文', '<w:pStyle w:val="H2"/><w:outlineLvl w:val="9"/>') +
		p('直接', '<w:outlineLvl w:val="0"/>') +
		p('一、目录行', use('TOC1')) +
		p('（一）主要职责。') +
		p('字'.repeat(101), use('H2'));
	const levels = (await blocksOf(body, { styles })).map((block) =>
		block.kind === 'heading' ? block.level : null
	);
	expect(levels).toEqual([0, 2, 2, null, 1, null, 2, null]);
});

test('paragraphs are counted from 1, tables and blank ones not', async () => {
	const table = `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`;
	const blocks = await blocksOf(p('一') + '<w:p/>' + table + p('二'));
	expect(blocks.map(({ origin }) => origin)).toEqual([{ paragraph: 1 }, {}, { paragraph: 2 }]);
});

const superscript = '<w:vertAlign w:val="superscript"/>';
const raisedStyle = `<w:style w:type="character" w:styleId="up"><w:name w:val="up"/><w:rPr>${superscript}</w:rPr></w:style>`;

test.each<[string, string, string]>([
	['a note digit', r('收入458.62') + r('1', superscript) + r('万元'), '收入458.62万元'],
	[
		'a note in pieces',
		r('收入458.62') + r('[', superscript) + r('1]', superscript) + r('万元'),
		'收入458.62万元'
	],
	['a raised position', r('458.62') + r('①', '<w:position w:val="8"/>') + r('万元'), '458.62万元'],
	['by its style', r('458.62') + r('2', '<w:rStyle w:val="up"/>') + r('万元'), '458.62万元'],
	['a unit', r('100m') + r('2', superscript), '100m2'],
	['a power of ten', r('3×10') + r('4', superscript) + r('元'), '3×10^4元'],
	['a line that is all raised', r('12', superscript), '12'],
	['a position of the font', r('共') + r('12', '<w:position w:val="1"/>') + r('人'), '共12人']
])('raised text: %s', async (_, runs, text) => {
	expect(await textsOf(px(runs), { styles: raisedStyle })).toEqual([text]);
});

const struckStyles =
	'<w:style w:type="paragraph" w:styleId="P"><w:name w:val="P"/><w:rPr><w:strike/></w:rPr></w:style>' +
	'<w:style w:type="character" w:styleId="C"><w:name w:val="C"/><w:rPr><w:dstrike/></w:rPr></w:style>';

test.each<[string, string, string[]]>([
	['a run', r('999', '<w:strike/>') + r('458.62'), ['458.62']],
	['a run struck twice', r('999', '<w:dstrike w:val="true"/>') + r('458.62'), ['458.62']],
	['a run that is not', r('45', '<w:strike w:val="0"/>') + r('8.62'), ['458.62']],
	['by the style of the run', r('999', '<w:rStyle w:val="C"/>') + r('458.62'), ['458.62']],
	[
		'by the style of the paragraph',
		`<w:pPr><w:pStyle w:val="P"/></w:pPr>${r('999')}${r('458.62', '<w:strike w:val="false"/>')}`,
		['458.62']
	],
	[
		'by both styles, which is by none',
		`<w:pPr><w:pStyle w:val="P"/></w:pPr>${r('999')}${r('458.62', '<w:rStyle w:val="C"/>')}`,
		['458.62']
	]
])('struck text is left out: %s', async (_, runs, texts) => {
	expect(await textsOf(px(runs), { styles: struckStyles })).toEqual(texts);
});

const m = (name: string, inside: string) => `<w:${name}>${inside}</w:${name}>`;

test.each<[string, string, string]>([
	['a fraction', m('f', m('num', r('447.30')) + m('den', r('458.62'))), '447.30/458.62'],
	['a fraction of sums', m('f', m('num', r('a+b')) + m('den', r('c'))), '(a+b)/c'],
	['a power', m('sSup', m('e', r('(1+5%)')) + m('sup', r('2'))), '(1+5%)^2'],
	['a unit', m('sSup', m('e', r('m')) + m('sup', r('2'))), 'm2'],
	['the formulas of a drawing', '<v:formulas><v:f eqn="sum 1 0 2"/></v:formulas>' + r('甲'), '甲'],
	['a root', m('rad', m('deg', '') + m('e', r('16'))), '16']
])('formulas: %s', async (_, formula, text) => {
	expect(await textsOf(px(m('oMath', formula)))).toEqual([text]);
});
