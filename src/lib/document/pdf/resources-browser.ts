/**
 * The maps of the Chinese character sets; those of Japan and Korea would double them. Never as data
 * addresses, which the policy does not let us fetch.
 */
const files = import.meta.glob<string>(
	[
		'/node_modules/pdfjs-dist/cmaps/Adobe-{GB1,CNS1}-*.bcmap',
		'/node_modules/pdfjs-dist/cmaps/{GB,UniGB,UniCNS,B5,ET,HK,CNS}*.bcmap'
	],
	{ query: '?url&no-inline', import: 'default', eager: true }
);

/** From the app's own files. */
export async function readCharacterMap(name: string): Promise<Uint8Array> {
	const address = files[`/node_modules/pdfjs-dist/cmaps/${name}`];
	if (address === undefined) throw new Error(`no character map ${name}`);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} for ${name}`);
	return new Uint8Array(await response.arrayBuffer());
}
