import { pdfLimits } from './pdf-limits';

/** What we look into of the messages that the two halves of pdf.js send each other. */
interface Message {
	readonly action?: string;
	readonly data?: unknown;
	readonly streamId?: number;
	readonly chunk?: { readonly fnArray?: number[]; readonly argsArray?: unknown[] };
}
type Listener = (event: { data: Message }) => void;

const isSent = ({ action, data }: Message): boolean => {
	if (action === 'obj') return false;
	if (action !== 'commonobj' || !Array.isArray(data)) return true;
	const [, kind, object] = data as [string, string, { charProcOperatorList?: object }];
	return kind === 'Font' && object.charProcOperatorList !== undefined;
};

/**
 * Joins the two halves of pdf.js in this thread, where its own port would clone every message:
 * messages go by reference. Fonts and pictures, which only drawing needs, are not passed on, except
 * for fonts that are drawings themselves: the scale of their widths is needed. Of a page with too
 * many paths (a map, a drawing) only the first arrive.
 */
export class InThreadPort {
	readonly #listeners = new Set<Listener>();
	readonly #paths = new Map<number, number>();

	constructor(private readonly constructPath: number) {}

	postMessage(message: Message): void {
		if (!isSent(message)) return;
		const data = this.#kept(message);
		queueMicrotask(() => {
			for (const listener of [...this.#listeners]) listener({ data });
		});
	}

	addEventListener(_: string, listener: Listener, options?: { signal?: AbortSignal }): void {
		this.#listeners.add(listener);
		options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
	}

	removeEventListener(_: string, listener: Listener): void {
		this.#listeners.delete(listener);
	}

	/** The sender empties its lists after sending. */
	#kept(message: Message): Message {
		const { chunk, streamId = 0 } = message;
		const { fnArray, argsArray } = chunk ?? {};
		if (!fnArray || !argsArray) return message;
		let paths = this.#paths.get(streamId) ?? 0;
		const kept = fnArray.map(
			(operator) => operator !== this.constructPath || ++paths <= pdfLimits.pagePaths
		);
		this.#paths.set(streamId, paths);
		const list = {
			...chunk,
			fnArray: fnArray.filter((_, i) => kept[i]),
			argsArray: argsArray.filter((_, i) => kept[i])
		};
		return { ...message, chunk: { ...list, length: list.fnArray.length } as Message['chunk'] & {} };
	}
}
