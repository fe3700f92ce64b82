import { z } from 'zod';
import { severitySchema } from '$lib/domain/finding';
import { thresholdsOf } from '$lib/domain/threshold';
import sql from './k1.sql?raw';
import { inWan } from './printed';
import { rule } from './rule';

const parts = ['basicExpenditure', 'projectExpenditure'] as const;
const others = ['businessExpenditure', 'paymentsToSuperiors', 'subsidiesToAffiliates'] as const;

/**
 * K1: 基本支出 + 项目支出 (+ 经营支出, 上缴上级支出, 对附属单位补助支出 where stated) = 本年支出合计, of
 * one basis (DOMAIN C3); open where one of those is stated, but not so that it can be added. Beyond
 * half of the last printed digit of each of them a note, from 0.5 万元 an error. Params: `difference`
 * in 万元, and `what` is `more` where others were added.
 */
export const k1 = rule({
	id: 'K1',
	sql,
	severities: ['error', 'note'],
	thresholds: thresholdsOf('K1', 'errorAmount'),
	row: z.strictObject({
		reportId: z.string(),
		difference: z.int(),
		more: z.boolean(),
		severity: severitySchema
	}),
	objection: ({ reportId, difference, more, severity }) => ({
		report: reportId,
		severity,
		params: { difference: inWan(difference), ...(more ? { what: 'more' } : {}) },
		figures: [...parts, ...(more ? others : []), 'totalExpenditure'],
		disputes: [...parts, 'totalExpenditure']
	})
});
