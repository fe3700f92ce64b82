/** What of a workbook before 2007 the library gets to see: its stream of records, written anew. */
import { limits } from '../limits';
import { ReadError } from '../read-error';
import { ByteList } from './byte-list';
import { bodyOf, type Version } from './record-bodies';
import { continueKind, mostBody, resultText, sharedTexts, writeTexts } from './record-text';

const begin = 0x809;
const end = 0x0a;
const password = 0x2f;
const sheetEntry = 0x85;
const stringList = 0xfc;
const result = 0x207;
const mergeList = 0xe5;
const versions: Readonly<Record<number, Version>> = { 0x0500: 5, 0x0600: 8 };
/** Parts of a workbook that are charts or macros: the cells in them are not looked at. */
const withoutCells = new Set([0x20, 0x40]);
const mergeBytes = 8;

const u16 = (bytes: Uint8Array, at: number): number =>
	(bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
const viewOf = (bytes: Uint8Array): DataView =>
	new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface StreamRecord {
	readonly kind: number;
	/** Where it begins in the stream, where the next does, and the bytes between. */
	readonly at: number;
	readonly next: number;
	readonly body: Uint8Array;
}

/** The record at a place of a stream; null where there is no whole one. */
function recordAt(stream: Uint8Array, at: number): StreamRecord | null {
	const next = at + 4 + u16(stream, at + 2);
	if (next > stream.length) return null;
	return { kind: u16(stream, at), at, next, body: stream.subarray(at + 4, next) };
}

/** The bodies of a record and of those that continue it. */
function continued(stream: Uint8Array, { body, next }: StreamRecord): Uint8Array[] {
	const bodies = [body];
	let more = recordAt(stream, next);
	while (more?.kind === continueKind) {
		if (more.body.length > 0) bodies.push(more.body);
		if (bodies.length > limits.workbookCells) throw new ReadError('too_large', 'parts of a text');
		more = recordAt(stream, more.next);
	}
	return bodies;
}

/** Takes the records that are kept, in their order. */
class Writer {
	readonly #out = new ByteList();
	/** The places of sheets: where they began before, where they do now. */
	readonly #places = new Map<number, number>();
	/** Where, in what is written, the list of sheets says where one begins. */
	readonly #entries: number[] = [];
	readonly #counts = { cells: 0, merges: 0, strings: 0, others: 0 };
	#merges: Uint8Array[] = [];
	#version: Version = 8;

	#count(what: 'cells' | 'merges' | 'strings' | 'others', more: number): void {
		this.#counts[what] += more;
		if (this.#counts[what] > limits.workbookCells) throw new ReadError('too_large', what);
	}

	#write(kind: number, body: Uint8Array): void {
		this.#out.add([kind & 255, kind >> 8, body.length & 255, body.length >> 8]);
		this.#out.add(body);
	}

	/** Begins a part of the workbook. @returns whether its cells are looked at */
	begin({ at, body }: StreamRecord): boolean {
		const version = versions[u16(body, 0)];
		if (body.length < 4 || !version) throw new ReadError('malformed', 'a workbook of no version');
		// As the library has it: once of Excel 95, always of Excel 95.
		if (this.#version === 8) this.#version = version;
		this.#places.set(at, this.#out.length);
		this.#count('others', 1);
		const bytes = new Uint8Array(8);
		bytes.set(body.subarray(0, 4));
		this.#write(begin, bytes);
		return !withoutCells.has(u16(body, 2));
	}

	/** Ends a part, with its merged ranges in as few records as they fit into. */
	end(): void {
		const all = this.#merges;
		const most = Math.floor((mostBody - 2) / mergeBytes);
		for (let from = 0; from < all.length; from += most) {
			const some = all.slice(from, from + most);
			const body = new Uint8Array(2 + some.length * mergeBytes);
			viewOf(body).setUint16(0, some.length, true);
			some.forEach((range, i) => body.set(range, 2 + i * mergeBytes));
			this.#write(mergeList, body);
		}
		this.#merges = [];
		this.#write(end, new Uint8Array());
	}

	record(record: StreamRecord, stream: Uint8Array): void {
		const { kind, body } = record;
		if (kind === password) throw new ReadError('encrypted');
		if (kind === stringList) {
			this.#strings(continued(stream, record));
			return;
		}
		if (kind === mergeList) {
			this.#ranges(body);
			return;
		}
		if (kind === result && this.#version === 8) {
			this.#count('others', 1);
			writeTexts(kind, [], [resultText(continued(stream, record))], this.#out);
			return;
		}
		const kept = bodyOf(kind, body, this.#version);
		if (!kept) return;
		this.#count(kept.cells > 0 ? 'cells' : 'others', Math.max(1, kept.cells));
		if (kind === sheetEntry) this.#entries.push(this.#out.length + 4);
		this.#write(kind, kept.bytes);
	}

	#strings(bodies: readonly Uint8Array[]): void {
		const texts = sharedTexts(bodies, limits.workbookCells);
		this.#count('strings', texts.length);
		const head = new Uint8Array(8);
		viewOf(head).setUint32(0, texts.length, true);
		viewOf(head).setUint32(4, texts.length, true);
		writeTexts(stringList, [...head], texts, this.#out);
	}

	#ranges(body: Uint8Array): void {
		const count = u16(body, 0);
		if (body.length < 2 + count * mergeBytes) throw new ReadError('malformed', 'merged ranges');
		this.#count('merges', count);
		for (let i = 0; i < count; i++)
			this.#merges.push(body.subarray(2 + i * mergeBytes, 2 + (i + 1) * mergeBytes));
	}

	/** All that was taken; the list of sheets says where each begins now. */
	stream(): Uint8Array {
		const bytes = this.#out.bytes();
		const view = viewOf(bytes);
		for (const at of this.#entries) {
			const place = this.#places.get(view.getUint32(at, true));
			if (place === undefined) throw new ReadError('malformed', 'a sheet that is not there');
			view.setUint32(at, place, true);
		}
		return bytes;
	}
}

/**
 * The stream of a workbook of Excel 95 or later with nothing but the records that its sheets are
 * read from. Throws a ReadError where it is encrypted, cut or none, or has too many cells.
 */
export function tameRecords(stream: Uint8Array): Uint8Array {
	const writer = new Writer();
	/** How many parts of the workbook lie around a record: a chart may lie within a sheet. */
	let depth = 0;
	let isRead = false;
	let record = recordAt(stream, 0);
	if (record?.kind !== begin) throw new ReadError('malformed', 'no workbook');
	while (record) {
		const { kind, next }: StreamRecord = record;
		if (kind === begin) {
			if (depth++ === 0) isRead = writer.begin(record);
		} else if (depth === 0) break;
		else if (kind === end) {
			if (--depth === 0) writer.end();
		} else if (depth === 1 && isRead) writer.record(record, stream);
		record = recordAt(stream, next);
	}
	if (depth > 0) throw new ReadError('truncated', 'a part of a workbook without an end');
	return writer.stream();
}
