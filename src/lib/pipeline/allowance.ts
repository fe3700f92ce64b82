import { limits } from '$lib/document/limits';
import { ReadError } from '$lib/document/read-error';

/**
 * What the files in one archive, and in the archives within it, may come to together: an archive of
 * archives is not to be more than an archive may be.
 */
export class Allowance {
	#files: number = limits.zipEntries;
	#bytes: number;

	constructor(archiveBytes: number) {
		this.#bytes = Math.max(limits.archiveFreeBytes, archiveBytes * limits.archiveRatio);
	}

	/** Throws a ReadError where more is taken than there is. */
	take(files: readonly { readonly size: number }[]): void {
		this.#files -= files.length;
		this.#bytes -= files.reduce((sum, { size }) => sum + size, 0);
		if (this.#files < 0) throw new ReadError('too_large_entries', 'in all archives together');
		if (this.#bytes < 0) throw new ReadError('too_large_unpacked', 'in all archives together');
	}
}

/** Where a file in an archive lies: how many archives deep, and what they may still hold. */
export interface Within {
	readonly depth: number;
	readonly allowance: Allowance;
}
