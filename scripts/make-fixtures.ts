/*
 * Makes the files of tests/fixtures from the truth in tests/fixtures/truth. LibreOffice (soffice),
 * Chromium, the fonts of fonts-noto-cjk and fonts-wqy-microhei, pdftotext and pdftoppm (poppler-utils) must be installed;
 * the versions that made the kept files stand in tests/fixtures/README.md.
 * Usage: node scripts/tooling/run-ts.mjs scripts/make-fixtures.ts [folder to write]
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { archive } from './fixtures/archive';
import { absentFontPdf, scanPdf } from './fixtures/bare-pdf';
import { someBoxes } from './fixtures/boxes';
import { gb18030, utf16be, utf16le, utf8, utf8WithMark } from './fixtures/encodings';
import { flatSheet, flatSheetsOfParts, flatSheetsOfReport } from './fixtures/flat-sheets';
import { flatText } from './fixtures/flat-text';
import { neutral } from './fixtures/neutral';
import { Office } from './fixtures/office';
import { ofdFixtures } from './fixtures/ofd/fixtures';
import { markdown, plainText } from './fixtures/plain';
import { printed } from './fixtures/print';
import { joinedTiff } from './fixtures/tiff';
import {
	fixtures,
	linesOf,
	longTable,
	mergedTable,
	prose,
	report,
	tableOf
} from './fixtures/truth';
import { printPage, sitePage } from './fixtures/web-page';

const run = promisify(execFile);
const password = 'yuntang';

const papers = {
	prose: prose(),
	'merged-table': mergedTable(),
	'long-table': longTable(),
	report: report().paper
};
type Name = keyof typeof papers;

/** What LibreOffice makes of the flat files: the filter, and the papers it is tried on. */
const conversions: readonly (readonly [
	source: 'text' | 'typed' | 'sheet',
	filter: string,
	names: readonly Name[]
])[] = [
	['text', 'docx:MS Word 2007 XML', ['prose', 'merged-table', 'long-table', 'report']],
	['text', 'pdf:writer_pdf_Export', ['prose', 'merged-table', 'long-table', 'report']],
	['text', 'doc:MS Word 97', ['prose', 'merged-table', 'long-table', 'report']],
	['text', 'odt:writer8', ['prose', 'merged-table', 'long-table', 'report']],
	['text', 'rtf:Rich Text Format', ['report']],
	['typed', 'html:HTML (StarWriter)', ['prose', 'merged-table', 'report']],
	['sheet', 'xlsx:Calc MS Excel 2007 XML', ['prose', 'merged-table', 'report']],
	['sheet', 'xls:MS Excel 97', ['prose', 'merged-table', 'report']],
	['sheet', 'ods:calc8', ['prose', 'merged-table', 'report']]
];

function sheetsOf(name: Name): string {
	if (name === 'prose') return flatSheetsOfParts(papers.prose);
	if (name === 'report') return flatSheetsOfReport(papers.report);
	return flatSheet(papers[name], tableOf(papers[name]));
}

/** Writes the flat sources into a folder of each kind. */
async function writeSources(work: string): Promise<void> {
	const kinds = { text: 'fodt', typed: 'fodt', sheet: 'fods' };
	for (const [kind, ending] of Object.entries(kinds)) {
		await mkdir(join(work, kind));
		for (const [name, paper] of Object.entries(papers) as [Name, (typeof papers)[Name]][])
			await writeFile(
				join(work, kind, `${name}.${ending}`),
				kind === 'sheet' ? sheetsOf(name) : flatText(paper, kind === 'text' ? 'automatic' : 'typed')
			);
	}
}

const encryption = (value: Record<string, string | boolean>): string =>
	JSON.stringify(
		Object.fromEntries(
			Object.entries(value).map(([key, own]) => [key, { type: typeof own, value: String(own) }])
		)
	);

/** A page as a scanner makes it, grey and 200 points to the inch. */
async function scanned(file: string, work: string, options: readonly string[]): Promise<Buffer> {
	const made = join(work, 'page');
	await run('pdftoppm', ['-gray', '-r', '200', '-singlefile', ...options, file, made]);
	return readFile(`${made}.${options.includes('-png') ? 'png' : 'jpg'}`);
}

/** Lines of a report as a scanner makes them: a PNG of the first, and TIFFs by fax and by LZW. */
async function scannedLines(file: string, work: string) {
	const part = ['-r', '200', '-singlefile', '-x', '0', '-W', '1654', '-H', '540'];
	const made = async (ending: string, from: number, ...options: string[]) => {
		await run('pdftoppm', [...part, '-y', String(from), ...options, file, join(work, 'lines')]);
		return readFile(join(work, `lines.${ending}`));
	};
	return {
		png: await made('png', 180, '-gray', '-png'),
		fax: await made('tif', 180, '-mono', '-tiff', '-tiffcompression', 'ccittfax4'),
		grey: await made('tif', 690, '-gray', '-tiff', '-tiffcompression', 'lzw')
	};
}

/** The first pages of a PDF as small grey pictures. */
async function pictures(file: string, work: string) {
	const size = { width: 446, height: 631 };
	await run('pdftoppm', [
		...['-jpeg', '-gray', '-l', '1', '-jpegopt', 'quality=25'],
		...['-scale-to-x', String(size.width), '-scale-to-y', String(size.height)],
		...[file, join(work, 'scan')]
	]);
	const names = (await readdir(work)).filter((name) => /^scan-.*\.jpg$/.test(name));
	return Promise.all(
		names.map(async (name) => ({ ...size, jpeg: await readFile(join(work, name)) }))
	);
}

