import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { loadDistrict } from '$lib/warehouse/load';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import type { Connector } from '$lib/warehouse/connector';

let connector: Connector;
beforeAll(async () => {
	connector = await openNodeConnector();
	await loadDistrict(connector, [], []);
});
afterAll(() => connector.close());

it('answers over an empty district', async () => {
	expect(
		await connector.query('SELECT count(*) AS n FROM measure', [], { schema: z.object({ n: z.int() }) })
	).toEqual([{ n: 0 }]);
});
