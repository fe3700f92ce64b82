/** The colours of the theme, as a chart needs them. */
export const paletteNames = [
	'card',
	'line',
	'ink',
	'soft',
	'basic',
	'project',
	'mark',
	'peers'
] as const;
export type Palette = Record<(typeof paletteNames)[number], string> & { readonly font: string };

/** Reads the colours that hold for an element now; custom properties alone would stay unresolved. */
export function readPalette(element: HTMLElement): Palette {
	const probe = document.createElement('span');
	element.append(probe);
	const colour = (name: string): string => {
		probe.style.color = `var(--${name})`;
		return getComputedStyle(probe).color;
	};
	const colours = Object.fromEntries(paletteNames.map((name) => [name, colour(name)]));
	const font = getComputedStyle(probe).fontFamily;
	probe.remove();
	return { ...(colours as Record<(typeof paletteNames)[number], string>), font };
}
