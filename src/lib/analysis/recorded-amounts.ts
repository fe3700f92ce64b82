import { z } from 'zod';
import { referenceFigureSchema } from '$lib/domain/reference';
import type { Connector } from '$lib/warehouse/connector';
import sql from './recorded-amounts.sql?raw';

const recordedAmount = z.strictObject({
	code: z.string(),
	year: z.int(),
	figure: referenceFigureSchema,
	/** In 分. */
	fen: z.int(),
	/** The name of the workbook. */
	file: z.string()
});

/** All that the bureau's own side says of the money, of every agency and year, in no order. */
export const askRecordedAmounts = (
	connector: Connector,
	signal?: AbortSignal
): Promise<z.infer<typeof recordedAmount>[]> =>
	connector.query(sql, [], { schema: recordedAmount, signal });
