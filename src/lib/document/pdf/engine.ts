/**
 * pdf.js, held to this thread: our parse worker is off the page already, and can be ended. No code
 * from text, no fonts, no scripts, no forms of XFA, pictures only where asked for, no addresses but our own.
 */
import type * as PdfJs from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { ReadError } from '../read-error';
import { InThreadPort } from './port';
import { pdfLimits } from './pdf-limits';
import { packageFiles } from './resources';

export type { PDFPageProxy };

interface Engine {
	readonly pdfjs: Pick<typeof PdfJs, 'getDocument' | 'OPS' | 'PDFWorker' | 'VerbosityLevel'>;
	readonly workerHandler: { initializeFromPort(port: object): void };
}

/** Loads a module while an object wears another property, for the module looks when it starts. */
async function loadWhile<T>(
	holder: object,
	key: PropertyKey,
	value: unknown,
	load: () => Promise<T>
): Promise<T> {
	const before = Object.getOwnPropertyDescriptor(holder, key);
	Object.defineProperty(holder, key, { value, configurable: true, writable: true });
	try {
		return await load();
	} finally {
		if (before) Object.defineProperty(holder, key, before);
		else Reflect.deleteProperty(holder, key);
	}
}

/** In a worker of the browser it would take over the worker's port, unless it sees a window. */
const loadWorkerHalf = () =>
	'onmessage' in globalThis && !('window' in globalThis)
		? loadWhile(
				globalThis,
				'window',
				globalThis,
				() => import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
			)
		: import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');

/** What pdf.js asks of a canvas when it starts, to draw with later. */
class Nothing {
	readonly drawn = false;
}
const noCanvas = { DOMMatrix: Nothing, ImageData: Nothing, Path2D: Nothing };

/** On Node it would load a canvas of native code, and fail where there is none. */
function loadPageHalf() {
	const load = () => import('pdfjs-dist/legacy/build/pdf.min.mjs');
	if (!import.meta.env.SSR) return load();
	const getBuiltinModule = process.getBuiltinModule.bind(process);
	const withNoCanvas = (name: string): unknown =>
		name === 'module' ? { createRequire: () => () => noCanvas } : getBuiltinModule(name);
	return loadWhile(process, 'getBuiltinModule', withNoCanvas, load);
}

async function loadEngine(): Promise<Engine> {
	const { WorkerMessageHandler } = await loadWorkerHalf();
	const pdfjs = await loadPageHalf();
	return { pdfjs, workerHandler: WorkerMessageHandler };
}

let engine: Promise<Engine> | undefined;

/** What could not be fetched may be there the next time. */
const forget = (error: unknown): never => {
	engine = undefined;
	throw error;
};

/** Nothing is drawn, so nothing is made to draw on. */
class NoFactory {
	destroy(): void {
		// Nothing was made.
	}
}

class PackageFileFactory {
	async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
		const folder = kind === 'cMapUrl' ? 'cmaps' : kind === 'wasmUrl' ? 'wasm' : null;
		if (!folder) throw new Error(`no ${kind}`);
		return (await packageFiles())(`${folder}/${filename}`);
	}
}

/**
 * Runs with an open file. Some promises of pdf.js fail with nobody to hear it, where a damaged file
 * is read a second time by other means; Node would end the thread for that.
 */
async function withoutStrays<T>(run: () => Promise<T>): Promise<T> {
	if (!import.meta.env.SSR) return run();
	const hear = (reason: unknown): void => {
		const ofPdfJs = reason instanceof Error && /pdf\.(worker\.)?min/.test(reason.stack ?? '');
		if (!ofPdfJs) throw reason;
	};
	process.on('unhandledRejection', hear);
	try {
		return await run();
	} finally {
		await new Promise((resolve) => setTimeout(resolve));
		process.off('unhandledRejection', hear);
	}
}

/** What pdf.js throws, by name, as its classes are lost on the way through its messages. */
function readErrorOf(error: unknown): ReadError {
	if (error instanceof ReadError) return error;
	const name = error instanceof Error ? error.name : '';
	const failure = name === 'PasswordException' ? 'encrypted_pdf' : 'malformed';
	return new ReadError(failure, name, { cause: error });
}

/** The numbers of pdf.js's operators. */
export type Operators = typeof PdfJs.OPS;

export interface OpenPdf {
	readonly document: PDFDocumentProxy;
	readonly operators: Operators;
}

/**
 * Opens a PDF that may take so many steps to draw, hands it to `use` and closes it. Its pictures are
 * decoded only where asked for. Throws a ReadError.
 */
export const withPdf = <T>(
	bytes: Uint8Array,
	steps: number,
	use: (pdf: OpenPdf) => Promise<T>,
	pictures = false
): Promise<T> => withoutStrays(() => open(bytes, steps, use, pictures));

async function open<T>(
	bytes: Uint8Array,
	steps: number,
	use: (pdf: OpenPdf) => Promise<T>,
	pictures: boolean
): Promise<T> {
	const { pdfjs, workerHandler } = await (engine ??= loadEngine().catch(forget));
	let refuse: () => void = () => undefined;
	const tooMuch = new Promise<never>((_, reject) => {
		refuse = () => reject(new ReadError('too_large', 'steps of drawing'));
	});
	const port = new InThreadPort(pdfjs.OPS, steps, refuse, pictures);
	workerHandler.initializeFromPort(port);
	const worker = new pdfjs.PDFWorker({ port: port as unknown as null, verbosity: 0 });
	const task = pdfjs.getDocument({
		data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
		worker,
		verbosity: pdfjs.VerbosityLevel.ERRORS,
		isEvalSupported: false,
		useWasm: pictures,
		useWorkerFetch: false,
		// If true, pdf.js would make an outline of every character. Fonts never reach a page: see port.
		disableFontFace: false,
		useSystemFonts: false,
		enableXfa: false,
		maxImageSize: pictures ? pdfLimits.picturePoints : 0,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		CanvasFactory: NoFactory,
		FilterFactory: NoFactory,
		BinaryDataFactory: PackageFileFactory
	});
	try {
		const done = task.promise.then((document) => use({ document, operators: pdfjs.OPS }));
		return await Promise.race([done, tooMuch]);
	} catch (error) {
		throw readErrorOf(error);
	} finally {
		await task.destroy();
		worker.destroy();
	}
}
