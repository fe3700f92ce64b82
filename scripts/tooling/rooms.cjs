/**
 * The rooms of src/lib and what each may import from the others. Read by dependency-cruiser, and by
 * ESLint for the type-only imports of components, which dependency-cruiser does not see.
 * @type {Record<string, string[]>}
 */
const rooms = {
	domain: [],
	document: ['domain'],
	extraction: ['domain'],
	warehouse: ['domain'],
	analysis: ['warehouse/connector.ts', 'warehouse/list-parameter.ts', 'domain'],
	audit: ['warehouse/connector.ts', 'warehouse/list-parameter.ts', 'domain'],
	workspace: ['domain'],
	bureau: ['domain'],
	pipeline: ['document', 'extraction', 'bureau', 'workspace', 'warehouse', 'audit', 'domain'],
	format: ['domain'],
	messages: [],
	charts: ['format', 'domain'],
	export: ['analysis', 'audit', 'workspace', 'format', 'domain'],
	state: ['pipeline', 'analysis', 'audit', 'bureau', 'workspace', 'domain'],
	components: ['state', 'charts', 'format', 'messages', 'domain']
};

/** The rooms of the interface, closed to the command line. */
const interfaceRooms = ['charts', 'state', 'components'];

/** Packages that only some rooms may import. */
const guarded = [
	{ packages: ['@duckdb/duckdb-wasm', 'apache-arrow'], room: 'warehouse' },
	{ packages: ['echarts', 'zrender'], room: 'charts' },
	{ packages: ['onnxruntime-web'], room: 'document' },
	{ packages: ['pinyin-pro'], room: 'bureau' }
];

const escaped = (/** @type {string} */ text) => text.replace(/[.$]/g, '\\$&');

/**
 * A pattern for all that a room may import below src/lib, itself included.
 * @param {string} room
 */
function allowed(room) {
	const open = [room, ...(rooms[room] ?? [])].map((name) =>
		name.endsWith('.ts') ? `${escaped(name)}$` : `${name}/`
	);
	return `(${open.join('|')})`;
}

module.exports = { rooms, interfaceRooms, guarded, allowed };
