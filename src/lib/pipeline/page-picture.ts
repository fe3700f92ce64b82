/** A page as a grey picture: a byte a point, row by row, `scale` points for each point of the page. */
export interface PagePicture {
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array<ArrayBuffer>;
	readonly scale: number;
}

export interface PageRequest {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly page: number;
}

/** Shows a page of a scanned file, counted from 1; null where it cannot. Takes the bytes over. */
export type PagePictures = (
	bytes: Uint8Array<ArrayBuffer>,
	page: number,
	signal: AbortSignal
) => Promise<PagePicture | null>;

/** Milliseconds after which a page is given up. */
const longest = 20_000;

/** In a worker of its own, which ends with it. Rejects with the signal's reason on abort. */
export const browserPagePicture: PagePictures = (bytes, page, signal) =>
	new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const worker = new Worker(new URL('./page.worker.ts', import.meta.url), { type: 'module' });
		const end = (): void => {
			clearTimeout(timer);
			signal.removeEventListener('abort', abort);
			worker.terminate();
		};
		const settle = (picture: PagePicture | null): void => {
			end();
			resolve(picture);
		};
		const abort = (): void => {
			end();
			reject(signal.reason as Error);
		};
		const timer = setTimeout(() => settle(null), longest);
		signal.addEventListener('abort', abort, { once: true });
		worker.onmessage = ({ data }: MessageEvent<PagePicture | null>) => settle(data);
		worker.onerror = () => settle(null);
		worker.onmessageerror = () => settle(null);
		worker.postMessage({ bytes, page } satisfies PageRequest, [bytes.buffer]);
	});
