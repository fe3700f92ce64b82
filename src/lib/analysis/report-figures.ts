import { z } from 'zod';
import { approximationSchema } from '$lib/domain/figure';
import type { Connector } from '$lib/warehouse/connector';
import { figureColumns, withValue } from './figure-value';
import sql from './report-figures.sql?raw';

/** `quote`: the words that it comes from, or those that could not be read; null where there are none. */
const reportFigureRow = z
	.strictObject({
		...figureColumns,
		approximation: approximationSchema.nullable(),
		quote: z.string().nullable()
	})
	.transform(withValue);

/** Every figure of one report with its words, in no order. */
export const askReportFigures = (
	connector: Connector,
	{ reportId }: { reportId: string },
	signal?: AbortSignal
): Promise<z.infer<typeof reportFigureRow>[]> =>
	connector.query(sql, [reportId], { schema: reportFigureRow, signal });
