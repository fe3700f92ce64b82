/**
 * The models of PP-OCRv4 (PaddleOCR, Apache-2.0) on ONNX Runtime's wasm: one finds lines of text on
 * a page, one reads a line. All of it is loaded when the first picture is to be read.
 */
import type * as Ort from 'onnxruntime-web';

export interface Model {
	/** Runs on a picture of three equal planes: `values` of one, row by row. */
	run(values: Float32Array, width: number, height: number): Promise<ModelOutput>;
}

export interface ModelOutput {
	readonly data: Float32Array;
	readonly dims: readonly number[];
}

export interface Engine {
	readonly finder: Model;
	readonly reader: Model;
	/** The characters that the reader knows: what it numbers n stands at n - 1. */
	readonly characters: readonly string[];
}

const parts = {
	wasm: 'ort-wasm-simd-threaded.wasm',
	finder: 'ch_PP-OCRv4_det_infer.onnx',
	reader: 'ch_PP-OCRv4_rec_infer.onnx',
	characters: 'ppocr_keys_v1.txt'
} as const;

async function readPart(name: string): Promise<Uint8Array<ArrayBuffer>> {
	const module = import.meta.env.SSR
		? await import('./resources-node')
		: await import('./resources-browser');
	return module.readPart(name);
}

async function load(): Promise<Engine> {
	const ort: typeof Ort = await import('onnxruntime-web/wasm');
	ort.env.wasm.numThreads = 1;
	ort.env.wasm.wasmBinary = await readPart(parts.wasm);
	const model = async (name: string, of: (value: number) => number): Promise<Model> => {
		const session = await ort.InferenceSession.create(await readPart(name), {
			executionProviders: ['wasm']
		});
		const [input = 'x'] = session.inputNames;
		const [output = ''] = session.outputNames;
		return {
			async run(values, width, height) {
				const plane = width * height;
				const planes = new Float32Array(3 * plane);
				for (let i = 0; i < plane; i++) planes[i] = of(values[i] ?? 255);
				planes.copyWithin(plane, 0, plane);
				planes.copyWithin(2 * plane, 0, plane);
				const tensor = new ort.Tensor('float32', planes, [1, 3, height, width]);
				const result = (await session.run({ [input]: tensor }))[output];
				tensor.dispose();
				if (!(result?.data instanceof Float32Array)) throw new Error(`no answer of ${name}`);
				return { data: result.data, dims: result.dims };
			}
		};
	};
	const text = new TextDecoder().decode(await readPart(parts.characters));
	return {
		finder: await model(parts.finder, (value) => (value / 255 - 0.449) / 0.226),
		reader: await model(parts.reader, (value) => value / 127.5 - 1),
		// The model knows a blank after those of its list.
		characters: [...text.replace(/\r?\n$/, '').split(/\r?\n/), ' ']
	};
}

let engine: Promise<Engine> | undefined;

/** The engine, loaded once. What could not be fetched may be there the next time. */
export const ocrEngine = (): Promise<Engine> =>
	(engine ??= load().catch((error: unknown) => {
		engine = undefined;
		throw error;
	}));
