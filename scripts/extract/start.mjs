import { install, isInstalled } from '../tooling/install.mjs';
import { stopSignal } from '../tooling/processes.mjs';

/**
 * Installs what is missing, saying so on standard error alone, and runs the command.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function start(args) {
	const signal = stopSignal();
	if (!(await isInstalled())) {
		process.stderr.write('· 安装依赖 Installing packages …\n');
		const { code, output } = await install(signal);
		if (code !== 0) {
			process.stderr.write(`${output.trimEnd().split('\n').slice(-30).join('\n')}\n`);
			return 1;
		}
	}
	const { importScript } = await import('../tooling/compiled.mjs');
	/** @type {typeof import('./main')} */
	const { main } = await importScript('extract', signal);
	return main(args, signal);
}
