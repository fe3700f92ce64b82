import { z } from 'zod';
import { categorySchema, departmentSchema, type Department } from '$lib/domain/department';
import { readCsv } from './csv';

const rowSchema = z
	.strictObject({
		code: z.string().regex(/^\d{3}$/),
		name: z.string().min(1),
		shortName: z.string().min(1),
		otherNames: z.string().transform((names) => names.split(';').filter((name) => name !== '')),
		category: categorySchema,
		synthetic: z.enum(['true', 'false']).transform((text) => text === 'true')
	})
	.pipe(departmentSchema);

/** The roster of the carried district, in the order of its budget codes. */
export function readRoster(path: string): Department[] {
	return readCsv(path, rowSchema).sort((a, b) => (a.code < b.code ? -1 : 1));
}
