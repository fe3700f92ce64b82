import { ReadError } from '../read-error';
import { attribute, children, descend } from '../xml';
import { boundsIn } from './numbers';
import type { Part, Parts } from './parts';
import { Resources } from './resources';

/** One document of an OFD file: where its pages lie, and what they have in common. */
export interface DocumentParts {
	readonly path: string;
	/** Where the contents of each page lie, in order. */
	readonly pages: readonly (string | null)[];
	/** Left, top, width and height in millimetres of a page that does not say. */
	readonly pageBox: readonly [number, number, number, number];
	readonly resources: Resources;
	/** A page template. Throws `malformed` where there is none. */
	template(id: string): Part;
	/** Above or below what a page has of its own a template lies, or null. */
	templateOrder(id: string): string | null;
}

const a4 = [0, 0, 210, 297] as const;

function documentOf(part: Part, parts: Parts): DocumentParts {
	const common = descend(part.root, 'CommonData');
	const resources = new Resources(parts);
	for (const name of ['PublicRes', 'DocumentRes'])
		for (const one of children(common, name))
			resources.add(parts.follow(part.path, one.textContent));
	const templates = new Map(
		children(common, 'TemplatePage').map((one) => [attribute(one, 'ID') ?? '', one])
	);
	const box = descend(common, 'PageArea', 'PhysicalBox')?.textContent ?? '';
	return {
		path: part.path,
		pages: children(descend(part.root, 'Pages'), 'Page').map((one) => attribute(one, 'BaseLoc')),
		pageBox: boundsIn(box) ?? a4,
		resources,
		template(id) {
			const template = templates.get(id);
			if (!template) throw new ReadError('malformed', `no template ${id}`);
			return parts.follow(part.path, attribute(template, 'BaseLoc'), true);
		},
		templateOrder: (id) => attribute(templates.get(id) ?? null, 'ZOrder')
	};
}

/**
 * The documents of an OFD file, in order; of several versions of one the current. Throws a
 * ReadError: `malformed` where a part is missing.
 */
export function documentsIn(parts: Parts): DocumentParts[] {
	const file = parts.follow('', '/OFD.xml');
	return children(file.root, 'DocBody').map((body) => {
		const current = children(descend(body, 'Versions'), 'Version').find((one) =>
			/^(?:true|1)$/.test(attribute(one, 'Current') ?? '')
		);
		const version = current && parts.follow(file.path, attribute(current, 'BaseLoc'));
		const root = version && descend(version.root, 'DocRoot');
		const part = root
			? parts.follow(version.path, root.textContent)
			: parts.follow(file.path, descend(body, 'DocRoot')?.textContent ?? null);
		return documentOf(part, parts);
	});
}
