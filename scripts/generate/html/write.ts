import { numbered, placed, type ReportBlock, type TableBlock } from '../blocks';
import { escapeXml as escaped } from '../package';

function tableHtml(table: TableBlock): string {
	const cells = placed(table);
	const span = (name: string, count: number) => (count > 1 ? ` ${name}="${count}"` : '');
	const rows = table.rows.map((_, row) => {
		const tag = row < (table.heads ?? 0) ? 'th' : 'td';
		const own = cells
			.filter((cell) => cell.row === row)
			.map(
				({ text, rowSpan, columnSpan }) =>
					`<${tag}${span('rowspan', rowSpan)}${span('colspan', columnSpan)}>${escaped(text)}</${tag}>`
			);
		return `<tr>${own.join('')}</tr>`;
	});
	return `<table>\n${rows.join('\n')}\n</table>`;
}

function blockHtml(block: ReportBlock, number: string): string {
	switch (block.kind) {
		case 'title':
			return `<h1>${escaped(block.text)}</h1>`;
		case 'note':
			return `<p class="note">${escaped(block.text)}</p>`;
		case 'heading':
			return `<h${block.level + 1}>${escaped(number + block.text)}</h${block.level + 1}>`;
		case 'table':
			return tableHtml(block);
		case 'sheet':
			return '';
		default:
			return `<p>${escaped(number + block.text)}</p>`;
	}
}

const style = `body { margin: 0; font: 16px/1.8 SimSun, "Noto Serif CJK SC", serif; color: #222; }
.top, .foot { background: #1f4e79; color: #fff; padding: 12px 24px; }
.top a, .foot a { color: #fff; margin-right: 16px; }
.path { max-width: 900px; margin: 12px auto; font-size: 14px; }
.article { max-width: 900px; margin: 0 auto; padding: 0 24px 32px; }
h1 { font-size: 24px; text-align: center; }
h2 { font-size: 18px; }
h3 { font-size: 16px; }
.article p { text-indent: 2em; margin: 0 0 8px; }
.article p.note { text-align: center; text-indent: 0; color: #666; }
table { border-collapse: collapse; width: 100%; margin: 8px 0 16px; font-size: 14px; line-height: 1.5; }
th, td { border: 1px solid #999; padding: 4px 6px; }
th { background: #f0f3f7; font-weight: normal; }`;

/** What stands around the text of a page on a district's site. */
export interface Site {
	readonly name: string;
	readonly path: readonly string[];
}

/** Writes a report as a page of a site, with its menu, path and foot around it. */
export function writeHtml(blocks: readonly ReportBlock[], site: Site): Uint8Array {
	const title = blocks.find((block) => block.kind === 'title')?.text ?? '';
	const content = numbered(blocks)
		.map(({ block, number }) => blockHtml(block, number))
		.filter((html) => html !== '')
		.join('\n');
	const menu = ['首页', '政务公开', '办事服务', '互动交流']
		.map((word, at) => `<a href="/${at}/">${word}</a>`)
		.join('');
	const page = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title)}_${escaped(site.name)}</title>
<style>
${style}
</style>
</head>
<body>
<header class="top"><nav>${menu}</nav></header>
<div class="path">当前位置：${site.path.map(escaped).join(' &gt; ')}</div>
<div class="article">
${content}
</div>
<footer class="foot"><a href="/about/">网站地图</a><a href="/contact/">联系我们</a><p>主办：${escaped(site.name)} 合成示例</p></footer>
</body>
</html>
`;
	return new TextEncoder().encode(page);
}
