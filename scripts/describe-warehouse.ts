import { writeFileSync } from 'node:fs';
import { warehousePage } from './warehouse/page';

/** Writes data/warehouse.md, or the file that is named, from schema.sql. */
export function main([path = 'data/warehouse.md']: string[] = []): Promise<number> {
	writeFileSync(path, warehousePage());
	return Promise.resolve(0);
}
