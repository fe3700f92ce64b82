const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a moment, here and not in Greenwich, as an ISO date: 2024-03-31. */
export const isoDay = (moment: Date): string =>
	`${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/** A moment (ISO 8601) as people here write it, to the minute, in local time: 2024-03-05 09:07. */
export function formatMoment(iso: string): string {
	const date = new Date(iso);
	if (Number.isNaN(date.getTime())) return iso;
	return `${isoDay(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/**
 * Years in their order: those that follow one another, three or more, as a span, else one by one.
 */
export function formatYears(years: readonly number[], separator: string): string {
	const sorted = [...years].sort((a, b) => a - b);
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (first === undefined || last === undefined) return '';
	const isSpan = sorted.length > 2 && last - first === sorted.length - 1;
	return isSpan ? `${first}–${last}` : sorted.join(separator);
}
