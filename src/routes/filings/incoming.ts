import type { IncomingFile } from '$lib/pipeline/ports';

const incoming = (file: File, path: string): IncomingFile => ({
	path,
	size: file.size,
	bytes: async () => new Uint8Array(await file.arrayBuffer())
});

/** Files that an office leaves beside its documents and nobody means to import. */
const isClutter = (path: string): boolean => /(^|\/)(~\$|\.|Thumbs\.db$|desktop\.ini$)/i.test(path);

/** The files of a picker; a folder picker gives each its path within the folder. */
export const filesOfInput = (files: FileList): IncomingFile[] =>
	[...files]
		.map((file) => incoming(file, file.webkitRelativePath || file.name))
		.filter(({ path }) => !isClutter(path));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
	new Promise((resolve, reject) => entry.file(resolve, reject));

const entriesOf = (entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
	const reader = entry.createReader();
	const all: FileSystemEntry[] = [];
	return new Promise((resolve, reject) => {
		// A reader hands out a folder in portions, and an empty one at the end.
		const next = (): void =>
			reader.readEntries((some) => {
				all.push(...some);
				if (some.length === 0) resolve(all);
				else next();
			}, reject);
		next();
	});
};

async function walk(entry: FileSystemEntry): Promise<IncomingFile[]> {
	const path = entry.fullPath.replace(/^\//, '');
	if (isClutter(path)) return [];
	if (entry.isFile) return [incoming(await fileOf(entry as FileSystemFileEntry), path)];
	const found: IncomingFile[] = [];
	for (const child of await entriesOf(entry as FileSystemDirectoryEntry))
		found.push(...(await walk(child)));
	return found;
}

/** The files of a drop, folders and what is in them included, in the order of their paths. */
export async function filesOfDrop(transfer: DataTransfer): Promise<IncomingFile[]> {
	// Entries must be taken before the first await: the browser empties the list afterwards.
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	const found = (await Promise.all(entries.map(walk))).flat();
	return found.sort((a, b) => a.path.localeCompare(b.path, 'zh-CN'));
}
