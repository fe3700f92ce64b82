import { askDepartmentFigures } from '$lib/analysis/department-figures';
import { askDepartmentIndicators } from '$lib/analysis/department-indicators';
import { askDepartmentMeasures } from '$lib/analysis/department-measures';
import { askDepartmentPassages } from '$lib/analysis/department-passages';
import { askDepartments } from '$lib/analysis/departments';
import { askFindings } from '$lib/analysis/findings';
import { askFormerNames } from '$lib/analysis/former-names';
import { askGroupTrend } from '$lib/analysis/group-trend';
import { askMeasured } from '$lib/analysis/measured';
import { askNeighbours } from '$lib/analysis/neighbours';
import { askOverviewAnswer } from '$lib/analysis/overview-answer';
import { askRanking } from '$lib/analysis/ranking';
import { askReconciliation } from '$lib/analysis/reconciliation';
import { askReportFigures } from '$lib/analysis/report-figures';
import { askReports } from '$lib/analysis/reports';
import { askSuccessions } from '$lib/analysis/successions';
import { askUnsureFindings } from '$lib/analysis/unsure-findings';
import { askYears } from '$lib/analysis/years';
import type { Connector } from '$lib/warehouse/connector';
import type { z } from 'zod';
import type { Question } from './pace';

/** A question of a page, and what its rows are checked by. */
export interface PageQuestion extends Question {
	readonly schema: z.ZodType;
}

const compared = [
	'totalExpenditure',
	'basicShare',
	'projectShare',
	'executionRate',
	'reachedShare'
] as const;

/**
 * Every statement that a page asks of a loaded district, with the parameters of a usual choice: the
 * latest year, the agency with most reports, all agencies where a page asks for all.
 */
export async function pageQuestions(connector: Connector): Promise<PageQuestion[]> {
	const asked: PageQuestion[] = [];
	const recorder = (name: string): Connector => ({
		...connector,
		query(sql, parameters, options) {
			asked.push({ name, sql, parameters, schema: options.schema });
			return connector.query(sql, parameters, options);
		}
	});
	const years = await askYears(recorder('years'));
	const departments = await askDepartments(recorder('departments'));
	const year = years.find(({ filed }) => filed > 0)?.year ?? 0;
	const codes = departments.map(({ code }) => code);
	const [chosen] = [...departments].sort((a, b) => b.years.length - a.years.length);
	const code = chosen?.code ?? '';
	await askOverviewAnswer(recorder('overview'), { year });
	for (const measure of ['executionRate', 'reachedShare'] as const)
		await askRanking(recorder(`ranking, ${measure}`), { measure, year, category: null });
	await askNeighbours(recorder('nearest'), { year, code, nearest: 10 });
	await askFindings(recorder('department, findings'), { year: null, code });
	await askFindings(recorder('findings'), { year: null, code: null });
	await askUnsureFindings(recorder('findings, unsure'));
	await askReconciliation(recorder('filings, records'), { year, figure: 'totalExpenditure' });
	await askMeasured(recorder('trend'), {
		measures: ['executionRate'],
		years: years.map((one) => one.year),
		codes: null
	});
	await askGroupTrend(recorder('trend, group'), { measure: 'executionRate', category: null });
	await askSuccessions(recorder('successions'));
	await askMeasured(recorder('comparison'), {
		codes: codes.slice(0, 10),
		years: years.slice(0, 2).map((one) => one.year),
		measures: compared
	});
	await askDepartmentFigures(recorder('department, figures'), { code });
	await askDepartmentMeasures(recorder('department, measures'), { code });
	await askFormerNames(recorder('department, former names'), { code });
	const reports = await askReports(recorder('reports'));
	const report = reports.findLast((one) => one.code === code)?.id;
	if (report) {
		await askReportFigures(recorder('ranking, figures'), { reportId: report });
		await askDepartmentIndicators(recorder('department, indicators'), { reportId: report });
		await askDepartmentPassages(recorder('department, passages'), { reportId: report });
	}
	return asked;
}
