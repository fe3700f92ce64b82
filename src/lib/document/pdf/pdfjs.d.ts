declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
	export { getDocument, OPS, PDFWorker, VerbosityLevel } from 'pdfjs-dist';
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
	export const WorkerMessageHandler: { initializeFromPort(port: object): void };
}
