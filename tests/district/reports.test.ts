import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '$lib/document/read';
import { reportFile } from '../../scripts/generate/report';
import { isRetold } from '../../scripts/generate/retold';
import { readTruth } from '../../scripts/generate/truth';

const filed = readTruth('data');
const files = readdirSync('data/reports');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the carried reports', () => {
	it('are those of the truth tables and the retold one', () => {
		const written = filed.map((one) => one.report.file);
		expect([...new Set(written)]).toHaveLength(written.length);
		expect(files.filter((file) => !isRetold(file)).sort()).toEqual(written.sort());
		expect(files.filter(isRetold)).toHaveLength(1);
	});

	it('come out the same, byte for byte', () => {
		const listed = readFileSync('data/reports.sha256', 'utf8');
		const made = filed.map((one) => `${sha256(reportFile(one))}  ${one.report.file}\n`);
		expect(made.join('')).toBe(listed);
		const kept = filed.map(({ report: { file } }) => {
			const bytes = readFileSync(`data/reports/${file}`);
			return `${sha256(bytes)}  ${file}\n`;
		});
		expect(kept.join('')).toBe(listed);
	});

	it.each(files)('%s opens, under its title, with its mark', async (file) => {
		const bytes = new Uint8Array(readFileSync(`data/reports/${file}`));
		const { format, blocks } = await readDocument(file, bytes);
		expect(file.endsWith(`.${format}`)).toBe(true);
		expect(blocks[0]?.text).toContain('自评');
		expect(blocks[1]?.text).toMatch(isRetold(file) ? /^（转述：/ : /^（合成示例，非真实单位）$/);
	});

	it('are half .docx and half .txt, in four voices', () => {
		const docx = filed.filter((one) => one.report.format === 'docx');
		expect(docx).toHaveLength(filed.length / 2);
		expect(new Set(filed.map((one) => one.report.voice)).size).toBe(4);
	});

	it('merge the cells of the form as it is merged on paper', async () => {
		const form = filed.find((one) => one.report.voice === 'form');
		if (!form) throw new Error('no form');
		const document = await readDocument('form.docx', reportFile(form));
		const table = document.blocks.find((block) => block.kind === 'table');
		const outputs = table?.cells.find(
			(cell) => table.text.slice(...cell.span) === '产出指标' && cell.column === 0
		);
		const due = form.indicators.filter((row) => row.level1 === '产出指标');
		expect(outputs?.rowSpan).toBe(due.length);
		expect(table?.columns).toBe(8);
	});
});
