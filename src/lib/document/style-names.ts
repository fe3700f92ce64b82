/** The level of headings of a style by its name, 0 for the title; undefined where it says none. */
export function levelByName(name: string): number | undefined {
	if (/^(title|标题)$/i.test(name)) return 0;
	const heading = /^(?:heading|标题) ?([1-9])$/i.exec(name);
	return heading ? Number(heading[1]) : undefined;
}

/** Whether a style by its name is one of the lines of a table of contents. */
export const isContentsName = (name: string): boolean => /^(toc|目录) ?\d$/i.test(name);
