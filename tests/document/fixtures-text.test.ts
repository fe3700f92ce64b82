import { describe, expect, test, vi } from 'vitest';
import { linesOf, prose } from '../../scripts/fixtures/truth';
import { furniture } from '../../scripts/fixtures/web-page';
import { editDistance, readFixture, unspaced, wordsOf } from './fixtures';

// A PDF takes a second or more where the machine has other work.
vi.setConfig({ testTimeout: 30_000 });

const paper = prose();
const lines = linesOf(paper).map(unspaced);
const truth = lines.join('');
const note = unspaced(paper.note?.text ?? '');

test.each([
	['', '', 0],
	['绩效', '绩效', 0],
	['绩效自评', '绩效评', 1],
	['1,286.40', '1.286.4', 2],
	['甲乙丙', '丁', 3]
])('the distance of %s and %s is %i', (one, other, distance) => {
	expect(editDistance(one, other)).toBe(distance);
});

describe('every paragraph is a block of its own, character by character', () => {
	test.each([
		'prose.utf-8.txt',
		'prose.utf-8-mark.txt',
		'prose.utf-16le.txt',
		'prose.utf-16be.txt',
		'prose.gb18030.txt'
	])('%s', async (name) => {
		const { blocks } = await readFixture(name);
		expect(blocks.map(({ text }) => text)).toEqual(linesOf(paper));
	});

	test.each(['prose.docx', 'prose.doc', 'prose.odt'])(
		'%s, with its automatic numbers; the footnote at the end',
		async (name) => {
			const { blocks } = await readFixture(name);
			expect(blocks.map(({ text }) => unspaced(text))).toEqual([...lines, note]);
		}
	);

	test.each(['prose.md', 'prose-site.html'])('%s', async (name) => {
		const { blocks } = await readFixture(name);
		expect(blocks.map(({ text }) => unspaced(text))).toEqual(lines);
	});

	test('prose.html; the footnote at the end', async () => {
		const { blocks } = await readFixture('prose.html');
		expect(blocks.map(({ text }) => unspaced(text))).toEqual([...lines, note]);
	});

	test.each(['prose.xlsx', 'prose.xls', 'prose.ods'])(
		'%s, over all its sheets, whose names are headings',
		async (name) => {
			const { blocks } = await readFixture(name);
			const names = new Set(blocks.map(({ origin }) => origin.sheet));
			const words = blocks.flatMap(({ text }) => text.split(/[\t\n]/));
			const cells = words.filter((text) => text !== '' && !names.has(text));
			expect(names.size).toBe(7);
			expect(cells.map(unspaced)).toEqual(lines);
		}
	);
});

describe('pages of OFD', () => {
	test.each(['prose.ofd', 'prose-glyphs.ofd'])(
		'%s: every paragraph is a block of its own, character by character',
		async (name) => {
			const { blocks } = await readFixture(name);
			// As on all drawn pages, the radical is read as the character that it looks like.
			const drawn = lines.map((line) => line.replace('⼈', '人'));
			expect(blocks.map(({ text }) => unspaced(text))).toEqual(drawn);
		}
	);
});

describe('printed pages', () => {
	test.each([
		['prose.pdf', true],
		['prose-printed.pdf', false]
	])('%s: at most one character in a thousand', async (name, hasNote) => {
		const words = wordsOf(await readFixture(name));
		if (hasNote) expect(words).toContain(note);
		const errors = editDistance(words.replace(note, ''), truth);
		expect(errors / truth.length).toBeLessThanOrEqual(0.001);
	});

	test.each(['prose.pdf', 'prose-printed.pdf'])(
		'%s: a paragraph over lines and pages is one',
		async (name) => {
			const { blocks } = await readFixture(name);
			const texts = new Set(blocks.map(({ text }) => unspaced(text)));
			const missing = lines.filter((line) => !texts.has(line));
			// The radical that is read as 人, and lines that end early before what does not break.
			expect(missing.length).toBeLessThanOrEqual(3);
		}
	);
});

test.each([
	'prose.docx',
	'prose.doc',
	'prose.odt',
	'prose.pdf',
	'prose-printed.pdf',
	'prose.html',
	'prose-site.html',
	'report.docx',
	'report.doc',
	'report.odt',
	'report.pdf',
	'report-printed.pdf',
	'report.html',
	'report-site.html',
	'merged-table-site.html',
	'long-table.pdf',
	'long-table-printed.pdf',
	'prose.ofd',
	'prose-glyphs.ofd',
	'report.ofd',
	'report-glyphs.ofd',
	'long-table.ofd',
	'long-table-glyphs.ofd'
])('%s: no header, footer, page number or furniture', async (name) => {
	const { blocks } = await readFixture(name);
	for (const { text } of blocks) {
		expect(text).not.toContain('勿读');
		expect(text).not.toMatch(/^\s*(?:第?\s*\d+\s*页?|[—-]\s*\d+\s*[—-])\s*$/);
	}
	expect(furniture.every((words) => words.includes('勿读'))).toBe(true);
});

test('absent-fonts.pdf: the same text twice, in two encodings', async () => {
	const words = wordsOf(await readFixture('absent-fonts.pdf'));
	const half = words.slice(0, words.length / 2);
	expect(half.length).toBeGreaterThan(300);
	expect(words).toBe(half + half);
});
