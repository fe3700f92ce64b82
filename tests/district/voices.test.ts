import { describe, expect, it } from 'vitest';
import { readDocument } from '$lib/document/read';
import { parseBytes } from '$lib/pipeline/parse';
import { judgeFile } from '../../scripts/accuracy/judge';
import { carriedReport } from '../../scripts/accuracy/own-truth';
import {
	voices,
	type Filed,
	type Lapse,
	type ReportFormat,
	type TruthReport,
	type Voice
} from '../../scripts/generate/filed';
import { reportFile } from '../../scripts/generate/report';
import { printedBy } from '../../scripts/generate/voices/printed';
import { formatsOf, sampleFiled } from './sample-filed';

const written: readonly (readonly [Voice, ReportFormat])[] = voices.flatMap((voice) =>
	formatsOf[voice].map((format) => [voice, format] as const)
);
const wordings = [0, 1, 2, 3, 5];

async function textOf(filed: Filed): Promise<string> {
	const document = await readDocument(filed.report.file, reportFile(filed));
	return document.blocks.map(({ text }) => text).join('\n');
}

async function missesOf(filed: Filed): Promise<string[]> {
	const result = await parseBytes(filed.report.file, reportFile(filed));
	return judgeFile([carriedReport(filed)], result.ok ? result.reports : null)
		.filter(({ outcome }) => outcome !== 'right')
		.map(({ id, outcome, stated, read }) => `${id} ${outcome}: ${stated} → ${read}`);
}

describe.each(written)('a report in the voice %s as %s', (voice, format) => {
	it.each(wordings)('says in wording %i what its truth says', async (wording) => {
		expect(await missesOf(sampleFiled(voice, format, wording))).toEqual([]);
	});

	it('is marked as invented, below its title', async () => {
		const filed = sampleFiled(voice, format, 0);
		const { blocks } = await readDocument(filed.report.file, reportFile(filed));
		expect(blocks[1]?.text).toBe('（合成示例，非真实单位）');
	});

	it('is the same file each time', () => {
		const once = reportFile(sampleFiled(voice, format, 1));
		expect(reportFile(sampleFiled(voice, format, 1))).toEqual(once);
	});

	it('leaves no trace of what it does not say', async () => {
		const whole = sampleFiled(voice, format, 0);
		const kept = ['totalIncome', 'totalExpenditure', 'basicExpenditure', 'projectExpenditure'];
		const silent = printedBy[voice].filter((field) => !kept.includes(field));
		const report = {
			...whole.report,
			...Object.fromEntries(silent.map((field) => [field, null]))
		};
		const filed: Filed = { ...whole, report: { ...report, executionBase: 'not_stated' } };
		expect(await textOf(filed)).not.toMatch(/null|undefined|NaN|，。|。。|：。|（）/);
		const own = (await missesOf(filed)).filter((miss) => !miss.includes('/indicator/'));
		expect(own).toEqual([]);
	});

	it('leaves out a section with its heading', async () => {
		const filed = sampleFiled(voice, format, 1, { omitted: ['problems'] });
		expect(await textOf(filed)).not.toContain('清淤工程进度偏慢');
		expect(await missesOf(filed)).toEqual([]);
		expect(await missesOf({ ...filed, omitted: ['measures'] })).toEqual([]);
	});
});

