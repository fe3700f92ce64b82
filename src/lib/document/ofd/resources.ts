import { ReadError } from '../read-error';
import { attribute, children, descend, type Element } from '../xml';
import { colourOf } from './colour';
import { ofdLimits } from './ofd-limits';
import type { Part, Parts } from './parts';
import type { FontCodes } from './sfnt';

/** What a set of drawing parameters says; null where it does not say. */
export interface DrawParam {
	readonly fill: string | null;
	readonly stroke: string | null;
}

const silent: DrawParam = { fill: null, stroke: null };

/** The resources of a document, or of one page before those of its document. Throws a ReadError. */
export class Resources {
	/** Where the file of each font lies, or null. */
	readonly #fonts = new Map<string, string | null>();
	/** Where the file of each picture lies, or null. */
	readonly #pictures = new Map<string, string | null>();
	readonly #params = new Map<string, Element>();
	/** What parameters that were asked for say. */
	readonly #looks = new Map<string, DrawParam>();
	readonly #composites = new Map<string, Element>();

	constructor(
		private readonly parts: Parts,
		private readonly outer: Resources | null = null,
		private readonly kept = { tags: 0 }
	) {}

	/** The resources of a page, which come before these. */
	within(): Resources {
		return new Resources(this.parts, this, { tags: this.kept.tags });
	}

	/** Adds what a part of resources holds. */
	add({ path, root, tags }: Part): void {
		this.kept.tags += tags;
		if (this.kept.tags > ofdLimits.resourceTags) throw new ReadError('too_large', 'resources');
		const base = attribute(root, 'BaseLoc') ?? '';
		const all = (folder: string, name: string): [string, Element][] =>
			children(root, folder)
				.flatMap((one) => children(one, name))
				.map((one) => [attribute(one, 'ID') ?? '', one]);
		const fileOf = (one: Element, name: string): string | null => {
			const location = descend(one, name)?.textContent ?? null;
			return location === null ? null : this.parts.locate(path, location, base);
		};
		for (const [id, font] of all('Fonts', 'Font')) this.#fonts.set(id, fileOf(font, 'FontFile'));
		for (const [id, media] of all('MultiMedias', 'MultiMedia'))
			this.#pictures.set(id, fileOf(media, 'MediaFile'));
		for (const [id, param] of all('DrawParams', 'DrawParam')) this.#params.set(id, param);
		for (const [id, unit] of all('CompositeGraphicUnits', 'CompositeGraphicUnit'))
			this.#composites.set(id, unit);
	}

	/** A drawing that other objects name. Throws `malformed` where there is none. */
	composite(id: string): Element {
		const own = this.#composites.get(id);
		if (own) return own;
		if (!this.outer) throw new ReadError('malformed', `no drawing ${id}`);
		return this.outer.composite(id);
	}

	/** What an embedded font says of its characters; null where it is not there or says nothing. */
	font(id: string): FontCodes | null {
		const own = this.#fonts.get(id);
		if (own === undefined) return this.outer?.font(id) ?? null;
		return own === null ? null : this.parts.font(own);
	}

	/** Where the file of a picture lies; null where it is not there. */
	picture(id: string): string | null {
		const own = this.#pictures.get(id);
		return own === undefined ? (this.outer?.picture(id) ?? null) : own;
	}

	#param(id: string): Element | null {
		const own = this.#params.get(id);
		if (own || !this.outer) return own ?? null;
		return this.outer.#param(id);
	}

	/** Drawing parameters with what they take from others; a circle or long chain of them ends. */
	drawParam(id: string | null): DrawParam {
		const known = this.#looks.get(id ?? '');
		if (known || id === null) return known ?? silent;
		let found = silent;
		let at: string | null = id;
		for (let depth = 0; at !== null && depth <= ofdLimits.depth; depth++) {
			const param = this.#param(at);
			found = {
				fill: found.fill ?? colourOf(descend(param, 'FillColor')),
				stroke: found.stroke ?? colourOf(descend(param, 'StrokeColor'))
			};
			at = attribute(param, 'Relative');
		}
		this.#looks.set(id, found);
		return found;
	}
}
