// `npm start`: installs and builds what is missing or stale, then serves the app on this computer
// alone. Nothing is imported before the version of Node is known to be good enough.
// package.json says `exec`, so that Ctrl-C and SIGTERM reach this process and not a shell before it;
// what follows there is for Windows, whose shell knows no `exec`.
import('./tooling/node-version.mjs')
	.then(({ requireNode }) => {
		requireNode();
		return import('./tooling/start.mjs');
	})
	.then(({ start }) => start())
	.then((code) => process.exit(code));
