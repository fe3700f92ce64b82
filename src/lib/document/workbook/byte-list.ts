import { limits } from '../limits';
import { ReadError } from '../read-error';

/** Bytes written one after another. What is written for the library may not outgrow its limit. */
export class ByteList {
	#bytes = new Uint8Array(4096);
	#length = 0;

	get length(): number {
		return this.#length;
	}

	/** Throws a ReadError where it grows too large. */
	add(more: ArrayLike<number>): void {
		const length = this.#length + more.length;
		if (length > limits.workbookBytes) throw new ReadError('too_large_unpacked', 'the workbook');
		if (length > this.#bytes.length) {
			const larger = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
			larger.set(this.#bytes);
			this.#bytes = larger;
		}
		this.#bytes.set(more, this.#length);
		this.#length = length;
	}

	/** All that was written, in memory of its own. */
	bytes(): Uint8Array {
		return this.#bytes.slice(0, this.#length);
	}
}
