import type { SourceDocument } from '$lib/domain/document';
import type { ReadFailure } from '$lib/domain/read-failure';
import type { Report } from '$lib/domain/report';

/** A file as it arrives: from a drop, a picker or the disk. `path` keeps the folders it came in. */
export interface IncomingFile {
	readonly path: string;
	readonly size: number;
	bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

/** What came of reading one file: its text and the reports in it, or why it could not be read. */
export type ParseResult =
	| { readonly ok: true; readonly document: SourceDocument; readonly reports: readonly Report[] }
	| { readonly ok: false; readonly failure: ReadFailure };

/** Reads and extracts one file apart from the caller's thread, ending it when it takes too long. */
export interface Parser {
	parse(path: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<ParseResult>;
	close(): void;
}

/** One file of an import: what it is, what was found, before it joins the district. */
export interface ReadFile {
	readonly path: string;
	readonly size: number;
	/** SHA-256 of the bytes in hexadecimal; null where the file was too large to be taken in. */
	readonly sha256: string | null;
	readonly bytes: Uint8Array<ArrayBuffer> | null;
	readonly result: ParseResult;
}

export interface ReadPorts {
	readonly parser: Parser;
	/** Called when a file starts (`read` null) and again when it is done, with what came of it. */
	readonly onProgress?: (event: { index: number; read: ReadFile | null }) => void;
}
