import { ensureBuilt, ensureInstalled } from './prepare.mjs';
import { stopSignal } from './processes.mjs';

const usualPort = 4173;

/**
 * Installs, builds and serves until asked to end.
 * @returns {Promise<number>} the exit code: 0 when asked to end, at whatever moment
 */
export async function start() {
	const signal = stopSignal();
	const port = portFrom(process.env.PORT);
	if (port === undefined) {
		console.error('PORT 应为 0–65535 的整数。 PORT must be a whole number from 0 to 65535.');
		return 1;
	}
	console.log('绩衡 Jiheng');
	for (const ensure of [ensureInstalled, ensureBuilt]) {
		const ready = await ensure(signal);
		if (signal.aborted) return 0;
		if (!ready) return 1;
	}
	const { serve } = await import('../serve.mjs');
	const server = await serve({ port }).catch((error) => {
		if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
		console.log(`· 端口 ${port} 不可用，改用空闲端口 Port ${port} is taken, using a free one`);
		return serve({ port: 0 });
	});
	console.log(`\n  ${server.url}\n\n  按 Ctrl-C 结束 Press Ctrl-C to stop`);
	if (!signal.aborted) {
		await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
	}
	await server.close();
	return 0;
}

/**
 * @param {string | undefined} text
 * @returns {number | undefined} undefined when it names no port
 */
export function portFrom(text) {
	if (text === undefined || text === '') return usualPort;
	const port = Number(text);
	return Number.isInteger(port) && port >= 0 && port <= 65535 ? port : undefined;
}
