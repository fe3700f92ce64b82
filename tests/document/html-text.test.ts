import { expect, test } from 'vitest';
import { processorTime } from '../processor-time';
import { blocksOf, readPage, textsOf } from './make-html';

test.each<[string, string, string[]]>([
	['paragraphs', '<p>甲。</p><p>乙</p>', ['甲。', '乙']],
	['text between blocks', '甲<div>乙<p>丙</p>丁</div>', ['甲', '乙', '丙', '丁']],
	[
		'headings',
		'<h1>整体支出绩效自评报告</h1><h2>概况</h2><p>一、收入</p>',
		['0 整体支出绩效自评报告', '2 概况', '1 一、收入']
	],
	['several of the highest level', '<h1>概况</h1><h1>收入</h1>', ['1 概况', '1 收入']],
	['runs of white space', '<p>\n  甲 \t 2023 \n </p>', ['甲 2023']],
	['a line of the source that breaks in Chinese', '<p>本年收\n\t入 458</p>', ['本年收入 458']],
	['spaces that stay', '<p>&nbsp;&nbsp;甲　乙&emsp;</p>', ['\u00a0\u00a0甲　乙\u2003']],
	['runs of one word', '<p>45<b>8.</b><i>62</i>万<font>元</font></p>', ['458.62万元']],
	['signs above and below', '<p>m<sup>2</sup>，CO<sub>2</sub></p>', ['m2，CO2']],
	[
		'marks of notes',
		'<p>收入458.62<sup>1</sup>万元，<b>支出</b><sup><a href=#n>[2]</a></sup>3<span style="vertical-align: super">①</span>。</p>',
		['收入458.62万元，支出3。']
	],
	['a power of ten', '<p>3×10<sup>4</sup>元，1<sup>st</sup></p>', ['3×10^4元，1st']],
	['the mark of a note before it', '<p>收入<br><sup>1</sup>不含下级', ['收入\n1不含下级']],
	['a mark in text set as it stands', '<pre>458.62<sup>1</sup>万元</pre>', ['458.62万元']],
	[
		'readings and deletions',
		'<p><ruby>绩<rt>ji</rt></ruby>甲<del>乙</del><ins>丙</ins></p>',
		['绩甲丙']
	],
	['entities', '<p>&ge;95&#37;&amp;&lt;&#x4e00;&copy</p>', ['≥95%&<一©']],
	['a break after a sentence', '<p>甲。<br>乙<br>丙</p>', ['甲。', '乙\n丙']],
	['text set as it stands', '<pre>甲  乙\n丙\n</pre>', ['甲  乙', '丙']],
	[
		'text set as it stands with elements in it',
		'<pre><font>收入</font>458<i>万元，<u>支出</u></i>12<br>丙<script>1</script></pre>',
		['收入458万元，支出12', '丙']
	],
	['terms', '<dl><dt>收入<dd>458万元</dl>', ['收入', '458万元']],
	['folded parts', '<details><summary>甲</summary>乙</details>', ['甲', '乙']],
	['a list', '<ul><li>甲<li>乙</ul>', ['甲', '乙']],
	['a numbered list', '<ol><li>甲<li value=5>乙<li><p>丙</ol>', ['3 1. 甲', '3 5. 乙', '3 6. 丙']],
	['letters', '<ol type=a start=2><li>甲</ol>', ['b. 甲']],
	[
		'Chinese numbers',
		'<ol style="list-style: cjk-ideographic outside"><li>甲<li>乙</ol>',
		['1 一、甲', '1 二、乙']
	],
	['numbers in the text', '<ol><li>一、甲<li>二、乙</ol>', ['1 一、甲', '1 二、乙']],
	[
		'a form around all',
		'<form><p>甲</p><input value=乙><select><option>丙</select></form>',
		['甲']
	],
	['scripts', '<script>document.write("甲")</script><p>乙<script>1<2</script></p>', ['乙']],
	['comments', '<!--[if gte mso 9]><p>甲</p><![endif]--><![if !x]><p>乙</p><![endif]>', ['乙']],
	[
		'what is hidden',
		'<p style="color:red;display: none">甲</p><p hidden>乙</p><p aria-hidden=true>丙</p><i style="visibility:hidden">丁</i><p>戊',
		['戊']
	],
	[
		'the number that Word writes',
		'<p><span style="mso-list:Ignore">一、<i>&nbsp; </i></span>概况</p>',
		['1 一、概况']
	],
	['a mark of a note', '<p>458万元<a href="#sdfootnote1sym"><sup>1</sup></a>。</p>', ['458万元。']]
])('%s', async (_, html, texts) => {
	expect(await textsOf(html)).toEqual(texts);
});

test('what the style sheet of the page hides, unless that is most of it', async () => {
	const style =
		'<style>/* a */ .a, p.b { color: red; display:none } @media print{.c{display:none}}</style>';
	const page = `${style}<p class="x a">甲</p><p class=b>乙</p><p class=c>丙丁戊己</p>`;
	expect(await textsOf(page)).toEqual(['丙丁戊己']);
	expect(await textsOf(`${style}<div class=a>甲乙丙丁</div><p>戊</p>`)).toEqual(['甲乙丙丁', '戊']);
});

test('paragraphs are counted from 1, tables are not', async () => {
	const blocks = await blocksOf('<p>甲</p><table border=1><tr><td>1<td>2</table><p>乙</p>');
	expect(blocks.map(({ kind, origin }) => [kind, origin])).toEqual([
		['paragraph', { paragraph: 1 }],
		['table', {}],
		['paragraph', { paragraph: 2 }]
	]);
});

test('LibreOffice keeps that headings are numbered and not how', async () => {
	const { blocks } = await readPage(
		'<html><meta name="generator" content="LibreOffice 7.4"><body><ol><li><h1>概况</h1><ol><li><h2>职能</h2></ol></ol>' +
			'<ol><ol start="2"><li><h2>收支</h2></ol></ol><ol><li><p>甲</p></ol>'
	);
	expect(blocks.map(({ text }) => text)).toEqual(['一、概况', '（一）职能', '（二）收支', '1. 甲']);
});

test.each<[string, string, string]>([
	[
		'a descendant',
		'.x .y{display:none}',
		'<div class=x><b><i class="z y">甲</i></b></div><i class=y>乙</i>'
	],
	[
		'by names of elements',
		'table.t td i{visibility:hidden}',
		'<table class=t role=none><tr><td><i>甲</i>乙</table>'
	],
	[
		'an id and two classes',
		'#n p.a.b{display:none}',
		'<div id=n><p class="b a">甲</p><p class=a>乙</p></div>'
	],
	['not of another element', 'p.a{display:none}', '<div class=a>乙</div>'],
	['not on a pointer or beside', '.a:hover,.b+.c,.d>.e{display:none}', '<p class="a c">乙</p>']
])('rules that hide: %s', async (_, rule, html) => {
	expect(await textsOf(`<style>${rule}</style><p>正文一二三四</p>${html}`)).toEqual([
		'正文一二三四',
		'乙'
	]);
});

test('a page of rules and deep elements ends soon', async () => {
	const rules = Array.from({ length: 900 }, (_, i) => `.x .y .z${i} i{display:none}`).join('');
	const deep = '<div class=y>'.repeat(800) + '<i>甲</i>'.repeat(20_000);
	const start = processorTime();
	await textsOf(`<style>${rules}</style>${deep}`);
	expect(processorTime() - start).toBeLessThan(5000);
});
