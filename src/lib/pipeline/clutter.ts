/** Files that an office leaves beside its documents and nobody means to import. */
export const isClutter = (path: string): boolean =>
	/(^|\/)(~\$|\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(path);
