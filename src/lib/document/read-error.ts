import type { ReadFailure } from '$lib/domain/read-failure';

/** Why a file cannot be read. `detail` is for developers; the words for people stand in messages/. */
export class ReadError extends Error {
	override readonly name = 'ReadError';

	constructor(
		readonly failure: ReadFailure,
		detail?: string,
		options?: ErrorOptions
	) {
		super(detail ? `${failure}: ${detail}` : failure, options);
	}
}

/** What any failure while reading is: what names none of its own is `malformed`. */
export const readFailureOf = (error: unknown): ReadFailure =>
	error instanceof ReadError ? error.failure : 'malformed';
