// `npm run -s extract -- PATH…`: the reports in files and folders as JSON, one to a line.
// Nothing is imported before the version of Node is known to be good enough.
import('./tooling/node-version.mjs')
	.then(({ requireNode }) => {
		requireNode();
		return import('./extract/start.mjs');
	})
	.then(({ start }) => start(process.argv.slice(2)))
	.then((code) => process.exit(code));
