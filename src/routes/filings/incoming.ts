import { isClutter } from '$lib/pipeline/clutter';
import type { IncomingFile } from '$lib/pipeline/ports';

const incoming = (file: File, path: string): IncomingFile => ({
	path,
	size: file.size,
	bytes: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer())
});

/** What was dropped but cannot be opened: it is told on the desk like any file that cannot be read. */
const unreadable = (path: string, cause: unknown): IncomingFile => ({
	path,
	size: 0,
	bytes: () => Promise.reject(new Error(path, { cause }))
});

/** Files whose sizes are asked for at once: the browser looks at the disk for each. */
const askedAtOnce = 20;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The files of a picker; a folder picker gives each its path within the folder. */
export async function filesOfInput(files: FileList): Promise<IncomingFile[]> {
	const found: IncomingFile[] = [];
	for (const [index, file] of [...files].entries()) {
		if (index % askedAtOnce === askedAtOnce - 1) await pause();
		const path = file.webkitRelativePath || file.name;
		if (!isClutter(path)) found.push(incoming(file, path));
	}
	return found;
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
	new Promise((resolve, reject) => entry.file(resolve, reject));

const portionOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
	new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** What is in a folder, in the portions that the browser hands out, an empty one being the last. */
async function* entriesOf(entry: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
	const reader = entry.createReader();
	for (;;) {
		const some = await portionOf(reader);
		if (some.length === 0) return;
		yield* some;
	}
}

/** Never rejects: an entry that cannot be opened costs nothing else of the drop. */
async function walk(entry: FileSystemEntry): Promise<IncomingFile[]> {
	const path = entry.fullPath.replace(/^\//, '');
	if (isClutter(path)) return [];
	const found: IncomingFile[] = [];
	try {
		if (entry.isFile) return [incoming(await fileOf(entry as FileSystemFileEntry), path)];
		for await (const child of entriesOf(entry as FileSystemDirectoryEntry))
			found.push(...(await walk(child)));
	} catch (error) {
		found.push(unreadable(path, error));
	}
	return found;
}

/** The files of a drop, folders and what is in them included, in the order of their paths. */
export async function filesOfDrop(transfer: DataTransfer): Promise<IncomingFile[]> {
	// Entries must be taken before the first await: the browser empties the list afterwards.
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	const found = (await Promise.all(entries.map(walk))).flat();
	return found.sort((a, b) => a.path.localeCompare(b.path, 'zh-CN'));
}
