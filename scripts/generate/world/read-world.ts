import { join } from 'node:path';
import { readMaterial } from '../material';
import { readRoster } from '../roster';
import { makeWorld, type World } from './world';

/** The seed number of the carried district: another makes another district of the same agencies. */
const carriedSeed = 2019;

/**
 * The world of the carried district, from the roster and the truth tables in the folder of the data.
 * Throws where a table does not fit its columns.
 */
export const readWorld = (data: string): World =>
	makeWorld(
		carriedSeed,
		readRoster(join(data, 'departments.csv')),
		readMaterial(join(data, 'truth'))
	);
