import type { Packed } from '$lib/document/zip-directory';
import type { SourceDocument } from '$lib/domain/document';
import type { ReadFailure } from '$lib/domain/read-failure';
import type { Report } from '$lib/domain/report';
import type { Within } from './allowance';

/**
 * A file as it arrives: from a drop, a picker, the disk or an archive. `path` keeps the folders it
 * came in; a file in an archive is `a.zip!/b.docx`. `size` counts its bytes once unpacked.
 */
export interface IncomingFile {
	readonly path: string;
	readonly size: number;
	/** How its bytes are packed, for a file in an archive. */
	readonly packed?: Packed;
	/** The archives that it lies in. */
	readonly within?: Within;
	/** Why it is not to be read at all, where that is known already. */
	readonly failure?: ReadFailure;
	/** The bytes, or [from, to) of them, in an array of their own; as packed, where they are. */
	bytes(from?: number, to?: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** What came of reading one file: its text and the reports in it, or why it could not be read. */
export type ParseResult =
	| { readonly ok: true; readonly document: SourceDocument; readonly reports: readonly Report[] }
	| { readonly ok: false; readonly failure: ReadFailure };

/** A file for a parser, which takes the bytes over: they are gone for whoever sent them. */
export interface ParseRequest {
	readonly path: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly packed: Packed | null;
	/** Whether pages that are pictures are read: seconds for each, and much memory. */
	readonly pictures?: boolean;
}

/**
 * What came of a file, with its bytes, unpacked, where they are of use. An archive holds other
 * files and is not read itself.
 */
export type ParseAnswer =
	| {
			readonly kind: 'read';
			/** SHA-256 of the bytes in hexadecimal. */
			readonly sha256: string;
			readonly bytes: Uint8Array<ArrayBuffer>;
			readonly result: ParseResult;
	  }
	| { readonly kind: 'archive'; readonly bytes: Uint8Array<ArrayBuffer> }
	| { readonly kind: 'failed'; readonly failure: ReadFailure };

/** How far the reading of a large file is, as pages done of all its pages. */
export interface Progress {
	readonly done: number;
	readonly total: number;
}

/** Reads and extracts one file apart from the caller's thread, ending it when it takes too long. */
export interface Parser {
	/** Files that it reads at the same time. */
	readonly size: number;
	parse(
		request: ParseRequest,
		signal: AbortSignal,
		onProgress?: (progress: Progress) => void,
		/** Aborted when what was read so far will do; the pages left are named in the document. */
		enough?: AbortSignal
	): Promise<ParseAnswer>;
	close(): void;
}

/** One file of an import: what it is, what was found, before it joins the district. */
export interface ReadFile {
	readonly path: string;
	readonly size: number;
	/** SHA-256 of the bytes in hexadecimal; null where the file could not be read. */
	readonly sha256: string | null;
	readonly bytes: Uint8Array<ArrayBuffer> | null;
	readonly result: ParseResult;
}

/**
 * What happens to a file on its way. `id` is its place among the files, from 0, followed by its
 * place in the archive that holds it: 3.0 is the first file of the fourth.
 */
export type ReadEvent =
	| { readonly kind: 'started'; readonly id: string }
	| { readonly kind: 'progress'; readonly id: string; readonly progress: Progress }
	/** It is an archive: its files take its place. */
	| {
			readonly kind: 'opened';
			readonly id: string;
			readonly members: readonly { id: string; path: string; size: number }[];
	  }
	/** `file` is what it was read from, for when it is to be read once more. */
	| {
			readonly kind: 'read';
			readonly id: string;
			readonly read: ReadFile;
			readonly file: IncomingFile;
	  };

export interface ReadPorts {
	readonly parser: Parser;
	/** Whether pages that are pictures are read. */
	readonly pictures?: boolean;
	/** Aborted when what was read so far of such pages will do. */
	readonly enough?: AbortSignal;
	readonly onEvent?: (event: ReadEvent) => void;
}
