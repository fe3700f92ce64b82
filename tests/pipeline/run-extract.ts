import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '$lib/domain/finding';
import { runNode } from '../../scripts/tooling/processes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the material that is not part of the project. */
export const material = process.env.JIHENG_MATERIAL ?? join(root, '../shared/reports');
export const seed = 'seed-000_b2dfc63337060b0e.txt';

export interface Line {
	file: string;
	format?: string;
	kind?: string;
	agency?: string | null;
	year?: number | null;
	figures?: Record<string, { value: unknown } | null>;
	missing?: Record<string, string>;
	findings?: (Finding & { message: string })[];
	error?: { code: string; message: string };
}

/** Runs the command and tells its lines from its progress: our runner joins both, so by the brace. */
export async function extract(folder: string, ...args: string[]) {
	const command = [join(root, 'scripts/extract.mjs'), ...args];
	const { code, output } = await runNode(command, { cwd: folder });
	const lines = output.split('\n').filter((line) => line.startsWith('{'));
	return { code, output, lines: lines.map((line) => JSON.parse(line) as Line) };
}
