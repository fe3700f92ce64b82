import { expect, it } from 'vitest';
import { formatYears } from './dates';

it.each([
	[[2024], '2024'],
	[[2024, 2023], '2023、2024'],
	[[2024, 2022, 2023], '2022–2024'],
	[[2024, 2022, 2021], '2021、2022、2024'],
	[[], '']
])('%j are told as %s', (years, told) => {
	expect(formatYears(years, '、')).toBe(told);
});
