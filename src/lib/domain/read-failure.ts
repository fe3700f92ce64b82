/** The kinds of failure that the extract command tells apart. */
export type ReadErrorCode =
	| 'encrypted'
	| 'truncated'
	| 'too_large'
	| 'unsupported'
	| 'no_text'
	| 'timeout'
	| 'malformed'
	| 'empty';

/**
 * What keeps a file from being read, each with its kind. There are words for each in messages/:
 * what it is, and what to do.
 */
const failures = {
	encrypted: 'encrypted',
	encrypted_pdf: 'encrypted',
	encrypted_ofd: 'encrypted',
	encrypted_archive: 'encrypted',
	truncated: 'truncated',
	too_large: 'too_large',
	/** Small when packed, far too large when unpacked. */
	too_large_unpacked: 'too_large',
	too_large_entries: 'too_large',
	/** An archive in an archive in an archive. */
	too_large_nesting: 'too_large',
	unsupported: 'unsupported',
	/** Word before 97. */
	unsupported_doc: 'unsupported',
	unsupported_presentation: 'unsupported',
	unsupported_rtf: 'unsupported',
	unsupported_image: 'unsupported',
	/** An archive that is no zip. */
	unsupported_archive: 'unsupported',
	/** A web page with its pictures in one file (.mht), as old browsers and Word save it. */
	unsupported_mht: 'unsupported',
	no_text: 'no_text',
	/** Pages that are pictures. */
	no_text_scan: 'no_text',
	timeout: 'timeout',
	malformed: 'malformed',
	/** The disk does not give it: it is gone, or may not be read. */
	unreachable: 'malformed',
	/** XML that declares a document type, the vehicle of entity bombs. */
	malformed_entities: 'malformed',
	/** The name of an archive's entry leads out of the archive. */
	malformed_path: 'malformed',
	empty: 'empty',
	empty_archive: 'empty'
} as const satisfies Record<string, ReadErrorCode>;

export type ReadFailure = keyof typeof failures;

export const readErrorCodeOf = (failure: ReadFailure): ReadErrorCode => failures[failure];
