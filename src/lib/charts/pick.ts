/** What a click on a chart says; a click on a line itself names its series and no datum. */
export interface Click {
	readonly data?: unknown;
	readonly seriesIndex?: number | undefined;
}

const textIn = (holder: unknown, name: string): string | null => {
	if (typeof holder !== 'object' || holder === null) return null;
	const found: unknown = (holder as Record<string, unknown>)[name];
	return typeof found === 'string' && found !== '' ? found : null;
};

const stretchMark = /␟\d+$/;

/** The key of what was clicked: the datum's `pick`, else its series' `id`; null where neither has one. */
export function pickedKey(click: Click, series: unknown): string | null {
	const own = textIn(click.data, 'pick');
	if (own !== null) return own;
	const all: readonly unknown[] = Array.isArray(series) ? series : [series];
	const id = click.seriesIndex === undefined ? null : textIn(all[click.seriesIndex], 'id');
	return id?.replace(stretchMark, '') ?? null;
}

/** The id of one of the series that draw the line of a key. */
export const stretchId = (key: string, at: number): string => `${key}␟${at}`;
