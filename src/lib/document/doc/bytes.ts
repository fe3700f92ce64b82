import { ReadError } from '../read-error';

/** A part of a file, little end first. What lies past its end is a ReadError, `malformed`. */
export class Bytes {
	private readonly view: DataView;

	constructor(private readonly bytes: Uint8Array) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	get length(): number {
		return this.bytes.length;
	}

	private checked(at: number, length: number): number {
		if (at < 0 || length < 0 || at + length > this.length)
			throw new ReadError('malformed', 'a place outside of its part');
		return at;
	}

	u8(at: number): number {
		return this.view.getUint8(this.checked(at, 1));
	}

	u16(at: number): number {
		return this.view.getUint16(this.checked(at, 2), true);
	}

	i16(at: number): number {
		return this.view.getInt16(this.checked(at, 2), true);
	}

	u32(at: number): number {
		return this.view.getUint32(this.checked(at, 4), true);
	}

	i32(at: number): number {
		return this.view.getInt32(this.checked(at, 4), true);
	}

	part(at: number, length: number): Bytes {
		this.checked(at, length);
		return new Bytes(this.bytes.subarray(at, at + length));
	}

	/** So many characters of two bytes each. */
	utf16(at: number, characters: number): string {
		return utf16.decode(this.slice(at, 2 * characters));
	}

	/** So many characters of Windows-1252. */
	ansi(at: number, characters: number): string {
		return latin1
			.decode(this.slice(at, characters))
			.replace(/[\u0080-\u009f]/g, (sign) => signs[sign.charCodeAt(0) - 0x80] ?? '');
	}

	private slice(at: number, length: number): Uint8Array {
		this.checked(at, length);
		return this.bytes.subarray(at, at + length);
	}
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const latin1 = new TextDecoder('latin1');
/** What Windows has where Latin-1 has control characters; not every Node's decoder knows. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A part without bytes. */
export const nothing = new Bytes(new Uint8Array());
