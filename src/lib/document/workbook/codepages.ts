/**
 * Workbooks before Excel 97 write Chinese in code page 936. The library's own tables are 470 KB;
 * every browser and Node know the same ones.
 */
const labels: Readonly<Record<number, string>> = {
	874: 'windows-874',
	932: 'shift_jis',
	936: 'gb18030',
	949: 'euc-kr',
	950: 'big5',
	1200: 'utf-16le',
	1201: 'utf-16be',
	10000: 'macintosh',
	10008: 'gb18030',
	20936: 'gb18030',
	54936: 'gb18030',
	65001: 'utf-8'
};
const decoders = new Map<number, TextDecoder>();

function decoderOf(page: number): TextDecoder {
	const known = decoders.get(page);
	if (known) return known;
	const label = labels[page] ?? (page > 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
	const decoder = new TextDecoder(label, { ignoreBOM: true });
	decoders.set(page, decoder);
	return decoder;
}

const bytesOf = (data: string | ArrayLike<number>): Uint8Array =>
	typeof data === 'string'
		? Uint8Array.from(data, (char) => char.charCodeAt(0))
		: data instanceof Uint8Array
			? data
			: Uint8Array.from(data);

/** In the shape that the library's `set_cptable` takes; what it uses to read. */
export const codepages = {
	utils: {
		decode: (page: number, data: string | ArrayLike<number>): string =>
			decoderOf(page).decode(bytesOf(data))
	}
};
