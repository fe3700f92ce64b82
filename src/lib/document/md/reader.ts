import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { SourceDocument } from '$lib/domain/document';
import { separated } from '../number-format';
import { numberedHeadingLevel } from '../numbered-heading';
import { blocksOf, linesOf, type Item } from '../story';
import { cellTextOf, type Grid } from '../table';
import { pipeTable } from '../txt/pipe-table';
import { hardBreak, plainText, ReportTokenizer } from './inline';

/** Lists and quotations within each other beyond this are cut: the library's time grows with them. */
const deepIndent = /^[ \t>*+-]{24,}/;

/** The parts of a text in turn: what is Markdown, and the tables that are written as HTML in it. */
function partsOf(text: string): { markup: boolean; text: string }[] {
	const parts: { markup: boolean; text: string }[] = [];
	const tag = /<(\/?)table\b[^<>]{0,2000}>/gi;
	let from = 0;
	let open = 0;
	let start = 0;
	for (let found = tag.exec(text); found; found = tag.exec(text)) {
		if (found[1] === '' && open++ === 0) start = found.index;
		if (found[1] === '' || open === 0 || --open > 0) continue;
		parts.push({ markup: false, text: text.slice(from, start) });
		parts.push({ markup: true, text: text.slice(start, tag.lastIndex) });
		from = tag.lastIndex;
	}
	return [...parts, { markup: false, text: text.slice(from) }];
}

const line = (text: string, label = '', level: number | null = null): Item => ({
	kind: 'line',
	label,
	text,
	level,
	contents: false
});

/** The paragraphs of a run of text: a line of the source goes on in the next one. */
function paragraphs(markdown: string): string[] {
	return plainText(markdown)
		.split(hardBreak)
		.flatMap(linesOf)
		.map((text) =>
			text.replace(/[ \t]*\n[ \t]*/g, (gap, at: number) =>
				/[\w,.;]/.test(text[at - 1] ?? '') && /\w/.test(text[at + gap.length] ?? '') ? ' ' : ''
			)
		);
}

function tableGrid({ header, rows }: Tokens.Table): Grid {
	const all = [header, ...rows];
	const cells = all.flatMap((row, at) =>
		row.map(({ text }, column) => ({
			...{ row: at, column, rowSpan: 1, columnSpan: 1 },
			text: cellTextOf(plainText(text).split(/[\n\v]/))
		}))
	);
	return { rows: all.length, columns: header.length, cells };
}

/** What stands in a text of Markdown. `readMarkup` reads the HTML in it. */
function itemsOf(markdown: string, readMarkup: (html: string) => Item[]): Item[] {
	const items: Item[] = [];

	function text(source: string, label: string): void {
		const lines = source.split('\n');
		const found = label === '' ? pipeTable(lines, 0) : null;
		if (found?.grid && found.lines === lines.length)
			items.push({ kind: 'table', grid: found.grid });
		else paragraphs(source).forEach((one, i) => items.push(line(one, i === 0 ? label : '')));
	}

	function list({ items: entries }: Tokens.List): void {
		for (const entry of entries) {
			const number = /^\s*(\d{1,9}[.)])/.exec(entry.raw)?.[1] ?? '';
			all(entry.tokens, number && separated(number, 'tab'));
		}
	}

	/** `label` is the number of the item that begins with these. */
	function all(tokens: readonly Token[], label = ''): void {
		let number = label;
		for (const token of tokens as readonly MarkedToken[]) {
			if (token.type === 'heading') {
				const title = plainText(token.text).replace(/[\n\v]/g, '');
				// A line of dashes below a paragraph makes a heading of it, in name.
				const level = title.length > 60 ? null : token.depth;
				items.push(line(title, number, level));
			} else if (token.type === 'paragraph' || token.type === 'text') text(token.text, number);
			else if (token.type === 'table') items.push({ kind: 'table', grid: tableGrid(token) });
			else if (token.type === 'list') list(token);
			else if (token.type === 'blockquote') all(token.tokens);
			else if (token.type === 'code') items.push(...token.text.split('\n').map((one) => line(one)));
			else if (token.type === 'html') items.push(...readMarkup(token.text));
			else continue;
			number = '';
		}
	}

	const lines = markdown.split(/\r\n?|\n/);
	const source = lines.map((one) => one.replace(deepIndent, (run) => run.slice(0, 23))).join('\n');
	all(new Lexer({ gfm: true, tokenizer: new ReportTokenizer() }).blockTokens(source));
	return items;
}

/** The first heading is the title where no other is as high; numbered ones are of the outline. */
function withLevels(items: readonly Item[]): Item[] {
	const highest = items.filter((item) => item.kind === 'line' && item.level === 1);
	const headings = items.filter((item) => item.kind === 'line' && item.level !== null);
	return items.map((item) => {
		if (item.kind === 'table' || item.level === null) return item;
		const byNumber = numberedHeadingLevel(item.label + item.text);
		const isTitle = highest.length === 1 && headings[0] === item && item.level === 1;
		return { ...item, level: byNumber ?? (isTitle ? 0 : item.level) };
	});
}

/** Reads a text that is Markdown (see is-markdown.ts). `paragraph` counts as in a Word file. */
export async function readMd(text: string): Promise<SourceDocument> {
	const readMarkup = /<[a-z!/]/i.test(text) ? (await import('../html/reader')).readPage : () => [];
	const items = partsOf(text).flatMap((part) =>
		part.markup ? readMarkup(part.text) : itemsOf(part.text, readMarkup)
	);
	return { format: 'md', blocks: blocksOf(withLevels(items)) };
}
