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
function said(figures: ReturnType<typeof read>, id: FigureId): string {
	const figure = figures[id];
	if (figure.state === 'missing') return figure.reason;
	return figure.value.kind === 'money'
		? `${decimalFromFen(figure.value.fen, '万元')} ${figure.basis.fund}`
		: figure.printed;
}

describe('what else expenditure is made of', () => {
	it.each<[string, FigureId, string]>([
		[
			'基本支出300万元，项目支出180万元，经营支出20万元，合计500万元。',
			'businessExpenditure',
			'20 all'
		],
		[
			'本年支出合计500万元，其中：基本支出300万元，占60%；事业单位经营支出20.5万元。',
			'businessExpenditure',
			'20.5 all'
		],
		['其中上缴上级支出5万元，对附属单位补助支出6万元。', 'paymentsToSuperiors', '5 all'],
		['其中上缴上级支出5万元，对附属单位补助支出6万元。', 'subsidiesToAffiliates', '6 all'],
		['2023年对附属单位补助为6.00万元。', 'subsidiesToAffiliates', '6 all'],
		['经营支出0万元，占0%。', 'businessExpenditure', '0 all'],
		['经营支出20万元，同比增加3万元，增长17.65%。', 'businessExpenditure', '20 all'],
		['经营支出决算数为20万元，较上年减少3万元。', 'businessExpenditure', '20 all'],
		[
			'本年支出合计520万元，财政拨款支出500万元，其中基本支出300万元，上缴上级支出5万元。',
			'paymentsToSuperiors',
			'5 fiscal'
		]
	])('%s → %s', (words, id, value) => {
		expect(said(read(words), id)).toBe(value);
	});
	it.each<[string, FigureId]>([
		['经营支出同比增加3万元，上缴上级支出比上年减少2万元。', 'businessExpenditure'],
		['经营支出同比增加3万元，上缴上级支出比上年减少2万元。', 'paymentsToSuperiors'],
		['主要是同比增加经营支出3万元，减少对附属单位补助支出1万元。', 'businessExpenditure'],
		['主要是同比增加经营支出3万元，减少对附属单位补助支出1万元。', 'subsidiesToAffiliates'],
		['对附属单位补助较上年下降1万元。', 'subsidiesToAffiliates'],
		['上年经营支出23万元。', 'businessExpenditure'],
		['2022年度上缴上级支出4万元。', 'paymentsToSuperiors'],
		['国有资本经营支出30万元。', 'businessExpenditure'],
		['经营收入20万元，附属单位上缴收入3万元。', 'businessExpenditure']
	])('%s → no %s', (words, id) => {
		expect(said(read(words), id)).toBe('not_stated');
	});
	it('stays out of the total', () => {
		const figures = read('经营支出20万元，上缴上级支出5万元，对附属单位补助支出6万元。');
		expect(said(figures, 'totalExpenditure')).toBe('not_stated');
		const fund = read('国有资本经营支出30万元。').fiscalAppropriationExpenditure;
		expect(fund).toMatchObject({ state: 'found', basis: { fund: 'state_capital' } });
	});
	it('counts when the parts are added up', () => {
		const words =
			'本年支出合计500万元，其中基本支出300万元，项目支出180万元，经营支出12万元，上缴上级支出8万元。';
		const figures = read(words, '本年支出合计501万元。');
		expect(said(figures, 'totalExpenditure')).toBe('500 all');
		for (const id of ['basicExpenditure', 'businessExpenditure', 'paymentsToSuperiors'] as const) {
			const figure = figures[id];
			expect(figure.state === 'found' && figure.signs, id).toContain('sum_closes');
		}
	});
	it('is read from tables', () => {
		const rows = [
			['项目', '决算数'],
			['本年支出合计', '500.00'],
			['其中：基本支出', '300.00'],
			['项目支出', '180.00'],
			['经营支出', '12.00'],
			['上缴上级支出', '8.00'],
			['对附属单位补助支出', '0.00']
		];
		const figures = read('单位：万元', tableOf(rows));
		expect(
			(['businessExpenditure', 'paymentsToSuperiors', 'subsidiesToAffiliates'] as const).map((id) =>
				said(figures, id)
			)
		).toEqual(['12 all', '8 all', '0 all']);
	});
});
