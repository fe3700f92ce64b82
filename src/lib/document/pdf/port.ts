import { pdfLimits } from './pdf-limits';

/** What we look into of the messages that the two halves of pdf.js send each other. */
interface Message {
	readonly action?: string;
	readonly data?: unknown;
	readonly streamId?: number;
	readonly chunk?: { readonly fnArray?: number[]; readonly argsArray?: unknown[] };
}
type Listener = (event: { data: Message }) => void;

const isSent = ({ action, data }: Message, pictures: boolean): boolean => {
	if (action === 'obj') return pictures;
	if (action !== 'commonobj' || !Array.isArray(data)) return true;
	if (pictures && (data[1] === 'Image' || data[1] === 'CopyLocalImage')) return true;
	const [, kind, object] = data as [string, string, { charProcOperatorList?: object }];
	return kind === 'Font' && object.charProcOperatorList !== undefined;
};

/**
 * Joins the two halves of pdf.js in this thread, where its own port would clone every message:
 * messages go by reference. Fonts, and pictures unless they are asked for, are not passed on, except
 * for fonts that are drawings themselves: the scale of their widths is needed. Calls `refuse` where
 * a page or the document takes too many steps to draw, or saves its state too often: pdf.js takes
 * ever longer then.
 */
export class InThreadPort {
	readonly #listeners = new Set<Listener>();
	readonly #pages = new Map<number, { steps: number; depth: number }>();
	#allSteps = 0;

	constructor(
		private readonly operators: { readonly save: number; readonly restore: number },
		private readonly allowed: number,
		private readonly refuse: () => void,
		private readonly pictures: boolean
	) {}

	postMessage(message: Message): void {
		if (!isSent(message, this.pictures)) return;
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

	/** The message with lists of its own, as the sender empties its lists after sending. */
	#kept(message: Message): Message {
		const { chunk, streamId = 0 } = message;
		const { fnArray, argsArray } = chunk ?? {};
		if (!fnArray || !argsArray) return message;
		const page = this.#pages.get(streamId) ?? { steps: 0, depth: 0 };
		this.#pages.set(streamId, page);
		page.steps += fnArray.length;
		this.#allSteps += fnArray.length;
		for (const operator of fnArray)
			if (operator === this.operators.save) page.depth++;
			else if (operator === this.operators.restore) page.depth--;
		if (
			page.steps > pdfLimits.pageOperators ||
			page.depth > pdfLimits.depth ||
			this.#allSteps > this.allowed
		)
			this.refuse();
		return { ...message, chunk: { ...chunk, fnArray: [...fnArray], argsArray: [...argsArray] } };
	}
}
