/**
 * pdf.js, held to this thread: our parse worker is off the page already, and can be ended. No code
 * from text, no fonts, no scripts, no forms of XFA, no pictures, no addresses but our own.
 */
import type * as PdfJs from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { ReadError } from '../read-error';
import { InThreadPort } from './port';
import { characterMaps } from './resources';

export type { PDFPageProxy };

interface Engine {
	readonly pdfjs: Pick<typeof PdfJs, 'getDocument' | 'OPS' | 'PDFWorker' | 'VerbosityLevel'>;
	readonly workerHandler: { initializeFromPort(port: object): void };
}

/** In a worker of the browser pdf.js would take over its port when it is loaded: it may not see it. */
async function withoutOwnPort<T>(load: () => Promise<T>): Promise<T> {
	const scope = globalThis as { window?: unknown };
	if ('window' in scope || !('onmessage' in scope)) return load();
	scope.window = globalThis;
	try {
		return await load();
	} finally {
		delete scope.window;
	}
}

async function loadEngine(): Promise<Engine> {
	const { WorkerMessageHandler } = await withoutOwnPort(
		() => import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
	);
	const pdfjs = await import('pdfjs-dist/legacy/build/pdf.min.mjs');
	return { pdfjs, workerHandler: WorkerMessageHandler };
}

let engine: Promise<Engine> | undefined;

/** Nothing is drawn, so nothing is made to draw on. */
class NoFactory {
	destroy(): void {
		// Nothing was made.
	}
}

class CharacterMapFactory {
	async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
		if (kind !== 'cMapUrl') throw new Error(`no ${kind}`);
		return (await characterMaps())(filename);
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

/** Opens a PDF, hands it to `use` and closes it. Throws a ReadError. */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: OpenPdf) => Promise<T>): Promise<T> {
	const { pdfjs, workerHandler } = await (engine ??= loadEngine());
	let refuse: () => void = () => undefined;
	const tooMuch = new Promise<never>((_, reject) => {
		refuse = () => reject(new ReadError('too_large', 'steps of drawing'));
	});
	const port = new InThreadPort(pdfjs.OPS, refuse);
	workerHandler.initializeFromPort(port);
	const worker = new pdfjs.PDFWorker({ port: port as unknown as null, verbosity: 0 });
	const task = pdfjs.getDocument({
		data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length),
		worker,
		verbosity: pdfjs.VerbosityLevel.ERRORS,
		isEvalSupported: false,
		useWasm: false,
		useWorkerFetch: false,
		// If true, pdf.js would make an outline of every character. Fonts never reach a page: see port.
		disableFontFace: false,
		useSystemFonts: false,
		enableXfa: false,
		maxImageSize: 0,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		CanvasFactory: NoFactory,
		FilterFactory: NoFactory,
		BinaryDataFactory: CharacterMapFactory
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
