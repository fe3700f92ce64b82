/** Lets pieces of work go on side by side, and now and then one with nothing beside it. */
export class Turns {
	#running = 0;
	#alone = false;
	readonly #waiting: { readonly alone: boolean; begin(): void }[] = [];

	together<T>(work: () => Promise<T>): Promise<T> {
		return this.#take(false, work);
	}

	/** Waits until all that runs has ended; what comes after it waits for it. */
	alone<T>(work: () => Promise<T>): Promise<T> {
		return this.#take(true, work);
	}

	async #take<T>(alone: boolean, work: () => Promise<T>): Promise<T> {
		await new Promise<void>((begin) => {
			this.#waiting.push({ alone, begin });
			this.#next();
		});
		try {
			return await work();
		} finally {
			this.#running--;
			if (alone) this.#alone = false;
			this.#next();
		}
	}

	#next(): void {
		for (;;) {
			const [first] = this.#waiting;
			if (!first || this.#alone || (first.alone && this.#running > 0)) return;
			this.#waiting.shift();
			this.#running++;
			this.#alone = first.alone;
			first.begin();
		}
	}
}
