import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, sharedBetween, shingleLength } from './shingle';

const said = '部分项目前期论证不充分，年中调剂120万元';
/** Texts of a few letters, so that runs repeat, with what is no letter among them. */
const texts = fc
	.array(fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', ' ', '，', '1', 'Ａ', 'a'), {
		maxLength: 60
	})
	.map((signs) => signs.join(''));

describe('The fingerprint of a text', () => {
	it.each([
		['spaces and signs', '部分项目 前期论证不充分；年中调剂120万元。'],
		['another number', '部分项目前期论证不充分，年中调剂3456万元'],
		['full width', '部分项目前期论证不充分，年中调剂１２０万元']
	])('is the same with %s', (_, other) => {
		expect(fingerprintOf(other)).toEqual(fingerprintOf(said));
	});

	it('is another with one other letter', () => {
		expect(fingerprintOf(said.replace('年中', '年末')).whole).not.toBe(fingerprintOf(said).whole);
	});

	it('fits a safe integer, and its shingles 32 bits', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const { whole, shingles, letters } = fingerprintOf(text);
				expect(Number.isSafeInteger(whole)).toBe(true);
				expect(whole).toBeLessThan(2 ** 52);
				for (const one of shingles) expect(one).toBe(one >>> 0);
				expect(shingles.length > 0).toBe(letters >= shingleLength);
			})
		);
	});

	it('keeps a shingle of every run of ten letters that two texts share', () => {
		fc.assert(
			fc.property(texts, texts, texts, texts, (a, b, c, d) => {
				const run = '路桥养护巡查考核办法';
				const known = new Set(fingerprintOf(a + run + b).shingles);
				expect(fingerprintOf(c + run + d).shingles.some((one) => known.has(one))).toBe(true);
			})
		);
	});
});

describe('What two texts share', () => {
	it('is lit in both, signs and spaces between included', () => {
		const [a, b] = ['一是预算编制不够精细，调剂偏多。', '存在预算编制 不够精细；调剂较多'];
		const { first, second, likeness } = sharedBetween(a, b);
		expect(first.map(([from, to]) => a.slice(from, to))).toEqual(['预算编制不够精细，调剂']);
		expect(second.map(([from, to]) => b.slice(from, to))).toEqual(['预算编制 不够精细；调剂']);
		expect(likeness).toBeCloseTo(10 / 14);
	});

	it('is all of a text and itself, whatever its signs', () => {
		expect(sharedBetween(said, said.replace('，', ' 。')).likeness).toBe(1);
		expect(sharedBetween('甲乙', '甲乙').likeness).toBe(1);
		expect(sharedBetween('', '').likeness).toBe(0);
	});

	it('is the same the other way round, and lies within the texts in order', () => {
		fc.assert(
			fc.property(texts, texts, (a, b) => {
				const there = sharedBetween(a, b);
				const back = sharedBetween(b, a);
				expect([back.second, back.first, back.likeness]).toEqual([
					there.first,
					there.second,
					there.likeness
				]);
				let at = 0;
				for (const [from, to] of there.first) {
					expect(from).toBeGreaterThanOrEqual(at);
					expect(to).toBeGreaterThan(from);
					expect(to).toBeLessThanOrEqual(a.length);
					at = to;
				}
			})
		);
	});

	it('is nothing where no run of five letters is shared', () => {
		expect(sharedBetween('甲乙丙丁戊己', '己戊丁丙乙甲')).toEqual({
			first: [],
			second: [],
			likeness: 0
		});
	});
});
