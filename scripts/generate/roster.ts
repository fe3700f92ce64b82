import { z } from 'zod';
import { categorySchema, type Department } from '$lib/domain/department';
import { readCsv } from './csv';

const code = z.string().regex(/^\d{3}(\d{3})?$/);
const optionalYear = z
	.string()
	.regex(/^(\d{4})?$/)
	.transform((text) => (text === '' ? null : Number(text)));
const listed = z.string().transform((text) => text.split(';').filter((part) => part !== ''));

/** `旧名|旧简称@末年`, several with semicolons between them. */
const formerNames = listed.transform((all, context) =>
	all.flatMap((text) => {
		const [, name, shortName, lastYear] = /^([^|@]+)\|([^|@]+)@(\d{4})$/.exec(text) ?? [];
		if (name && shortName && lastYear) return { name, shortName, lastYear: Number(lastYear) };
		context.addIssue(`${text} is not 旧名|旧简称@末年`);
		return [];
	})
);

const rowSchema = z
	.strictObject({
		code,
		name: z.string().min(1),
		shortName: z.string().min(1),
		otherNames: listed,
		category: categorySchema,
		parent: z.union([code, z.literal('').transform(() => null)]),
		staff: z
			.string()
			.regex(/^\d*$/)
			.transform((text) => (text === '' ? null : Number(text))),
		firstYear: optionalYear,
		lastYear: optionalYear,
		formerNames,
		predecessors: listed.pipe(z.array(code)),
		synthetic: z.enum(['true', 'false']).transform((text) => text === 'true')
	})
	.transform(({ firstYear, lastYear, formerNames, predecessors, ...rest }): Department => ({
		...rest,
		life: { firstYear, lastYear, formerNames, predecessors }
	}));

/** The agencies of the carried district and their units, in the order of their budget codes. */
export function readRoster(path: string): Department[] {
	return readCsv(path, rowSchema).sort((a, b) => (a.code < b.code ? -1 : 1));
}
