import { describe, expect, it } from 'vitest';
import type { FigureId } from '$lib/domain/figure';
import { decimalFromFen } from '$lib/domain/money';
import { extractReports } from '$lib/extraction/extract';
import { reportWith, tableOf } from './source';

const read = (...parts: Parameters<typeof reportWith>) => {
	const [report] = extractReports(reportWith(...parts));
	if (!report) throw new Error('no report');
	return report.figures;
};
/** A figure as its 万元 and fund, or why there is none. */
function said(figures: ReturnType<typeof read>, id: FigureId): string {
	const figure = figures[id];
	if (figure.state === 'missing') return figure.reason;
	if (figure.value.kind !== 'money') return figure.printed;
	return `${decimalFromFen(figure.value.fen, '万元')} ${figure.basis.fund}`;
}
const basic = (...words: string[]) => said(read(...words), 'basicExpenditure');

describe('what a part belongs to', () => {
	it.each([
		[
			'本年支出合计860万元，财政拨款支出800万元，其中基本支出500万元，项目支出300万元。',
			'500 fiscal'
		],
		['本年支出合计860万元，其中财政拨款支出800万元，基本支出540万元，项目支出320万元。', '540 all'],
		[
			'本年支出合计860万元，其中财政拨款支出800万元（基本支出500万元，项目支出300万元）。',
			'500 fiscal'
		],
		[
			'本年支出合计860万元（财政拨款支出800万元），其中基本支出540万元，项目支出320万元。',
			'540 all'
		],
		['财政拨款支出800万元，支出合计860万元，其中基本支出540万元，项目支出320万元。', '540 all'],
		['本年支出合计860万元。财政拨款支出800万元。其中：基本支出500万元。', '500 fiscal'],
		['本年支出合计860万元，政府性基金支出60万元，其中基本支出540万元。', '540 all'],
		['本年支出合计860万元，财政拨款800万元，其中基本支出500万元。', '500 fiscal'],
		['本年支出合计860万元，与2022年支出820万元相比有增加，其中基本支出540万元。', '540 all'],
		['2022年支出合计820万元。其中：基本支出510万元。', 'not_stated']
	])('%s → %s', (words, value) => {
		expect(basic(words)).toBe(value);
	});
	it('is overruled by the parts of all funds wherever they stand', () => {
		const fiscal =
			'本年支出合计860万元，财政拨款支出800万元，其中基本支出500万元，项目支出300万元。';
		const all = '按用途分，基本支出540万元，项目支出320万元。';
		expect(basic(fiscal, all)).toBe('540 all');
		expect(basic(all, fiscal)).toBe('540 all');
	});
	it('hands on whose total it is', () => {
		const figures = read('局本级支出300万元，其中基本支出210万元，项目支出90万元。');
		expect(figures.basicExpenditure).toMatchObject({ basis: { entity: 'own_office' } });
	});
});

describe('more digits than a figure has', () => {
	it.each<[string, FigureId]>([
		['预算执行率为97.27272727272727%。', 'executionRate'],
		['服务对象满意度为96.36363636363636%。', 'satisfaction'],
		['本年支出合计123.4567890123万元。', 'totalExpenditure'],
		['本年支出合计99999999999999.99元。', 'totalExpenditure'],
		['自评得分95.66666666666667分。', 'selfScore']
	])('%s', (words, id) => {
		const figure = read(words)[id];
		expect(figure).toMatchObject({ state: 'missing', reason: 'unreadable' });
		expect(figure.state === 'missing' && figure.evidence?.quote).toMatch(/\d{3}/);
	});
	it('are not read from a cell either, nor added up', () => {
		const rows = [
			['资金', '全年预算数', '决算数', '执行率'],
			['总额', '110.00', '107.00', '97.27272727272727%']
		];
		expect(said(read('单位：万元', tableOf(rows)), 'executionRate')).toBe('unreadable');
		const half = '70000000000000.00元';
		expect(basic(`人员经费${half}，公用经费${half}。`)).toBe('not_stated');
	});
	it('leave a second, readable print to be taken', () => {
		expect(said(read('执行率97.27272727272727%。', '执行率97.27%。'), 'executionRate')).toBe(
			'97.27%'
		);
	});
});
