import type { Moved } from '$lib/domain/moved';
import asShipped from './as-shipped.sql?raw';
import carriedSchema from './carried.sql?raw';
import { changeTo, isAsShipped, type Change, type Standing } from './change';
import clear from './clear.sql?raw';
import type { Connector } from './connector';
import type { CarriedDistrict, DistrictContents, Frame } from './contents';
import { districtRowsOf } from './district-rows';
import enter from './enter.sql?raw';
import leave from './leave.sql?raw';
import materialise from './materialise.sql?raw';
import measures from './measures.sql?raw';
import { reportRowsOf } from './rows';
import { sameValue } from './same-value';
import schema from './schema.sql?raw';
import { carriedTables, filledTables, tables, type Columns } from './tables';

/** What a connector holds, and the load after which the next one comes. */
interface Held {
	standing: Standing | null;
	frame: Frame | null;
	/** Whether the view of the measures is there: planning it takes as long as much of the rest. */
	hasView: boolean;
	last: Promise<unknown>;
}
const held = new WeakMap<Connector, Held>();

/**
 * Whether the findings came with the load; else those of the reports that stay are still those of the
 * district before, until the rules have run. `moved` is null where they may all have changed.
 */
export interface Loaded {
	readonly checked: boolean;
	readonly moved: Moved | null;
}

/**
 * Makes the warehouse hold the contents. Only the rows of reports that go, come or come back are
 * touched; then the measures are made anew, unless the contents are the carried district alone,
 * whose measures and findings came with it. What is new is filled and counted apart and takes its
 * place in one transaction, so that a load that throws leaves the questions with what they had.
 * Loads of one connector follow one another. An empty district is an empty warehouse, ready to be
 * asked. Throws a RangeError where two filings claim one id or one department and year, or where a
 * number does not fit.
 */
export function loadDistrict(connector: Connector, contents: DistrictContents): Promise<Loaded> {
	const state: Held = held.get(connector) ?? {
		standing: null,
		frame: null,
		hasView: false,
		last: Promise.resolve()
	};
	held.set(connector, state);
	const load = state.last.catch(() => undefined).then(() => loadNow(connector, state, contents));
	state.last = load;
	return load;
}

async function loadNow(
	connector: Connector,
	state: Held,
	contents: DistrictContents
): Promise<Loaded> {
	const before = state.standing;
	const change = changeTo(before, contents);
	await connector.run(schema);
	if (contents.carried !== null && contents.carried !== before?.carried) {
		// Until they are all there, nothing can come out of the carried tables.
		if (before) state.standing = { ...before, carried: null };
		state.frame = null;
		await loadCarried(connector, contents.carried);
	} else if (!before?.carried) await connector.run(carriedSchema);
	await fill(connector, contents, change);
	const checked = isAsShipped(contents);
	const stays = (before?.reports.size ?? 0) > change.leaving.length;
	await transact(connector, [
		stays ? leave : clear,
		enter,
		...(checked ? [asShipped] : [...(state.hasView ? [] : [measures]), materialise])
	]);
	const { departments, roster, reference } = contents;
	const frame: Frame = { departments, roster, reference };
	const moved = before && sameValue(state.frame, frame) ? change.moved : null;
	state.standing = change.after;
	state.frame = frame;
	state.hasView ||= !checked;
	return { checked, moved };
}

/** Fills the tables of the carried district, each counted. */
async function loadCarried(connector: Connector, carried: CarriedDistrict): Promise<void> {
	const streams = await carried.streams();
	await connector.run(carriedSchema);
	for (const name of carriedTables) {
		const stream = streams.get(name);
		if (!stream) throw new Error(`The carried district has no ${name}`);
		await connector.load(`carried.${name}`, stream, carried.rows[name]);
	}
}

const moved = { report_id: 'text' } as const;

/** Fills the tables of this load, each counted. */
async function fill(
	connector: Connector,
	{ departments, roster, reference, filings }: DistrictContents,
	change: Change
): Promise<void> {
	const { ipcStream } = await import('./arrow');
	const agencies = [...filings.map(({ department }) => department), ...departments];
	const rows = {
		...districtRowsOf(agencies, roster, reference),
		...reportRowsOf(change.filings)
	};
	// Where there are no rows the tables, which are new, stay as they are.
	for (const name of filledTables)
		if (rows[name].length > 0)
			await connector.load(
				`incoming.${name}`,
				ipcStream<Columns>(tables[name], rows[name]),
				rows[name].length
			);
	for (const name of ['leaving', 'entering'] as const) {
		const ids = change[name].map((report_id) => ({ report_id }));
		if (ids.length > 0) await connector.load(`incoming.${name}`, ipcStream(moved, ids), ids.length);
	}
}

async function transact(connector: Connector, statements: readonly string[]): Promise<void> {
	try {
		await connector.run(['BEGIN TRANSACTION;', ...statements, 'COMMIT;'].join('\n'));
	} catch (error) {
		await connector.run('ROLLBACK').catch(() => undefined);
		throw error;
	}
}
