/*
 * Measures the reading of scans: pages of the fixtures at 200 points to the inch, clean, and askew
 * with noise. Usage: npm run scans. It needs pdftoppm (poppler-utils) and minutes.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import type { SourceDocument } from '$lib/domain/document';
import { figureIds } from '$lib/domain/figure';
import { readDocument } from '$lib/document/read';
import { pdfOfPictures, type PicturePage } from '$lib/document/scan/picture-pdf';
import { rotated, type Raster } from '$lib/document/scan/raster';
import { extractReports } from '$lib/extraction/extract';
import { fixtures, prose } from './fixtures/truth';
import { noisy } from './scans/noise';
import { compared, errorsIn, numbersIn } from './scans/compare';

const run = promisify(execFile);
const density = 200;

async function pagesOf(file: string, work: string): Promise<Raster[]> {
	const folder = await mkdtemp(join(work, 'pages-'));
	await run('pdftoppm', ['-gray', '-r', String(density), file, join(folder, 'p')]);
	const names = (await readdir(folder)).sort();
	return Promise.all(
		names.map(async (name) => {
			const bytes = await readFile(join(folder, name));
			const head = /^P5\s+(\d+)\s+(\d+)\s+255\n/.exec(bytes.subarray(0, 40).toString('latin1'));
			const [whole = '', width, height] = head ?? [];
			const data = new Uint8Array(bytes.subarray(whole.length));
			return { width: Number(width), height: Number(height), data };
		})
	);
}

const pageOf = ({ width, height, data }: Raster): PicturePage => ({
	width,
	height,
	density,
	pictures: [
		{
			width,
			height,
			left: 0,
			top: 0,
			entries: '/ColorSpace /DeviceGray /BitsPerComponent 8',
			bytes: data
		}
	]
});

const papers = ['report', 'merged-table', 'prose'] as const;

const degrees = (value: number): number => (value * Math.PI) / 180;
const states = {
	clean: (page: Raster) => page,
	'noisy, askew by 1.5°': (page: Raster, at: number) =>
		noisy(rotated(page, degrees(at % 2 ? -1.5 : 1.5)), 14, at + 1)
};

/**
 * A document without its note, which a page prints at its foot and a text keeps for its end, and
 * without its head and foot, which a single page does not tell from its text.
 */
const without = (document: SourceDocument, note: string): SourceDocument => ({
	...document,
	blocks: document.blocks.filter(
		({ text }) => !text.includes('勿读') && (!note || !text.includes(note))
	)
});
const wordsOf = ({ blocks }: SourceDocument): string => blocks.map(({ text }) => text).join('');

/** The figures that a reading takes for certain and that are other than those of the text. */
function certainAndWrong(read: SourceDocument, truth: SourceDocument): string[] {
	const own = extractReports(truth)[0];
	const found = extractReports(read)[0];
	return figureIds.filter((id) => {
		const [one, other] = [found?.figures[id], own?.figures[id]];
		if (one?.state !== 'found' || one.confidence !== 'certain') return false;
		return other?.state !== 'found' || !isDeepStrictEqual(one.value, other.value);
	});
}

export async function main([only]: string[]): Promise<number> {
	const work = await mkdtemp(join(tmpdir(), 'scans-'));
	console.log(
		'| paper | state | pages | seconds a page | of the processor | character errors | numbers right | wrong | wrong and not doubtful | figures certain and wrong |'
	);
	console.log('|---|---|---|---|---|---|---|---|---|---|');
	try {
		for (const name of papers) {
			if (only && only !== name) continue;
			const truth = await readDocument(name, await readFile(join(fixtures, `${name}.docx`)));
			const note = name === 'prose' ? (prose().note?.text ?? '') : '';
			const own = without(truth, note);
			const numbers = numbersIn(own);
			const pages = await pagesOf(join(fixtures, `${name}.pdf`), work);
			for (const [state, made] of Object.entries(states)) {
				const bytes = pdfOfPictures(pages.map((page, at) => pageOf(made(page, at))));
				const [started, cpu] = [performance.now(), process.cpuUsage()];
				const document = await readDocument(name, bytes, { pictures: true });
				const seconds = (performance.now() - started) / 1000 / pages.length;
				const { user, system } = process.cpuUsage(cpu);
				const worked = (user + system) / 1e6 / pages.length;
				const rate = errorsIn(wordsOf(without(document, note)), wordsOf(own));
				const { right, wrong } = compared(numbersIn(without(document, note)), numbers);
				const silent = wrong.filter(({ doubtful }) => !doubtful).map(({ value }) => value);
				const cells = [
					...[name, state, pages.length, seconds.toFixed(1), worked.toFixed(1)],
					...[rate.toFixed(5), `${right}/${numbers.length}`, wrong.length],
					...[[silent.length, ...silent].join(' '), certainAndWrong(document, truth).length]
				];
				console.log(`| ${cells.join(' | ')} |`);
			}
		}
		return 0;
	} finally {
		await rm(work, { recursive: true });
	}
}
