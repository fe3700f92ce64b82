import { compoundNames } from './compound';

/** What an OLE compound file holds, by the names of its streams. */
export type OleKind = 'doc' | 'workbook' | 'presentation' | 'encrypted' | 'other';

/** Tells the documents apart that share one container. Throws a ReadError. */
export function oleKind(bytes: Uint8Array): OleKind {
	const names = compoundNames(bytes);
	if (names.has('EncryptedPackage')) return 'encrypted';
	if (names.has('WordDocument')) return 'doc';
	if (names.has('Workbook') || names.has('Book')) return 'workbook';
	return names.has('PowerPoint Document') ? 'presentation' : 'other';
}
