/**
 * The maps of the Chinese character sets (those of Japan and Korea would double them), and the
 * decoders of JBIG2 and JPEG 2000. Never as data
 * addresses, which the policy does not let us fetch.
 */
const files = import.meta.glob<string>(
	[
		'/node_modules/pdfjs-dist/cmaps/Adobe-{GB1,CNS1}-*.bcmap',
		'/node_modules/pdfjs-dist/cmaps/{GB,UniGB,UniCNS,B5,ET,HK,CNS}*.bcmap',
		'/node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm'
	],
	{ query: '?url&no-inline', import: 'default', eager: true }
);

/** From the app's own files. */
export async function readPackageFile(path: string): Promise<Uint8Array> {
	const address = files[`/node_modules/pdfjs-dist/${path}`];
	if (address === undefined) throw new Error(`no ${path}`);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} for ${path}`);
	return new Uint8Array(await response.arrayBuffer());
}
