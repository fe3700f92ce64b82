import { buildDistrict } from './generate/carried-district';

/**
 * Builds what the app is shipped with of the carried district. Takes the folder of the data and
 * the folder to write, `data` and `static/district` by default.
 */
export const main = ([data = 'data', out = 'static/district']: string[]): Promise<number> =>
	buildDistrict(data, out);
