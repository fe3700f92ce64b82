import byGroup from './by-group.sql?raw';
import farthest from './farthest.sql?raw';
import type { InBrowser } from './in-browser';
import type { Native } from './native';
import oneDepartment from './one-department.sql?raw';
import oneGroup from './one-group.sql?raw';
import { paceOf, type Pace, type Question } from './pace';
import rowsSql from './rows.sql?raw';
import table from './table.sql?raw';

interface ScaleQuestion extends Question {
	/** Whether it reads a part of the rows only. */
	readonly filtered: boolean;
}

/** What a page would ask of the indicators of a whole province. */
const questions: readonly ScaleQuestion[] = [
	{ name: 'by year and category, all rows', filtered: false, sql: byGroup, parameters: [] },
	{ name: 'one year of one category', filtered: true, sql: oneGroup, parameters: [2023, 5] },
	{ name: 'one department', filtered: true, sql: oneDepartment, parameters: [1234] },
	{ name: 'the 100 farthest from their targets', filtered: true, sql: farthest, parameters: [2023] }
];

export interface Scale {
	readonly rows: number;
	/** Milliseconds to load them from an Arrow stream; null where they were made in the engine. */
	readonly load: number | null;
	/** Bytes that the engine in the browser holds. */
	readonly bytes: number;
	readonly paces: readonly (Pace & { readonly filtered: boolean })[];
}

/** Above this many rows an Arrow stream, made row by row, takes more memory than a page has. */
const mostStreamed = 1_000_000;

/** Asks the questions of `rows` indicator rows (table.sql), the same in both engines. */
export async function atScale(
	rows: number,
	browser: InBrowser,
	native: Native | null,
	times: number
): Promise<Scale> {
	await browser.run(table);
	const load = rows <= mostStreamed ? await browser.load('indicator_row', rows) : null;
	await browser.run(table);
	const before = await browser.memory();
	await browser.time(rowsSql, [rows, rows], 1);
	const bytes = (await browser.memory()) - before;
	await native?.run(table);
	await native?.run(rowsSql, [rows, rows]);
	const paces: (Pace & { readonly filtered: boolean })[] = [];
	for (const question of questions) {
		const pace = await paceOf(
			question,
			(count) => browser.time(question.sql, question.parameters, count),
			native,
			times
		);
		paces.push({ ...pace, filtered: question.filtered });
	}
	await browser.run('DROP TABLE indicator_row');
	await native?.run('DROP TABLE indicator_row');
	return { rows, load, bytes, paces };
}
