import { engineOn } from '$lib/pipeline/engine';
import type { Department } from '$lib/domain/department';
import type { Filing } from '$lib/domain/filing';
import type { CarriedDistrict } from '$lib/warehouse/contents';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import { shippedTables } from '$lib/warehouse/ship';
import type { CarriedTable } from '$lib/warehouse/tables';
import { districtOf } from './a-filing';

/** A carried district of these filings, made as the build makes it. */
export async function carriedOf(
	departments: readonly Department[],
	filings: readonly Filing[]
): Promise<CarriedDistrict> {
	const connector = await openNodeConnector();
	try {
		await engineOn(connector).load(districtOf(departments, filings));
		const shipped = await shippedTables(connector, filings);
		return {
			departments,
			roster: [],
			reference: [],
			reports: filings.map(({ id, department, year }) => ({ id, code: department.code, year })),
			rows: Object.fromEntries(shipped.map(({ name, rows }) => [name, rows])) as Record<
				CarriedTable,
				number
			>,
			streams: () =>
				Promise.resolve(new Map(shipped.map(({ name, stream }) => [name, stream.slice()])))
		};
	} finally {
		await connector.close();
	}
}
