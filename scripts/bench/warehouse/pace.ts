import type { Parameter } from '$lib/warehouse/connector';
import type { Native } from './native';

export interface Question {
	readonly name: string;
	readonly sql: string;
	readonly parameters: readonly Parameter[];
}

/** Milliseconds of one question, in the browser and beside it on one native thread. */
export interface Pace {
	readonly name: string;
	readonly browser: readonly number[];
	/** Empty where there is no native engine for this machine. */
	readonly native: readonly number[];
}

/** How long a question takes in both engines, by turns: both meet the same noise. `ask` asks it so many times in the browser. */
export async function paceOf(
	{ name, sql, parameters }: Question,
	ask: (times: number) => Promise<number[]>,
	native: Native | null,
	times: number
): Promise<Pace> {
	const inBrowser: number[] = [];
	const onNative: number[] = [];
	await ask(2);
	await native?.rows(sql, parameters);
	for (let turn = 0; turn < times; turn++) {
		inBrowser.push(...(await ask(1)));
		if (!native) continue;
		const started = performance.now();
		await native.rows(sql, parameters);
		onNative.push(performance.now() - started);
	}
	return { name, browser: inBrowser, native: onNative };
}

/** The value below which this part of the values lies; NaN where there are none. */
export function quantile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const ratioOf = ({ browser, native }: Pace): number =>
	quantile(browser, 0.5) / quantile(native, 0.5);
