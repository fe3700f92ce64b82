import type { ReadErrorCode } from '$lib/domain/document';

/** Why a file cannot be read. `detail` is for developers; the words for people stand in messages/. */
export class ReadError extends Error {
	override readonly name = 'ReadError';

	constructor(
		readonly code: ReadErrorCode,
		detail?: string,
		options?: ErrorOptions
	) {
		super(detail ? `${code}: ${detail}` : code, options);
	}
}

/** The code of any failure while reading: what names none of its own is `malformed`. */
export const readErrorCodeOf = (error: unknown): ReadErrorCode =>
	error instanceof ReadError ? error.code : 'malformed';
