const { join } = require('node:path');
const { rooms, interfaceRooms, guarded, allowed } = require('./scripts/tooling/rooms.cjs');

const tests = '\\.test\\.ts$';
const barrel = '^src/.*/index\\.(ts|js)$';
const virtual = '^\\$(app|env)/|^\\$service-worker$';
/** dependency-cruiser looks for the query in the package's exports; vite itself does not. */
const assetOfPackage = '^[@a-z][^?]*\\?url$';
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const packages = (names) => `(^|node_modules/)(${names.join('|')})(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		...Object.keys(rooms).map((room) =>
			forbid(
				`room-${room}`,
				`${room} may import only: ${rooms[room].join(', ') || 'nothing'} (scripts/tooling/rooms.cjs)`,
				{ path: `^src/lib/${room}/`, pathNot: tests },
				{ path: '^src/', pathNot: `^src/lib/${allowed(room)}` }
			)
		),
		forbid(
			'known-rooms',
			'every file of src/lib lies in a room of the table',
			{ path: '^src/lib/', pathNot: `^src/lib/(${Object.keys(rooms).join('|')})/` },
			{}
		),
		forbid(
			'into-known-rooms',
			'every file of src/lib lies in a room of the table',
			{},
			{ path: '^src/lib/', pathNot: `^src/lib/(${Object.keys(rooms).join('|')})/` }
		),
		...guarded.map(({ packages: names, room }) =>
			forbid(
				`only-${room}`,
				`only ${room} imports ${names.join(' and ')}`,
				{ path: '^(src|scripts)/', pathNot: [`^src/lib/${room}/`, tests] },
				{ path: packages(names) }
			)
		),
		forbid(
			'domain-only-zod',
			'the vocabulary is pure',
			{ path: '^src/lib/domain/', pathNot: tests },
			{ dependencyTypes: [...npm, 'core'], pathNot: packages(['zod']) }
		),
		forbid(
			'kit-in-routes',
			'only routes import from $app and $env: the rest must run without Kit',
			{ pathNot: '^src/(routes/|hooks|service-worker)' },
			{ path: virtual }
		),
		forbid(
			'scripts-without-interface',
			'the command line has no interface',
			{ path: '^scripts/', pathNot: tests },
			{ path: `^src/(routes|lib/(${interfaceRooms.join('|')}))/` }
		),
		forbid(
			'app-without-scripts',
			'what is shipped imports neither scripts nor tests',
			{ path: '^src/', pathNot: tests },
			{ path: `^(scripts|tests)/|${tests}` }
		),
		forbid(
			'app-without-dev-packages',
			'what is shipped imports no development package',
			{ path: '^src/', pathNot: tests },
			{
				dependencyTypes: ['npm-dev'],
				dependencyTypesNot: ['type-only'],
				pathNot: ['node_modules/svelte/', 'node_modules/vite/']
			}
		),
		forbid('no-cycles', 'two files that need each other are one', {}, { circular: true }),
		forbid(
			'no-orphans',
			'nothing imports it, and it imports nothing',
			{
				orphan: true,
				path: '^(src|scripts)/',
				pathNot: [
					'\\.d\\.ts$',
					'\\.worker\\.ts$',
					'^src/routes/.*/?\\+',
					'^scripts/[^/]+$',
					'\\.cjs$',
					tests
				]
			},
			{}
		),
		forbid('no-barrels', 'name the file that you mean', {}, { path: barrel }),
		forbid('no-barrels', 'name the file that you mean', { path: barrel }, {}),
		forbid(
			'resolvable',
			'it leads nowhere',
			{ path: '^(src|scripts|tests)/' },
			{ couldNotResolve: true, pathNot: [virtual, assetOfPackage] }
		)
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(build|\\.svelte-kit|static)/' },
		tsPreCompilationDeps: true,
		webpackConfig: { fileName: join(__dirname, 'scripts/tooling/aliases.cjs') },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'browser', 'default', 'types'],
			extensions: ['.ts', '.svelte.ts', '.js', '.mjs', '.cjs', '.svelte', '.json', '.d.ts']
		}
	}
};
