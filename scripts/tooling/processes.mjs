import { spawn } from 'node:child_process';
import { root } from './project.mjs';

const graceMs = 1500;

/**
 * An AbortSignal that fires when the user or the system asks this process to end, or when the npm
 * that started it is gone: the shell between them passes no signal on.
 * A terminal and npm may both pass on the same Ctrl-C: the second one changes nothing.
 */
export function stopSignal() {
	const stop = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => stop.abort());
	const parent = process.ppid;
	if (process.env.npm_lifecycle_event) {
		setInterval(() => process.ppid !== parent && stop.abort(), 500).unref();
	}
	return stop.signal;
}

/**
 * @typedef {object} RunOptions
 * @property {AbortSignal} [signal] ends the program and all it has started
 * @property {NodeJS.ProcessEnv} [env] laid over the environment of this process
 * @property {string} [cwd]
 * @property {boolean} [show] passes the output on instead of keeping it
 */

/**
 * Runs a program to its end in a process group of its own, so that nothing it started outlives it.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} 127 when it could not be started
 */
export function run(command, args, { signal, env, cwd = root, show = false } = {}) {
	return new Promise((resolve) => {
		if (signal?.aborted) return resolve({ code: 130, output: '' });
		const child = spawn(command, args, {
			cwd,
			env: { ...process.env, ...env },
			stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
			detached: process.platform !== 'win32'
		});
		let output = '';
		const keep = (/** @type {string} */ text) => (output += text);
		child.stdout?.setEncoding('utf8').on('data', keep);
		child.stderr?.setEncoding('utf8').on('data', keep);

		/** @type {NodeJS.Timeout | undefined} */
		let lastResort;
		const stop = () => {
			endGroup(child.pid, 'SIGTERM');
			lastResort = setTimeout(() => endGroup(child.pid, 'SIGKILL'), graceMs);
		};
		signal?.addEventListener('abort', stop, { once: true });

		const finish = (/** @type {number} */ code) => {
			clearTimeout(lastResort);
			signal?.removeEventListener('abort', stop);
			if (signal?.aborted) endGroup(child.pid, 'SIGKILL');
			resolve({ code, output });
		};
		child.on('error', (error) => {
			output += error.message;
			finish(127);
		});
		child.on('close', (code) => finish(code ?? 1));
	});
}

/**
 * Runs a script with this very Node.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * Runs npm: the one that started us where there is one, so that no shell is needed.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
	const self = process.env.npm_execpath;
	if (self?.endsWith('.js')) return runNode([self, ...args], options);
	return process.platform === 'win32'
		? run('cmd.exe', ['/c', 'npm', ...args], options)
		: run('npm', args, options);
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function endGroup(pid, signal) {
	if (pid === undefined) return;
	if (process.platform === 'win32') {
		spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-pid, signal);
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
	}
}
