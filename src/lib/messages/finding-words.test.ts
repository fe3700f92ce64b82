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

	it('fall back to the name of a rule that is not known', () => {
		expect(words('K99', {})).toBe('K99');
	});
});
