import { expect, test } from 'vitest';
import { readPage } from './make-html';

const links = (...names: string[]) =>
	names.map((name) => `<li><a href="/${name}">${name}</a>`).join('');
const menu = `<ul>${links('首页', '信息公开', '政务服务', '互动交流')}</ul>`;
const report = [
	'<h1>某区科学技术协会2023年度部门整体支出绩效自评报告</h1>',
	'<p>一、部门概况</p>',
	`<p>${'本年收入458.62万元，支出471.30万元。'.repeat(8)}</p>`,
	'<p>（单位：万元）</p>',
	'<table border=1><tr><td>收入<td>458.62<tr><td>支出<td>471.30</table>',
	'<p>二、存在的问题</p><p>预算编制不够精细。</p>',
	'<p>联系人：张三</p>'
].join('');
const head =
	'<!DOCTYPE html><html><head><meta charset=utf-8><title>某区科学技术协会2023年度部门整体支出绩效自评报告_某区人民政府</title></head><body>';

const textOf = async (html: string) =>
	(await readPage(html)).blocks.map(({ text }) => text).join('\n');
const whole = await textOf(head + report);

test('a report without furniture keeps every character', () => {
	const source = report.replace(/<[^>]*>/g, '');
	expect(whole.replace(/\s/g, '')).toBe(source);
});

test.each<[string, string]>([
	['a menu', `${menu}<div>${report}</div>`],
	['a menu in a table', `<table><tr>${'<td><a href=/a>政务</a>'.repeat(5)}</table>${report}`],
	[
		'elements for it',
		`<header>某区</header><nav>甲</nav><main>${report}</main><aside>乙458万元。</aside><footer>丙</footer>`
	],
	[
		'roles for it',
		`<div role=banner>某区</div><div role=main>${report}</div><div role=contentinfo>丙</div>`
	],
	['the path of the page', `<div>您当前的位置：<a href=/>首页</a> &gt; 正文</div>${report}`],
	[
		'neighbours',
		`${report}<p>上一篇：<a href=/x>区教育局收入86,214.33万元</a></p><p>下一篇：无</p>`
	],
	[
		'things to do',
		`${report}<div>【打印本页】 <a href="javascript:window.close()">【关闭窗口】</a></div>`
	],
	[
		'a foot',
		`${report}<div class=f><p>主办：某区政府 电话：020-12345678</p><p>粤ICP备05000000号 网站标识码：4401000000</p></div>`
	],
	[
		'an old page of tables',
		`<table width=1000><tr><td>${menu}</td></tr><tr><td><table><tr><td width=200><ul>${links('通知', '公告', '区教育局2021年收入86,214.33万元')}</ul></td><td>${report}</td></tr></table></td></tr><tr><td>版权所有：某区政府</td></tr></table>`
	],
	[
		'a page of parts',
		`<div class=top>您好，欢迎访问！今天是星期四</div>${menu}<div class=wrap><div class="left side"><h4>相关</h4><ul>${links('甲', '乙', '丙')}</ul></div><div class=article>${report}</div><div class=right><h4>热点</h4><p>区教育局本年收入86,214.33万元。</p></div></div>`
	],
	[
		'a form around all',
		`<form action=/a>${menu}<div>${report}</div><input value=搜索><button>提交</button></form>`
	]
])('left out: %s', async (_, body) => {
	expect(await textOf(head + body)).toBe(whole);
});

test('a page whose content lies in what is meant for furniture loses nothing', async () => {
	for (const element of ['aside', 'header', 'nav', 'section class="left"', 'div class="footer"'])
		expect(await textOf(`${head}<${element}>${report}</${element.split(' ')[0]}>`)).toBe(whole);
});

test('attachments and links within the report stay', async () => {
	const text = await textOf(
		`${head}${menu}<div>${report}<p>附件：<a href=a.xls>公开表.xls</a></p><p>详见<a href=b>办法</a>。</p></div>`
	);
	expect(text).toBe(`${whole}\n附件：公开表.xls\n详见办法。`);
});
