/**
 * The answer to a question that is asked again whenever what it reads changes. The rows of the
 * last answer stay until the next is there, so that nothing jumps; an answer that comes late is
 * dropped. `ask` returns null while it cannot be asked yet. To be made during a component's set-up.
 */
export class Answer<Rows> {
	rows = $state.raw<Rows | null>(null);
	error = $state.raw<string | null>(null);

	constructor(ask: (signal: AbortSignal) => Promise<Rows> | null) {
		$effect(() => {
			const controller = new AbortController();
			const asked = ask(controller.signal);
			asked?.then(
				(rows) => {
					if (controller.signal.aborted) return;
					this.rows = rows;
					this.error = null;
				},
				(error: unknown) => {
					if (controller.signal.aborted) return;
					this.rows = null;
					this.error = error instanceof Error ? error.message : String(error);
				}
			);
			return () => controller.abort();
		});
	}
}
