import { z } from 'zod';

/** A column that holds JSON text, parsed and checked. */
export const jsonColumn = <Schema extends z.ZodType>(schema: Schema) =>
	z
		.string()
		.transform((text, context) => {
			try {
				return JSON.parse(text) as unknown;
			} catch {
				context.addIssue({ code: 'custom', message: 'not JSON' });
				return z.NEVER;
			}
		})
		.pipe(schema);

/** A column that holds words joined by commas; '' is no words. */
export const commaColumn = <Schema extends z.ZodType<unknown, string>>(item: Schema) =>
	z
		.string()
		.transform((text) => (text === '' ? [] : text.split(',')))
		.pipe(z.array(item));
