import { documentSchema } from '$lib/domain/document';
import type { ReadFailure } from '$lib/domain/read-failure';
import { readDocument } from '$lib/document/read';
import { extractReports } from '$lib/extraction/extract';

/** What is wrong with the reading of a mutant, or worth knowing. */
export interface Trouble {
	readonly kind: 'hang' | 'crash' | 'unsound' | 'extraction' | 'note';
	/** The same for all that has one cause. */
	readonly words: string;
}

const framesShown = 3;

/** An error with where it comes from, the same for all of one kind. */
export function wordsOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	const places = frames.slice(0, framesShown).map((line) => line.trim().replace(/ \(.*\//, ' ('));
	return `${error.name}: ${error.message.slice(0, 120)} ${places.join(' ')}`;
}

/** Whether an error is a slip of some code and no word of it on the file. */
const isSlip = (error: unknown): boolean =>
	(error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) &&
	(error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** The innermost cause, where it is a slip. */
function slipBehind(error: unknown): unknown {
	if (error instanceof Error && error.cause !== undefined) return slipBehind(error.cause);
	return isSlip(error) ? error : null;
}

/** Looks once more, in this thread, why a file was called malformed: for good reasons or by chance. */
async function whyMalformed(path: string, bytes: Uint8Array): Promise<Trouble | null> {
	let document;
	try {
		document = await readDocument(path, bytes.slice());
	} catch (error) {
		const cause = slipBehind(error);
		return cause === null ? null : { kind: 'note', words: wordsOf(cause) };
	}
	const checked = documentSchema.safeParse(document);
	if (!checked.success) {
		const { path: place, message } = checked.error.issues[0] ?? { path: [], message: '' };
		const names = place.map((one) => (typeof one === 'number' ? '*' : String(one)));
		return { kind: 'unsound', words: `${names.join('.')}: ${message}` };
	}
	try {
		extractReports(document);
		return { kind: 'extraction', words: 'a report that does not fit its schema' };
	} catch (error) {
		return { kind: 'extraction', words: wordsOf(error) };
	}
}

/** What is wrong where a reading failed; null where it failed as it should. */
export async function troubleOf(
	failure: ReadFailure,
	path: string,
	bytes: Uint8Array | null
): Promise<Trouble | null> {
	return failure === 'malformed' && bytes ? whyMalformed(path, bytes) : null;
}
