import { importTypeScript } from './extract/typescript.mjs';
import type * as Builder from './generate/carried-district';

/**
 * Builds what the app is shipped with of the carried district. Takes the folder of the data and
 * the folder to write, `data` and `static/district` by default. The readers come by dynamic
 * import, for which the importer must stay open.
 */
export async function main([data = 'data', out = 'static/district']: string[]): Promise<number> {
	const file = new URL('./generate/carried-district.ts', import.meta.url);
	const { buildDistrict } = (await importTypeScript(file)) as typeof Builder;
	return buildDistrict(data, out);
}
