import { describe, expect, it } from 'vitest';
import { sameWords } from './same-words';

const evidence = (quote: string) => ({
	quote,
	place: { block: 0, span: [0, quote.length] as [number, number] }
});
const own = '一是积水点整治进度落后。';
const its = '（二）积水点整治 进度滞后；';
const finding = {
	rule: 'K21',
	places: [evidence(own)],
	other: { report: 'b', places: [evidence(its), evidence('按路段明确养护单位')] }
};

describe('the words that two passages share', () => {
	it('are cut out in both, and a quote without one beside it stays whole', () => {
		const cut = sameWords(finding);
		expect(cut).toEqual([
			[
				{ text: '一是', same: false },
				{ text: '积水点整治进度', same: true },
				{ text: '落后。', same: false }
			],
			[
				{ text: '（二）', same: false },
				{ text: '积水点整治 进度', same: true },
				{ text: '滞后；', same: false }
			],
			[{ text: '按路段明确养护单位', same: false }]
		]);
		expect(cut.map((segments) => segments.map(({ text }) => text).join(''))).toEqual([
			own,
			its,
			'按路段明确养护单位'
		]);
	});

	it('are not sought for other rules, nor without another report', () => {
		expect(sameWords({ ...finding, rule: 'K20' })[0]).toEqual([{ text: own, same: false }]);
		expect(sameWords({ ...finding, other: null })).toEqual([[{ text: own, same: false }]]);
	});
});
