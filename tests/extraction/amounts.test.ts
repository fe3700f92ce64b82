import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsIn, fenOf } from '$lib/extraction/text/amounts';
import { chineseInteger, chineseNumber } from '$lib/extraction/text/chinese-number';
import { normalise } from '$lib/extraction/text/normalise';

const seen = (text: string) =>
	amountsIn(normalise(text).text).map((one) => [one.decimal, one.unit, one.approximation]);

describe('amounts with their unit', () => {
	it.each<[string, ReturnType<typeof seen>]>([
		['19,044.27 万元', [['19044.27', '万元', null]]],
		['支出合计3 218.45 万元', [['3218.45', '万元', null]]],
		['附表 3 218.45 万元', [['218.45', '万元', null]]],
		['３，518．85万元', [['3518.85', '万元', null]]],
		['2946.25 万 元', [['2946.25', '万元', null]]],
		['约4.79亿元', [['4.79', '亿元', 'about']]],
		['710余万元', [['710', '万元', 'at_least']]],
		['近30万元', [['30', '万元', 'at_most']]],
		['不到20%', [['20', '%', 'at_most']]],
		['98%以上', [['98', '%', 'at_least']]],
		['百分之九十八点五', [['98.5', '%', null]]],
		['九成六', [['96', '%', null]]],
		['八成左右', [['80', '%', 'about']]],
		['九十七分', [['97', '分', null]]],
		['0.00 万，', [['0.00', '万元', null]]],
		['-12.5万元', [['-12.5', '万元', null]]],
		['10 万多人，30万次', []],
		['25万元/公里，45分钟', []],
		['3个百分点', []],
		['5O4.20万元', [[null, '', null]]],
		['支出总计,867.48万元', [[null, '', null]]],
		['4125.49,4143.91万元', [['4143.91', '万元', null]]]
	])('%s', (text, amounts) => {
		expect(seen(text)).toEqual(amounts);
	});
	it('keeps every 分 of a printed amount', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (fen) => {
				const yuan = Math.floor(fen / 100).toLocaleString('en-US');
				const printed = `${yuan}.${String(fen % 100).padStart(2, '0')}元`;
				const [one] = amountsIn(normalise(printed).text);
				expect(one && fenOf(one)).toBe(fen);
			})
		);
	});
	it('points at the words that it read', () => {
		const text = normalise('支出约 1,204.5 万元，占比不到20%').text;
		expect(amountsIn(text).map((one) => text.slice(one.from, one.to))).toEqual([
			'约1，204.5万元',
			'不到20%'
		]);
	});
});

describe('Chinese numerals', () => {
	it.each([
		['二万三千', 23000],
		['一百零八', 108],
		['十二', 12],
		['二〇二〇', 2020],
		['一亿二千万', 120_000_000],
		['两百', 200]
	])('%s', (text, value) => {
		expect(chineseInteger(text)).toBe(value);
	});
	it('reads decimals, and nothing that is not a numeral', () => {
		expect(chineseNumber('二点一')).toEqual({ number: 2.1, decimals: 1 });
		expect(chineseNumber('一等奖')).toBeNull();
	});
});
