import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bureauWorkbookOf, type BureauWorkbook } from '$lib/state/bureau-workbook.svelte';
import { ChangeError } from '$lib/state/change';
import type { District } from '$lib/state/district.svelte';
import type { Brought } from '$lib/state/import-news';
import { Sounds } from '$lib/state/sounds.svelte';
import { openWorkspace, type Workspace } from '$lib/workspace/store';
import { departments, documentOf } from './workbook';

let workspace: Workspace;
let databases = 0;
beforeEach(async () => {
	workspace = await openWorkspace({
		name: `desk-${databases++}`,
		startReader: () => ({ read: () => Promise.resolve(null), close: () => undefined })
	});
});
afterEach(() => workspace.close());

/** What a workbook needs of the district, as it is stored now. */
async function districtNow(): Promise<District> {
	const part = {
		roster: departments,
		bureauFiles: await workspace.bureau.files(),
		columnMappings: await workspace.bureau.mappings(),
		agencyAnswers: new Map(
			(await workspace.bureau.answers()).map(({ name, answer }) => [name, answer])
		),
		bring: (_: Brought, work: (workspace: Workspace) => Promise<void>) =>
			work(workspace).catch((error: unknown) => {
				throw new ChangeError('keep', error);
			})
	};
	return part as unknown as District;
}

const rows = (title: string, spent: number) => [
	[title],
	['代号', '预算主体', '拨付（万元）'],
	['205', '广州市云棠区民政局', spent],
	['211', '广州市云棠区水务局', 6],
	['605', '云棠区石步街道办事处', 7]
];

async function onDesk(letter: string, title: string, spent = 5): Promise<BureauWorkbook> {
	const document = await documentOf({
		name: 'Sheet1',
		rows: rows(title, spent),
		merges: ['A1:C1']
	});
	const read = {
		path: `${letter}.xlsx`,
		size: 1,
		sha256: letter.repeat(64),
		bytes: new Uint8Array([1]),
		result: { ok: true as const, document, reports: [] }
	};
	const workbook = bureauWorkbookOf(read, await districtNow(), new Sounds());
	if (!workbook) throw new Error('no workbook of the bureau');
	return workbook;
}

function explain(workbook: BureauWorkbook): void {
	workbook.sayKind('reference');
	workbook.sayColumn('代号', 'code');
	workbook.sayColumn('预算主体', 'name');
	workbook.sayColumn('拨付', 'totalExpenditure');
}

describe('a workbook with headings of its own', () => {
	it('is asked about, taken by the user’s word, and known the next time and year', async () => {
		const first = await onDesk('a', '2022年度拨付');
		expect(first.reading.kind).toBeNull();
		expect(await first.take()).toBe(false);
		explain(first);
		expect(first.rows).toBe(2);
		expect(await first.take()).toBe(true);

		const next = await onDesk('b', '2023年度拨付', 9);
		expect(next.isRemembered).toBe(true);
		expect(next.reading.kind).toBe('reference');
		expect(next.rows).toBe(2);
		await next.take();
		const { reference } = await workspace.bureauSide();
		expect(reference.map(({ code, year, fen }) => `${code} ${year} ${fen}`)).toEqual([
			'205 2022 5000000',
			'211 2022 6000000',
			'205 2023 9000000',
			'211 2023 6000000'
		]);
	});

	it('keeps with the file what was put aside', async () => {
		const workbook = await onDesk('a', '2023年度拨付');
		explain(workbook);
		await workbook.take();
		const [file] = (await workspace.bureau.files()).files;
		expect(file?.troubles.filter(({ code }) => code === 'code_of_another')).toMatchObject([
			{ cell: 'B5', printed: '605 云棠区石步街道办事处 7' }
		]);
		expect((await onDesk('a', '2023年度拨付')).isTaken).toBe(true);
	});

	it('takes an answer, and takes it back', async () => {
		const workbook = await onDesk('a', '2023年度拨付');
		explain(workbook);
		const key = workbook.reading.questions[0]?.key ?? '';
		workbook.sayAgency(key, '605');
		expect(workbook.rows).toBe(3);
		workbook.sayAgency(key, null);
		expect(workbook.rows).toBe(2);
		expect(workbook.reading.questions[0]?.answer).toBeNull();
	});

	it('is told the agencies that were asked about before, and can be told otherwise', async () => {
		const first = await onDesk('a', '2022年度拨付');
		explain(first);
		first.sayAgency(first.reading.questions[0]?.key ?? '', '605');
		await first.take();

		const next = await onDesk('b', '2023年度拨付', 9);
		const [question] = next.reading.questions;
		expect(question).toMatchObject({ answer: '605', isRemembered: true });
		expect(next.rows).toBe(3);
		next.sayAgency(question?.key ?? '', null);
		expect(next.reading.questions[0]).toMatchObject({ answer: null, isRemembered: false });
		expect(next.rows).toBe(2);
		await next.take();
		expect((await onDesk('c', '2024年度拨付')).reading.questions[0]?.answer).toBeNull();
	});

	it('says why where it cannot be kept', async () => {
		const workbook = await onDesk('a', '2023年度拨付');
		explain(workbook);
		workspace.close();
		expect(await workbook.take()).toBe(false);
		expect(workbook.failure?.code).toBe('keep');
	});
});
