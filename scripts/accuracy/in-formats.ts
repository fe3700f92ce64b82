import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gb18030, utf8 } from '../fixtures/encodings';
import { flatSheet, flatSheetsOfReport } from '../fixtures/flat-sheets';
import { flatText } from '../fixtures/flat-text';
import { Office } from '../fixtures/office';
import { markdown, plainText } from '../fixtures/plain';
import type { TruthBlock, TruthPaper, TruthTable } from '../fixtures/truth';
import { sitePage } from '../fixtures/web-page';
import { numbered, type ReportBlock } from '../generate/blocks';
import { blocksOf } from '../generate/report';
import type { Filed } from '../generate/filed';
import { cacheDir } from '../tooling/project.mjs';

/** What LibreOffice makes of a text and of a sheet. */
const filters = {
	fodt: [
		'docx:MS Word 2007 XML',
		'pdf:writer_pdf_Export',
		'html:HTML (StarWriter)',
		'doc:MS Word 97',
		'odt:writer8'
	],
	fods: ['xlsx:Calc MS Excel 2007 XML', 'xls:MS Excel 97', 'ods:calc8']
} as const;

const textWidth = 170;

function tableOf({ columns, rows }: Extract<ReportBlock, { kind: 'table' }>): TruthTable {
	return {
		widths: Array.from({ length: columns }, () => Math.floor(textWidth / columns)),
		headerRows: 0,
		rows: rows.map((cells) => cells.map((cell) => ({ rowSpan: 1, columnSpan: 1, ...cell })))
	};
}

function blockOf(block: Exclude<ReportBlock, { kind: 'sheet' }>, number: string): TruthBlock {
	switch (block.kind) {
		case 'note':
			return { kind: 'paragraph', text: block.text };
		case 'heading':
			return { ...block, number };
		case 'item':
			return { kind: 'item', level: block.style === 'plain' ? 3 : 4, number, text: block.text };
		case 'table':
			return { kind: 'table', name: '自评表', table: tableOf(block) };
		default:
			return block;
	}
}

const paperOf = (filed: Filed): TruthPaper => ({
	header: '云棠区绩效 页眉文字勿读',
	footer: '勿读页脚',
	blocks: numbered(blocksOf(filed)).flatMap(({ block, number }) =>
		block.kind === 'sheet' ? [] : [blockOf(block, number)]
	)
});

/** A form is one sheet, any other report a sheet of text. */
function sheetsOf({ report }: Filed, paper: TruthPaper): string {
	const isForm = report.voice === 'form' || report.voice === 'adjusted_form';
	const block = paper.blocks.find(({ kind }) => isForm && kind === 'table');
	return block?.kind === 'table' ? flatSheet(paper, block.table) : flatSheetsOfReport(paper);
}

export const nameOf = ({ department, report }: Filed): string =>
	`${department.code}-${report.year}`;

/** The sources that LibreOffice reads, by the name of their file. */
const sourcesOf = (filed: readonly Filed[]): [string, string][] =>
	filed.flatMap((one) => {
		const paper = paperOf(one);
		return [
			[`${nameOf(one)}.fodt`, flatText(paper, 'typed')],
			[`${nameOf(one)}.fods`, sheetsOf(one, paper)]
		];
	});

const plainFiles = (filed: readonly Filed[]): [string, Uint8Array][] =>
	filed.flatMap((one) => {
		const paper = paperOf(one);
		return [
			[`${nameOf(one)}.md`, utf8(markdown(paper))],
			[`${nameOf(one)}.txt`, gb18030(plainText(paper))],
			[`${nameOf(one)}-site.html`, gb18030(sitePage(paper, 'gb2312'))]
		];
	});

async function convert(sources: readonly [string, string][], target: string): Promise<void> {
	const work = await mkdtemp(join(tmpdir(), 'formats-'));
	try {
		for (const [name, text] of sources) await writeFile(join(work, name), text);
		await mkdir(join(work, 'made'));
		const office = new Office(work);
		for (const [ending, own] of Object.entries(filters))
			for (const filter of own) {
				const names = sources.map(([name]) => name).filter((name) => name.endsWith(ending));
				const made = await office.convert(
					filter,
					names.map((name) => join(work, name))
				);
				for (const name of await readdir(made)) {
					if (!/\.(png|jpg|gif)$/.test(name))
						await writeFile(join(work, 'made', name), await readFile(join(made, name)));
				}
			}
		await mkdir(join(target, '..'), { recursive: true });
		await rename(join(work, 'made'), target);
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

const hasOffice = (): Promise<boolean> =>
	promisify(execFile)('soffice', ['--version']).then(
		() => true,
		() => false
	);

/**
 * The carried reports in every format, by the name of the file. LibreOffice makes most of them, in a
 * minute or two, and they are kept until the reports change. Null where there is no LibreOffice.
 */
export async function inEveryFormat(
	filed: readonly Filed[]
): Promise<ReadonlyMap<string, Uint8Array> | null> {
	const sources = sourcesOf(filed);
	const hash = createHash('sha256')
		.update(JSON.stringify([filters, sources]))
		.digest('hex');
	const folder = join(cacheDir, 'formats', hash.slice(0, 16));
	if (!existsSync(folder)) {
		if (!(await hasOffice())) return null;
		await convert(sources, folder);
	}
	const files = new Map(plainFiles(filed));
	for (const name of (await readdir(folder)).sort())
		files.set(name, await readFile(join(folder, name)));
	return files;
}
