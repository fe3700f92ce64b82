// `npm start`: installs and builds what is missing or stale, then serves the app on this computer
// alone. Nothing is imported before the version of Node is known to be good enough.
import('./tooling/node-version.mjs')
	.then(({ requireNode }) => {
		requireNode();
		return import('./tooling/start.mjs');
	})
	.then(({ start }) => start())
	.then((code) => process.exit(code));
