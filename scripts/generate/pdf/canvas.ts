import type { TextLine } from './lines';

/** A4, in points. */
export const sheet = { width: 595, height: 842, left: 81.5, top: 72, right: 513.5, bottom: 770 };

/** The characters of a text as numbers of four hexadecimal digits. */
export const hex = (text: string): string =>
	Array.from(text, (one) => (one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** The pages of a document as they are filled from above. Places are counted from the top left. */
export class Canvas {
	private readonly pages: string[][] = [[]];
	/** The place below what has been written, on the page that is open. */
	y = sheet.top;

	/** Begins a new page unless so many points are left on this one. */
	need(height: number): void {
		if (this.y + height <= sheet.bottom || this.y === sheet.top) return;
		this.pages.push([]);
		this.y = sheet.top;
	}

	/** Writes a line with its base at `base`, its characters `spread` points further apart. */
	write(line: TextLine['text'], x: number, base: number, size: number, spread = 0): void {
		this.pages
			.at(-1)
			?.push(
				`BT /F1 ${number(size)} Tf ${number(spread)} Tc ${number(x)} ${number(sheet.height - base)} Td <${hex(line)}> Tj ET`
			);
	}

	frame(x: number, y: number, width: number, height: number): void {
		this.pages
			.at(-1)
			?.push(
				`0.5 w ${number(x)} ${number(sheet.height - y - height)} ${number(width)} ${number(height)} re S`
			);
	}

	/** The content of each page, with its number at the foot. */
	contents(): string[] {
		return this.pages.map((operators, at) => {
			const foot = `— ${at + 1} —`;
			const x = sheet.width / 2 - 2 * 10.5;
			return [...operators, `BT /F1 10.5 Tf 0 Tc ${number(x)} 40 Td <${hex(foot)}> Tj ET`].join(
				'\n'
			);
		});
	}
}