describe('a slip of the pen', () => {
	const slipped = (voice: Voice, lapse: Lapse, changes: Partial<TruthReport> = {}) => {
		const filed = sampleFiled(voice, formatsOf[voice][0] ?? 'docx', 0, { lapses: [lapse] });
		return textOf({ ...filed, report: { ...filed.report, ...changes } });
	};

	it.each(['guangdong', 'score_first', 'accounts', 'narrative'] as const)(
		'leaves out the sign of a share in the voice %s',
		async (voice) => {
			expect(await slipped(voice, 'share_without_sign')).toMatch(/占[^，（]*的33\.95[^%]/);
			expect(await slipped(voice, 'other_year')).toMatch(/占[^，（]*的33\.95%/);
		}
	);

	it('leaves out the sign of a growth', async () => {
		expect(await slipped('accounts', 'growth_without_sign')).toContain('增长3.65。');
	});

	it.each(['guangdong', 'accounts', 'form', 'narrative'] as const)(
		'calls the year by that before in the voice %s',
		async (voice) => {
			const appendix = { appendix: voice === 'guangdong' || voice === 'accounts' };
			expect(await slipped(voice, 'other_year', appendix)).toContain('2022年度');
			expect(await slipped(voice, 'parts_under_income', appendix)).not.toContain('2022年');
		}
	);

	it.each(['guangdong', 'scheme', 'narrative'] as const)(
		'tells of the expenditure under the income in the voice %s',
		async (voice) => {
			const text = await slipped(voice, 'parts_under_income');
			expect(text).toMatch(/收入[^；]*，包括基本支出2104\.11万元、项目支出4094\.21万元[；，]/);
		}
	);

	it.each(voices)('says in the voice %s that there are no problems', async (voice) => {
		const filed = sampleFiled(voice, formatsOf[voice][0] ?? 'docx', 0, {
			lapses: ['no_problems'],
			omitted: ['problems']
		});
		const text = await textOf(filed);
		expect(text).toMatch(/问题[^。]*无。|不足\s*无。/);
		expect(text).not.toContain('清淤工程进度偏慢');
		expect(text).toContain('分片开展管线普查');
		expect(await missesOf(filed)).toEqual([]);
		expect(await missesOf({ ...filed, report: { ...filed.report, wording: 1 } })).toEqual([]);
	});
});

const appended = written.filter(
	([voice, format]) => ['guangdong', 'accounts', 'narrative'].includes(voice) && format !== 'txt'
);

describe.each(appended)('an appendix to the voice %s as %s', (voice, format) => {
	it.each(wordings)(
		'gives the indicators of wording %i once, with their points',
		async (wording) => {
			const filed = sampleFiled(voice, format, wording);
			const report = { ...filed.report, appendix: true };
			expect(await missesOf({ ...filed, report })).toEqual([]);
		}
	);
});

describe('a written page of PDF', () => {
	it('has its table with lines around the cells, and its number left out of the text', async () => {
		const filed = sampleFiled('accounts', 'pdf', 0);
		const { blocks } = await readDocument('a.pdf', reportFile(filed));
		const table = blocks.find((block) => block.kind === 'table');
		expect(table?.text).toContain('调整后预算数\t6,300.03');
		expect(blocks.some(({ text }) => text.startsWith('—'))).toBe(false);
	});

	it('breaks a long table between rows and goes on with it on the next page', async () => {
		const filed = sampleFiled('guangdong', 'pdf', 0);
		const many = Array.from({ length: 40 }, (_, at) => ({
			...filed.indicators[0],
			seq: at + 1,
			level1: '产出指标',
			name: `第${at + 1}项巡查次数`
		})) as Filed['indicators'];
		const report = { ...filed.report, appendix: true, wording: 2 };
		const { blocks } = await readDocument(
			'a.pdf',
			reportFile({ ...filed, report, indicators: many })
		);
		const tables = blocks.filter((block) => block.kind === 'table');
		expect(tables).toHaveLength(1);
		expect(tables[0]?.rows).toBe(41);
	});
});

describe('a written workbook', () => {
	it('has amounts as numbers, shown with their decimals, and merged cells', async () => {
		const filed = sampleFiled('form', 'xlsx', 0);
		const { blocks } = await readDocument('a.xlsx', reportFile(filed));
		const table = blocks.find((block) => block.kind === 'table');
		const shown = table?.cells.map((cell) => table.text.slice(...cell.span)) ?? [];
		expect(shown).toContain('6240.50');
		const outputs = table?.cells.find((cell) => table.text.slice(...cell.span) === '产出指标');
		expect(outputs?.rowSpan).toBe(4);
	});
});
