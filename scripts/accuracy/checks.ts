import { join } from 'node:path';
import { askFindings } from '$lib/analysis/findings';
import { askReports } from '$lib/analysis/reports';
import { openNodeConnector } from '$lib/warehouse/node-connector';
import type { Connector } from '$lib/warehouse/connector';
import type { Parser } from '$lib/pipeline/ports';
import { loadSource } from '../generate/carried-district';
import { sourceOf } from '../generate/district-source';
import { readMaterial } from '../generate/material';
import type { ReadingCache } from '../generate/read-sources';
import { readRoster } from '../generate/roster';
import { readWorld } from '../generate/world/read-world';
import { trueWorld, type World } from '../generate/world/world';
import { expectedFindings } from './expected-findings';
import { judgeFindings, type FindingsJudged, type FoundFinding } from './judge-findings';

/** The seed of a district in which nothing is wrong. */
const cleanSeed = 7;

const slot = ({ code, year }: { code: string; year: number }): string => `${code}-${year}`;

/** What the cross-checks say of the reports that are loaded, each under its agency and year. */
async function findingsIn(connector: Connector): Promise<FoundFinding[]> {
	const rows = await askFindings(connector, { year: null, code: null });
	const reports = new Map((await askReports(connector)).map((one) => [one.id, one]));
	return rows.map(({ code, year, rule, severity, other }) => {
		const report = other && reports.get(other.report);
		return {
			code,
			year,
			rule,
			severity,
			other: report ? { code: report.code, year: report.year } : null
		};
	});
}

/** Holds the findings in a district against the world that it was made from. */
export const judgedIn = async (connector: Connector, world: World): Promise<FindingsJudged> =>
	judgeFindings(await findingsIn(connector), expectedFindings(world), {
		all: world.filed.length,
		wrong: new Set(world.planted.map(slot))
	});

export interface Checks {
	readonly carried: FindingsJudged;
	/** A district of another seed, with nothing planted. */
	readonly clean: FindingsJudged;
}

/** Reads the carried district and a clean one, checks both and judges what was found. */
export async function measureChecks(
	data: string,
	builder: { readonly parser: Parser; readonly cache: ReadingCache | null },
	signal: AbortSignal
): Promise<Checks> {
	const departments = readRoster(join(data, 'departments.csv'));
	async function judged(world: World): Promise<FindingsJudged> {
		const connector = await openNodeConnector();
		try {
			await loadSource(connector, await sourceOf(world, departments), builder, signal);
			return await judgedIn(connector, world);
		} finally {
			await connector.close();
		}
	}
	return {
		carried: await judged(readWorld(data)),
		clean: await judged(trueWorld(cleanSeed, departments, readMaterial(join(data, 'truth'))))
	};
}
