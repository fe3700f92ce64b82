/** From the package itself. Node's modules are asked for by name, so that no bundler follows them. */
export async function readPackageFile(path: string): Promise<Uint8Array> {
	const { createRequire } = process.getBuiltinModule('node:module');
	const { readFile } = process.getBuiltinModule('node:fs/promises');
	const { resolve } = createRequire(import.meta.url);
	return new Uint8Array(await readFile(resolve(`pdfjs-dist/${path}`)));
}
