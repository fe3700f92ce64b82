const wide =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Places that a text takes on a screen: two for a Chinese character. */
const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

/**
 * A table in Markdown that can be read as it is. The columns are as wide as they must be; those
 * whose head begins with # hold numbers and stand to the right.
 */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
	const isNumber = heads.map((head) => head.startsWith('#'));
	const lines = [heads.map((head) => head.replace(/^#/, '')), ...rows].map((cells) =>
		cells.map((cell) => cell.replaceAll('|', '\\|'))
	);
	const widths = heads.map((_, i) => Math.max(3, ...lines.map((cells) => widthOf(cells[i] ?? ''))));
	const line = (cells: readonly string[]): string => {
		const padded = widths.map((width, i) => {
			const cell = cells[i] ?? '';
			const blank = ' '.repeat(width - widthOf(cell));
			return isNumber[i] ? blank + cell : cell + blank;
		});
		return `| ${padded.join(' | ')} |`;
	};
	const rule = widths.map((width, i) =>
		isNumber[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)
	);
	const [first = [], ...others] = lines;
	return [line(first), line(rule), ...others.map(line)].join('\n');
}
