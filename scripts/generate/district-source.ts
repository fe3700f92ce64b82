import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DistrictSource } from './carried-district';
import { readRoster } from './roster';

/** The source of the carried district as it lies in a folder of data. */
export const sourceIn = (data: string): DistrictSource => ({
	departments: readRoster(join(data, 'departments.csv')),
	files: readdirSync(join(data, 'reports'))
		.sort()
		.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(data, 'reports', name))) })),
	roster: [],
	reference: []
});
