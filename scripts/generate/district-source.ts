import { join } from 'node:path';
import { readBureauWorkbook } from '$lib/bureau/read-workbook';
import { nothingSaid } from '$lib/bureau/settings';
import { readDocument } from '$lib/document/read';
import type { Department } from '$lib/domain/department';
import { departmentFor } from '$lib/workspace/effective';
import type { DistrictSource } from './carried-district';
import { bureauFilesOf, reportFilesOf } from './district-files';
import type { SourceFile } from './read-sources';
import { readRoster } from './roster';
import { readWorld } from './world/read-world';
import { worldYears, type World } from './world/world';

/** What a workbook of the bureau says; throws where it leaves a question open. */
async function readBureau({ name, bytes }: SourceFile, departments: readonly Department[]) {
	const context = {
		file: name,
		departments,
		thisYear: Math.max(...worldYears) + 1,
		newDepartment: (agency: string) => departmentFor(agency, []),
		syllables: null
	};
	const reading = readBureauWorkbook(await readDocument(name, bytes), context, nothingSaid);
	if (reading.kind === null || reading.troubles.length > 0)
		throw new Error(`${name}: ${JSON.stringify(reading.troubles[0] ?? 'not known')}`);
	return reading;
}

/** The carried district, made from the tables in the folder of the data. */
export const sourceFrom = (data: string): Promise<DistrictSource> =>
	sourceOf(readWorld(data), readRoster(join(data, 'departments.csv')));

/**
 * A world as a district: its reports as files, and the bureau's roster and amounts as the product
 * reads them in its workbooks.
 */
export async function sourceOf(
	world: World,
	departments: readonly Department[]
): Promise<DistrictSource> {
	const read = await Promise.all(bureauFilesOf(world).map((file) => readBureau(file, departments)));
	return {
		departments,
		files: reportFilesOf(world),
		roster: read.flatMap(({ roster }) => roster),
		reference: read.flatMap(({ reference }) => reference)
	};
}
