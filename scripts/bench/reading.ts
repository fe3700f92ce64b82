import { readDocument } from '$lib/document/read';
import { extractReports } from '$lib/extraction/extract';
import type { Parser } from '$lib/pipeline/ports';
import type { Sample } from './samples';
import { processorTime, yardstick } from './yardstick';

export interface Pace {
	readonly filesPerSecond: number;
	/** NaN where the format has none. */
	readonly pagesPerSecond: number;
}
export interface OwnPace extends Pace {
	/** Of the time, what finding the reports takes, and not reading. */
	readonly extraction: number;
	/** Milliseconds of one file, or page, by those of the yardstick in the same seconds. */
	readonly ratio: number;
}

const sum = (samples: readonly Sample[], of: (sample: Sample) => number): number =>
	samples.reduce((total, sample) => total + of(sample), 0);

function paceOf(samples: readonly Sample[], rounds: number, milliseconds: number): Pace {
	const seconds = milliseconds / 1000;
	const pages = sum(samples, (sample) => sample.pages);
	return {
		filesPerSecond: (rounds * samples.length) / seconds,
		pagesPerSecond: pages > 0 ? (rounds * pages) / seconds : NaN
	};
}

/** Reads the samples again and again in this thread, by the time of the processor. */
export async function paceHere(samples: readonly Sample[], seconds: number): Promise<OwnPace> {
	let rounds = 0;
	let reading = 0;
	let extracting = 0;
	let measure = 0;
	while (reading + extracting < seconds * 1000) {
		measure += yardstick();
		for (const { path, bytes } of samples) {
			const started = processorTime();
			const document = await readDocument(path, bytes.slice());
			const read = processorTime();
			extractReports(document);
			reading += read - started;
			extracting += processorTime() - read;
		}
		rounds++;
	}
	const whole = reading + extracting;
	const pace = paceOf(samples, rounds, whole);
	const perSecond = pace.pagesPerSecond || pace.filesPerSecond;
	return { ...pace, extraction: extracting / whole, ratio: 1000 / perSecond / (measure / rounds) };
}

/** Reads the samples again and again through the threads of a parser. */
export async function paceThrough(
	parser: Parser,
	samples: readonly Sample[],
	seconds: number
): Promise<Pace> {
	const round = async (): Promise<void> => {
		await Promise.all(
			samples.map(({ path, bytes }) =>
				parser.parse({ path, bytes: bytes.slice(), packed: null }, new AbortController().signal)
			)
		);
	};
	await round();
	const started = performance.now();
	let rounds = 0;
	for (; performance.now() - started < seconds * 1000; rounds++) await round();
	return paceOf(samples, rounds, performance.now() - started);
}
