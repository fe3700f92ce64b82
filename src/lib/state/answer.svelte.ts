/**
 * The answer to a question that is asked again whenever what it reads changes. The last answer
 * stays until the next is there, so that nothing jumps; let it carry what was asked, so that
 * headings and rows are never of two questions. An answer that comes late is dropped. `ask`
 * returns null where there is nothing to ask, and then there is no answer. To be made during a
 * component's set-up.
 */
export class Answer<Rows> {
	rows = $state.raw<Rows | null>(null);
	error = $state.raw<string | null>(null);

	constructor(ask: (signal: AbortSignal) => Promise<Rows> | null) {
		$effect(() => {
			const controller = new AbortController();
			const take = (rows: Rows | null, error: string | null): void => {
				if (controller.signal.aborted) return;
				this.rows = rows;
				this.error = error;
			};
			const fail = (error: unknown): void =>
				take(null, error instanceof Error ? error.message : String(error));
			try {
				const asked = ask(controller.signal);
				if (asked) asked.then((rows) => take(rows, null), fail);
				else take(null, null);
			} catch (error) {
				fail(error);
			}
			return () => controller.abort();
		});
	}
}
