import type { Matrix } from '../layout/matrix';
import { Sheet, type PageContent } from '../layout/sheet';
import { ReadError } from '../read-error';
import { attribute, children, descend, type Element } from '../xml';
import type { DocumentParts } from './document-parts';
import { boundsIn } from './numbers';
import { ofdLimits } from './ofd-limits';
import { Drawer, type PicturePlace } from './page-objects';
import type { Part, Parts } from './parts';
import type { Resources } from './resources';

/** A millimetre in points. */
const millimetre = 72 / 25.4;

/** In which order layers are drawn, what is named first below the others. */
const orders = ['Background', 'Body', 'Foreground'];
const orderOf = (name: string | null): number => {
	const at = orders.indexOf(name ?? 'Body');
	return at < 0 ? 1 : at;
};

interface PlacedLayer {
	readonly layer: Element;
	readonly order: number;
}

/** A page's own layers, and those of the templates that it names, and these again. */
function layersOf(
	part: Part,
	order: number | null,
	document: DocumentParts,
	inside: readonly string[]
): PlacedLayer[] {
	const templates = children(part.root, 'Template').flatMap((one) => {
		const id = attribute(one, 'TemplateID') ?? '';
		if (inside.includes(id)) throw new ReadError('malformed', 'a template within itself');
		if (inside.length > ofdLimits.depth)
			throw new ReadError('malformed', 'templates nest too deep');
		const own = order ?? orderOf(attribute(one, 'ZOrder') ?? document.templateOrder(id));
		return layersOf(document.template(id), own, document, [...inside, id]);
	});
	const own = children(part.root, 'Content').flatMap((one) => children(one, 'Layer'));
	return [
		...templates,
		...own.map((layer) => ({ layer, order: order ?? orderOf(attribute(layer, 'Type')) }))
	];
}

/** The resources that a page has for itself, before those of its document. */
function resourcesOf(part: Part, document: DocumentParts, parts: Parts): Resources {
	const own = children(part.root, 'PageRes');
	if (own.length === 0) return document.resources;
	const resources = document.resources.within();
	for (const one of own) resources.add(parts.follow(part.path, one.textContent));
	return resources;
}

/**
 * What stands on a page, in points from its top left corner, and its pictures. Stamps and other
 * annotations are no part of a page. Throws a ReadError.
 */
export function readPage(
	location: string | null,
	document: DocumentParts,
	parts: Parts
): { content: PageContent; pictures: readonly PicturePlace[] } {
	const part = parts.follow(document.path, location);
	const area = descend(part.root, 'Area', 'PhysicalBox')?.textContent ?? '';
	const [x, y, width, height] = boundsIn(area) ?? document.pageBox;
	if (!(width > 0 && height > 0))
		throw new ReadError('malformed', `a page of ${width} by ${height} mm`);
	const sheet = new Sheet(width * millimetre, height * millimetre);
	const drawer = new Drawer(parts, resourcesOf(part, document, parts), sheet);
	const matrix: Matrix = [millimetre, 0, 0, millimetre, -x * millimetre, -y * millimetre];
	const layers = layersOf(part, null, document, []).sort((a, b) => a.order - b.order);
	for (const { layer } of layers) drawer.layer(layer, matrix);
	return { content: sheet.content(), pictures: drawer.pictures };
}
