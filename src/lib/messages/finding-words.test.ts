import { describe, expect, it } from 'vitest';
import { findingWords } from './finding-words';
import { translator } from './translate';

const words = (rule: string, params: Record<string, string | number>) =>
	findingWords(translator('zh-CN'), { rule, params });

describe('the words of a finding', () => {
	it('name a figure in its own words', () => {
		expect(words('K25', { part: 'basicExpenditure' })).toBe('基本支出写在收入之下');
	});

	it('are chosen by what the rule found', () => {
		expect(words('K5', { what: 'amount', difference: '3.5' })).toContain('3.5 万元');
		expect(words('K5', { what: 'share', printed: '90', computed: '95' })).toContain('重算为 95%');
		expect(words('K7', { fits: 'initial', printed: '98', computed: '90' })).toContain('年初预算');
		expect(words('K7', { fits: 'none', printed: '98', computed: '90' })).not.toContain('年初');
	});

	it('show an amount with its thousands apart, and a year as it is', () => {
		const params = { amount: '47804300', year: 2023, other: '4838.56', times: 9879 };
		expect(words('K11', { what: 'jump', part: 'totalExpenditure', ...params })).toContain(
			'本年支出合计 47,804,300 万元，与 2023 年的 4,838.56 万元相差约 9,879 倍'
		);
		expect(words('K11', { what: 'negative', part: 'totalExpenditure', amount: '-123456.5' })).toBe(
			'本年支出合计为负数（−123,456.5 万元）'
		);
	});

	it('fall back to the name of a rule that is not known', () => {
		expect(words('K99', {})).toBe('K99');
	});
});
