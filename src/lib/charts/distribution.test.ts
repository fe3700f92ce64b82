import { describe, expect, it } from 'vitest';
import { stackDots } from './distribution';

const dot = (value: number) => ({ code: String(value), name: '', value, disputed: false });

describe('a pile of dots', () => {
	it('stands dot upon dot where values are alike', () => {
		const piled = stackDots([dot(1), dot(0.972), dot(1), dot(0.9981)], 0.5);
		expect(piled.map(({ x, y }) => [x, y])).toEqual([
			[97, 1],
			[100, 1],
			[100, 2],
			[100, 3]
		]);
	});
});
