// `npm test`: every check, in order. Nothing is imported before the version of Node is known to be
// good enough.
import('./tooling/node-version.mjs')
	.then(({ requireNode }) => {
		requireNode();
		return import('./tooling/checks.mjs');
	})
	.then(({ check }) => check(process.argv.slice(2)))
	.then((code) => process.exit(code));
