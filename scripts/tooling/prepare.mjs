import { install, isInstalled } from './install.mjs';
import { runNode } from './processes.mjs';
import { inProject } from './project.mjs';
import { isBuilt } from './stamp.mjs';

/**
 * Does a piece of work and says how long it took.
 * @template T
 * @param {string} words
 * @param {() => Promise<T>} work
 */
async function timed(words, work) {
	console.log(`· ${words} …`);
	const started = performance.now();
	const result = await work();
	console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
	return result;
}

/** @param {string} output */
const tail = (output) => output.trimEnd().split('\n').slice(-30).join('\n');

/**
 * Sees that node_modules holds what the lock file names.
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} false when it could not, which has then been said
 */
export async function ensureInstalled(signal) {
	if (await isInstalled()) return true;
	const { code, output } = await timed('安装依赖 Installing packages', () => install(signal));
	if (code === 0 || signal.aborted) return code === 0;
	console.error(
		`${tail(output)}\n\n安装依赖失败：首次运行需要能访问 npm 源，请检查网络、代理或 npm config get registry。\n` +
			'Could not install the packages: the first run needs the npm registry. Check network, proxy and `npm config get registry`.'
	);
	return false;
}

/**
 * Sees that build/ was made from the present inputs.
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} false when it could not, which has then been said
 */
export async function ensureBuilt(signal) {
	if (await isBuilt()) return true;
	const build = inProject('scripts/tooling/build.mjs');
	const { code, output } = await timed('构建 Building', () => runNode([build], { signal }));
	if (code === 0 || signal.aborted) return code === 0;
	console.error(`${tail(output)}\n\n构建失败。 The build failed.`);
	return false;
}
