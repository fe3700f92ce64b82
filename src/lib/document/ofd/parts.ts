import { allowedSteps } from '../layout/page-limits';
import { ReadError } from '../read-error';
import { parseXml, tagsOf, type Element } from '../xml';
import type { Zip } from '../zip';
import { ofdLimits } from './ofd-limits';
import { fontCodes, type FontCodes } from './sfnt';

/** The path that a location leads to, seen from the folder of another part. */
function joined(folder: readonly string[], location: string): string {
	const path = [...folder];
	for (const step of location.replaceAll('\\', '/').split('/')) {
		if (step === '..') path.pop();
		else if (step !== '' && step !== '.') path.push(step);
	}
	return path.join('/');
}

const folderOf = (part: string): string[] => part.split('/').slice(0, -1);

/** An XML part and where it lies, from which its locations count. */
export interface Part {
	readonly path: string;
	readonly root: Element;
	readonly tags: number;
}

/**
 * The parts of an OFD file, and what reading and drawing them has taken so far. All throw a
 * ReadError: `malformed` where a part is missing or is no XML, `encrypted_ofd`, `too_large`.
 */
export class Parts {
	#steps = 0;
	#bytes = 0;
	readonly #known = new Set<string>();
	/** What may be asked for again and again: parts as they were parsed, and fonts. */
	readonly #kept = new Map<string, Part>();
	#keptTags = 0;
	readonly #fonts = new Map<string, FontCodes | null>();

	constructor(
		private readonly zip: Zip,
		private readonly fileBytes: number
	) {}

	/** Counts what is drawn, against what the file itself holds. */
	spend(steps: number): void {
		this.#steps += steps;
		if (this.#steps > allowedSteps(this.fileBytes, this.#bytes))
			throw new ReadError('too_large', 'steps of drawing');
	}

	/**
	 * The part that a location in another part leads to: from the root where it begins with a slash,
	 * else from the folder of that part. Some writers count from the root without saying so.
	 */
	locate(from: string, location: string, base = ''): string | null {
		const trimmed = location.trim();
		const folder = /^[\\/]/.test(base) ? [] : folderOf(from);
		const within = base === '' ? folder : joined(folder, base).split('/');
		const tries = /^[\\/]/.test(trimmed)
			? [joined([], trimmed)]
			: [joined(within, trimmed), joined(folder, trimmed), joined([], trimmed)];
		return tries.find((path) => path !== '' && this.zip.has(path)) ?? null;
	}

	/** The bytes of a part. */
	bytes(path: string): Uint8Array {
		let bytes: Uint8Array | null;
		try {
			bytes = this.zip.read(path);
		} catch (error) {
			if (error instanceof ReadError && error.failure === 'encrypted')
				throw new ReadError('encrypted_ofd', path);
			throw error;
		}
		if (!bytes) throw new ReadError('malformed', `no part ${path}`);
		if (!this.#known.has(path)) this.#bytes += bytes.length;
		this.#known.add(path);
		return bytes;
	}

	/** What a font file says of its characters, or null; it is read once. */
	font(path: string): FontCodes | null {
		const known = this.#fonts.get(path);
		if (known !== undefined) return known;
		const codes = fontCodes(this.bytes(path), (steps) => this.spend(steps));
		this.#fonts.set(path, codes);
		return codes;
	}

	/** An XML part; `again` where it will be asked for more than once. */
	xml(path: string, again = false): Part {
		const known = this.#kept.get(path);
		if (known) {
			this.spend(known.tags);
			return known;
		}
		const bytes = this.bytes(path);
		const tags = tagsOf(bytes);
		if (tags > ofdLimits.partTags) throw new ReadError('too_large', `${tags} tags in ${path}`);
		this.spend(tags);
		const part = { path, root: parseXml(bytes), tags };
		if (again && this.#keptTags + tags <= ofdLimits.keptTags) {
			this.#kept.set(path, part);
			this.#keptTags += tags;
		}
		return part;
	}

	/** The XML part that a location leads to. */
	follow(from: string, location: string | null, again = false): Part {
		const path = location === null ? null : this.locate(from, location);
		if (path === null) throw new ReadError('malformed', `no part ${location ?? ''} of ${from}`);
		return this.xml(path, again);
	}
}
