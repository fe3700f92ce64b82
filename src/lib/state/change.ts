/** How far a change came: `keep` — nothing was stored; `load` — it is stored, but not shown. */
export class ChangeError extends Error {
	readonly code: 'keep' | 'load';

	constructor(code: 'keep' | 'load', cause: unknown) {
		super(messageOf(cause), { cause });
		this.name = 'ChangeError';
		this.code = code;
	}
}

/** What went wrong, for the interface: which sentence to say, and the technical detail beside it. */
export interface Failure {
	readonly code: 'read' | 'keep' | 'load';
	readonly detail: string;
}

export const messageOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

export const failureOf = (error: unknown): Failure => ({
	code: error instanceof ChangeError ? error.code : 'load',
	detail: messageOf(error)
});

/**
 * Loads all it can. Where the load of all fails, it first leaves out those `known` to be at fault,
 * then finds the faults by halves. Rejects where the load fails even without every one of `ids`.
 */
export async function loadWhatLoads<Loaded>(
	ids: readonly string[],
	known: readonly string[],
	loadWithout: (out: ReadonlySet<string>) => Promise<Loaded>
): Promise<{ loaded: Loaded; faults: ReadonlyMap<string, string> }> {
	const faults = new Map<string, string>();
	try {
		return { loaded: await loadWithout(new Set()), faults };
	} catch (error) {
		const still = known.filter((id) => ids.includes(id));
		const detail = messageOf(error);
		const guess = new Map(still.map((id) => [id, detail]));
		const loaded = still.length > 0 ? await loadWithout(new Set(still)).catch(() => null) : null;
		if (loaded !== null) return { loaded, faults: guess };
	}
	const out = new Set(ids);
	await loadWithout(out);

	async function admit(some: readonly string[]): Promise<void> {
		for (const id of some) out.delete(id);
		try {
			await loadWithout(out);
			return;
		} catch (error) {
			for (const id of some) out.add(id);
			const [only] = some;
			if (only !== undefined && some.length === 1) faults.set(only, messageOf(error));
		}
		if (some.length === 1) return;
		const middle = Math.ceil(some.length / 2);
		await admit(some.slice(0, middle));
		await admit(some.slice(middle));
	}
	if (ids.length > 0) await admit(ids);
	return { loaded: await loadWithout(out), faults };
}
