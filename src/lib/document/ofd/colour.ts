import { attribute, type Element } from '../xml';

const hex = (value: number): string =>
	Math.round(Math.min(255, Math.max(0, value)))
		.toString(16)
		.padStart(2, '0');

/** Characters of four numbers, with room. */
const longestValue = 200;

/**
 * A colour as #rrggbb: of one value it is grey, of three red, green and blue, of four those of print.
 * Null where the element is not there; black where it names a pattern or an entry of a palette.
 */
export function colourOf(element: Element | null): string | null {
	if (!element) return null;
	const values = (attribute(element, 'Value') ?? '')
		.slice(0, longestValue)
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	const [a = 0, b = 0, c = 0, d = 0] = values.map((value) => (Number.isFinite(value) ? value : 0));
	if (values.length === 1) return `#${hex(a).repeat(3)}`;
	if (values.length === 3) return `#${[a, b, c].map(hex).join('')}`;
	if (values.length !== 4) return '#000000';
	return `#${[a, b, c].map((ink) => hex(((255 - ink) * (255 - d)) / 255)).join('')}`;
}

/** How much of a colour or an object is seen, from 0 to 1. */
export function opacityOf(element: Element | null): number {
	const alpha = Number(attribute(element, 'Alpha')?.trim() ?? 255);
	return Number.isFinite(alpha) ? Math.min(255, Math.max(0, alpha)) / 255 : 1;
}