export async function main([target = fixtures]: string[]): Promise<number> {
	const work = await mkdtemp(join(tmpdir(), 'fixtures-'));
	const keep = async (name: string, bytes: Uint8Array) =>
		writeFile(join(target, name), neutral(bytes));
	try {
		const office = new Office(work);
		await writeSources(work);
		for (const [source, filter, names] of conversions) {
			const ending = filter.split(':')[0] ?? '';
			const sources = names.map((name) =>
				join(work, source, `${name}.${source === 'sheet' ? 'fods' : 'fodt'}`)
			);
			const made = await office.convert(filter, sources);
			for (const name of names)
				await keep(`${name}.${ending}`, await readFile(join(made, `${name}.${ending}`)));
		}

		for (const [name, paper] of Object.entries(papers)) {
			const page = join(work, 'page.html');
			await writeFile(page, printPage(paper));
			await keep(`${name}-printed.pdf`, await printed(page, work));
		}

		const lines = plainText(papers.prose);
		await keep('prose.utf-8.txt', utf8(lines));
		await keep('prose.utf-8-mark.txt', utf8WithMark(lines));
		await keep('prose.utf-16le.txt', utf16le(lines));
		await keep('prose.utf-16be.txt', utf16be(lines));
		await keep('prose.gb18030.txt', gb18030(lines));
		await keep('prose.md', utf8(markdown(papers.prose)));
		await keep('prose-site.html', utf8(sitePage(papers.prose, 'utf-8')));
		await keep('merged-table-site.html', utf8(sitePage(papers['merged-table'], 'utf-8')));
		await keep('report.utf-8.txt', utf8(plainText(papers.report, '\n')));
		await keep('report.gb18030.txt', gb18030(plainText(papers.report)));
		await keep('report.md', utf8(markdown(papers.report)));
		await keep('report-site.html', gb18030(sitePage(papers.report, 'gb2312')));

		const paragraphs = linesOf(papers.report).slice(0, 20);
		await keep(
			'absent-fonts.pdf',
			absentFontPdf([
				{ font: { name: 'STSong-Light', encoding: 'UniGB-UCS2-H' }, paragraphs },
				{ font: { name: 'SimSun', encoding: 'GBK-EUC-H' }, paragraphs }
			])
		);
		const drawn = await pictures(join(target, 'report.pdf'), work);
		await keep('scan.pdf', scanPdf(drawn));
		const ofd = ofdFixtures(papers, drawn);
		for (const [name, bytes] of Object.entries(ofd.files)) await keep(name, bytes);
		const first = await scannedLines(join(target, 'report.pdf'), work);
		await keep('scan-lines.png', first.png);
		await keep('scan-lines.tif', joinedTiff([first.fax, first.grey]));
		await keep('scan-table.png', await scanned(join(target, 'merged-table.pdf'), work, ['-png']));
		const jpeg = ['-jpeg', '-jpegopt', 'quality=40'];
		const pages = await Promise.all(
			['1', '2'].map(async (page) => ({
				width: 1654,
				height: 2339,
				jpeg: await scanned(join(target, 'report.pdf'), await mkdtemp(join(work, page)), [
					...jpeg,
					...['-f', page, '-l', page]
				])
			}))
		);
		await keep('scan-report.pdf', scanPdf(pages));

		const small = join(work, 'typed', 'small.fodt');
		await writeFile(
			small,
			flatText(
				{ header: '', footer: '', blocks: [{ kind: 'paragraph', text: '云棠区绩效' }] },
				'typed'
			)
		);
		const sheet = join(work, 'sheet', 'merged-table.fods');
		for (const [name, options] of [
			['encrypted.pdf', { EncryptFile: true, DocumentOpenPassword: password }],
			[
				'owner-password.pdf',
				{ RestrictPermissions: true, PermissionPassword: password, Printing: '0' }
			]
		] as const) {
			const made = await office.convert(`pdf:writer_pdf_Export:${encryption(options)}`, [small]);
			await keep(name, await readFile(join(made, 'small.pdf')));
		}
		for (const [name, source, filter] of [
			['encrypted.docx', small, 'MS Word 2007 XML'],
			['encrypted.doc', small, 'MS Word 97'],
			['encrypted.odt', small, 'writer8'],
			['encrypted.xlsx', sheet, 'Calc MS Excel 2007 XML'],
			['encrypted.xls', sheet, 'MS Excel 97'],
			['encrypted.ods', sheet, 'calc8']
		] as const) {
			await office.encrypt(source, join(work, name), filter, password);
			await keep(name, await readFile(join(work, name)));
		}

		const entries = [
			['云棠区/林业和园林局/自评报告.docx', 'report.docx', false],
			['云棠区/林业和园林局/自评报告.txt', 'report.gb18030.txt', false],
			['云棠区/说明（勿作报告）.md', 'merged-table-site.html', true],
			['云棠区/自评表.xls', 'merged-table.xls', true]
		] as const;
		await keep(
			'collection.zip',
			archive(
				await Promise.all(
					entries.map(async ([path, file, isUtf8]) => ({
						name: isUtf8 ? utf8(path) : gb18030(path),
						bytes: await readFile(join(target, file)),
						utf8: isUtf8
					}))
				)
			)
		);

		const boxes: Record<string, unknown> = {};
		for (const name of ['prose.pdf', 'prose-printed.pdf', 'report.pdf'])
			boxes[name] = await someBoxes(
				join(target, name),
				name.startsWith('prose') ? lines : plainText(papers.report),
				12
			);
		const all = { ...boxes, ...ofd.boxes };
		await writeFile(join(target, 'truth/boxes.json'), `${JSON.stringify(all, null, '\t')}\n`);
		console.error(`fixtures written to ${target}`);
		return 0;
	} finally {
		await rm(work, { recursive: true });
	}
}
