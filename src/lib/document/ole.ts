import { ReadError } from './read-error';

/** What an OLE compound file holds, by the names of its streams. */
export type OleKind = 'doc' | 'workbook' | 'presentation' | 'encrypted' | 'other';

const headerLength = 512;
const entryLength = 128;
const fatInHeader = 109;
/** Directory sectors looked at; a document has a few. */
const mostSectors = 4096;
const lastSector = 0xfffffffa;

/** The names of all streams. Throws a ReadError: `truncated` where the directory is not there. */
function streamNames(bytes: Uint8Array): Set<string> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < headerLength) throw new ReadError('truncated', 'a compound file');
	const shift = view.getUint16(30, true);
	if (shift !== 9 && shift !== 12) throw new ReadError('malformed', 'sectors of a strange size');
	const size = 1 << shift;
	const at = (sector: number): number => {
		const start = (sector + 1) * size;
		if (start + size > bytes.length) throw new ReadError('truncated', 'a compound file');
		return start;
	};
	const next = (sector: number): number => {
		const index = Math.floor((sector * 4) / size);
		// Directories of files whose allocation table overflows the header end early: names enough.
		if (index >= fatInHeader) return lastSector;
		return view.getUint32(at(view.getUint32(76 + index * 4, true)) + ((sector * 4) % size), true);
	};
	const names = new Set<string>();
	const text = new TextDecoder('utf-16le');
	let sector = view.getUint32(48, true);
	for (let seen = 0; sector < lastSector && seen < mostSectors; seen++) {
		const start = at(sector);
		for (let entry = start; entry < start + size; entry += entryLength) {
			const length = Math.min(64, view.getUint16(entry + 64, true));
			if (length > 2) names.add(text.decode(bytes.subarray(entry, entry + length - 2)));
		}
		sector = next(sector);
	}
	return names;
}

/** Tells the documents apart that share one container. Throws a ReadError. */
export function oleKind(bytes: Uint8Array): OleKind {
	const names = streamNames(bytes);
	if (names.has('EncryptedPackage')) return 'encrypted';
	if (names.has('WordDocument')) return 'doc';
	if (names.has('Workbook') || names.has('Book')) return 'workbook';
	return names.has('PowerPoint Document') ? 'presentation' : 'other';
}
