import { describe, expect, it } from 'vitest';
import { withPassedOver, type Heard } from './passed-over';

const characters = ['修', '缮', '鳝', '工', '预', '3', '-'];

/** What a reader says that thinks `text` so likely at a step, and else nothing. */
function chances(...likely: readonly [at: number, text: string, chance: number][]) {
	const known = characters.length + 1;
	const data = new Float32Array(known * 40);
	for (const [at, text, chance] of likely) data[at * known + characters.indexOf(text) + 1] = chance;
	return { data, known, characters };
}
const heard = (text: string, at: number): Heard => ({ text, first: at, last: at, sure: 1 });
const told = (read: readonly Heard[]): string => read.map(({ text }) => text).join('');

describe('characters that were passed over', () => {
	it('come in where there is room for one that is likely enough', () => {
		const read = [heard('工', 2), heard('工', 11)];
		expect(told(withPassedOver(read, chances([6, '预', 0.15])))).toBe('工预工');
		expect(told(withPassedOver(read, chances([6, '预', 0.05])))).toBe('工工');
		const close = [heard('工', 2), heard('工', 7)];
		expect(told(withPassedOver(close, chances([4, '预', 0.15])))).toBe('工工');
	});

	it('say how unsure they are, and where they stand', () => {
		const read = [heard('工', 2), heard('工', 11)];
		const [, found] = withPassedOver(read, chances([6, '预', 0.25]));
		expect(found).toEqual({ text: '预', first: 6, last: 6, sure: 0.25 });
	});

	it('are never figures or their signs', () => {
		const read = [heard('工', 2), heard('3', 11)];
		const likely = chances([5, '3', 0.45], [7, '-', 0.45]);
		expect(told(withPassedOver(read, likely))).toBe('工3');
	});

	it('are taken for what stands in a word that reports are full of', () => {
		const read = [heard('修', 2), heard('工', 11)];
		expect(told(withPassedOver(read, chances([6, '鳝', 0.03])))).toBe('修缮工');
		expect(told(withPassedOver([heard('修', 2), heard('鳝', 6)], chances()))).toBe('修缮');
		expect(told(withPassedOver([heard('工', 2), heard('鳝', 6)], chances()))).toBe('工鳝');
	});
});
