import { readFileSync } from 'node:fs';

/** Ends the process with a clear word when this Node is older than package.json asks for. */
export function requireNode() {
	const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
	const wanted = JSON.parse(manifest).engines.node.replace('>=', '');
	if (isAtLeast(process.versions.node, wanted)) return;
	console.error(
		`需要 Node.js ${wanted} 或更新的版本，当前为 ${process.versions.node}。\n` +
			`Jiheng needs Node.js ${wanted} or newer; this is ${process.versions.node}. https://nodejs.org`
	);
	process.exit(1);
}

/**
 * @param {string} version
 * @param {string} wanted such as 20.19
 */
export function isAtLeast(version, wanted) {
	const have = version.split('.').map(Number);
	for (const [place, least] of wanted.split('.').map(Number).entries()) {
		const part = have[place] || 0;
		if (part !== least) return part > least;
	}
	return true;
}
