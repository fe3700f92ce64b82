import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '$lib/document/read';
import { bureauFilesOf, examplesOf, reportFilesOf } from '../../scripts/generate/district-files';
import { reportFormats, voices } from '../../scripts/generate/filed';
import { reportFile } from '../../scripts/generate/report';
import { plantedTable } from '../../scripts/generate/world/planted-table';
import { readWorld } from '../../scripts/generate/world/read-world';

const world = readWorld('data');
const reports = reportFilesOf(world);
const bureau = bureauFilesOf(world);
const examples = readdirSync('data/reports');
const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

describe('the files of the carried district', () => {
	it('come out the same, byte for byte', () => {
		const made = [...reports, ...bureau].map(
			({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`
		);
		expect(made.join('')).toBe(readFileSync('data/reports.sha256', 'utf8'));
	});

	it('have names of their own', () => {
		expect(new Set(reports.map(({ name }) => name)).size).toBe(reports.length);
		expect(reports.length).toBeGreaterThanOrEqual(570);
	});

	it('lie in the repository as a dozen of every voice and format, and the two workbooks', () => {
		const chosen = examplesOf(world);
		expect(examples.sort()).toEqual(chosen.map(({ report }) => report.file).sort());
		expect(chosen).toHaveLength(12);
		expect(new Set(chosen.map(({ report }) => report.voice))).toEqual(new Set(voices));
		expect(new Set(chosen.map(({ report }) => report.format))).toEqual(new Set(reportFormats));
		for (const { name, bytes } of reports.filter((file) => examples.includes(file.name)))
			expect(bytesOf(`data/reports/${name}`), name).toEqual(bytes);
		for (const { name, bytes } of bureau)
			expect(bytesOf(`data/bureau/${name}`), name).toEqual(bytes);
	});

	it('have their planted errors listed', () => {
		expect(readFileSync('data/truth/planted.csv', 'utf8')).toBe(plantedTable(world.planted));
	});

	it.each(examples)('%s opens, under its title, with its mark', async (file) => {
		const { format, blocks } = await readDocument(file, bytesOf(`data/reports/${file}`));
		expect(file.endsWith(`.${format}`)).toBe(true);
		const lines = blocks.map(({ text }) => text).join('\n');
		expect(lines).toMatch(/自评|绩效/);
		expect(lines).toContain('（合成示例，非真实单位）');
	});

	it('merge the cells of the form as it is merged on paper', async () => {
		const form = world.filed.find(
			({ report }) => report.voice === 'form' && report.format === 'docx'
		);
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
