import { afterAll, beforeAll, expect, it } from 'vitest';
import { askSnapshot, packedSnapshot, snapshotSchema } from '$lib/analysis/snapshot';
import { engineOn } from '$lib/pipeline/engine';
import type { Connector } from '$lib/warehouse/connector';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { department, districtOf, filing, indicator, wan } from '../warehouse/a-filing';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
});
afterAll(() => connector.close());

const agencies = ['a', 'b'].map((code) => department(code));

it('comes out of its file as it went in', async () => {
	const figures = { totalExpenditure: wan(100), budgetAdjusted: wan(110) };
	const filings = agencies.flatMap((agency, at) =>
		[2022, 2023].slice(at).map((year) => filing(agency, year, figures, [indicator()]))
	);
	await engineOn(connector).load(districtOf(agencies, filings));
	const snapshot = await askSnapshot(connector);
	if (!snapshot) throw new Error('no snapshot');
	expect(snapshot.overview.values.length).toBeGreaterThan(2);
	const text = JSON.stringify(packedSnapshot(snapshot));
	expect(snapshotSchema.parse(JSON.parse(text))).toEqual(snapshot);
	expect(text.length).toBeLessThan(JSON.stringify(snapshot).length);
	expect(snapshotSchema.safeParse(snapshot).success).toBe(false);
}, 30_000);

it('is none of nothing', async () => {
	await engineOn(connector).load(districtOf(agencies, []));
	expect(await askSnapshot(connector)).toBeNull();
}, 30_000);

it('does not fit where a cell is another than it should be', async () => {
	await engineOn(connector).load(districtOf(agencies, [filing(department('a'), 2023)]));
	const snapshot = await askSnapshot(connector);
	if (!snapshot) throw new Error('no snapshot');
	const packed = packedSnapshot(snapshot);
	packed.overview.values.rows[0]?.pop();
	expect(snapshotSchema.safeParse(packed).success).toBe(false);
}, 30_000);
