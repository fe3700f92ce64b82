import schema from '$lib/warehouse/schema.sql?raw';

interface Column {
	readonly name: string;
	readonly type: string;
	readonly always: boolean;
	readonly says: string;
}

/** A table of schema.sql as its comments describe it. */
export interface Described {
	readonly name: string;
	readonly says: string;
	readonly columns: readonly Column[];
}

const tablePattern = /((?:^--.*\n)*)^CREATE TABLE incoming\.(\w+) \(\n([\s\S]*?)^\);/gm;
const columnPattern = /^\t(\w+) ([A-Z]+)( NOT NULL)?,?(?: -- (.*))?$/;

function columnOf(line: string): Column {
	const [, name = '', type = '', always, says = ''] = columnPattern.exec(line) ?? [];
	if (name === '') throw new Error(`schema.sql: not a column: ${line}`);
	return { name, type, always: always !== undefined, says };
}

/** The tables of schema.sql, in its order. */
export const describedTables = (): Described[] =>
	Array.from(schema.matchAll(tablePattern), ([, comment = '', name = '', body = '']) => ({
		name,
		says: comment.replace(/^-- ?/gm, '').trim().replaceAll('\n', ' '),
		columns: body.trimEnd().split('\n').map(columnOf)
	}));

const columnLine = ({ name, type, always, says }: Column): string =>
	`- \`${name}\` ${type}${always ? '' : ', may be NULL'}: ${says}`;

/** The page that lists the tables and columns of the warehouse, as Markdown. */
export const warehousePage = (): string =>
	[
		'# The warehouse',
		'The tables that every question and cross-check asks. Made from `src/lib/warehouse/schema.sql` by `node scripts/tooling/run-ts.mjs scripts/describe-warehouse.ts`. Money is whole 分; what is missing is NULL, with its reason beside it.',
		...describedTables().map(({ name, says, columns }) =>
			[`## ${name}`, says, columns.map(columnLine).join('\n')].join('\n\n')
		)
	].join('\n\n') + '\n';
