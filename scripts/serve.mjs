import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { immutableCache, immutablePath, mediaTypes } from './tooling/headers.mjs';
import { buildDir } from './tooling/project.mjs';

/** @type {Record<string, string>} */
const types = mediaTypes;

/**
 * Serves the built app with its security headers and pre-compressed files, as an intranet server
 * would. Port 0 takes any free port.
 * @param {{ port?: number, host?: string, build?: string }} [options]
 * @returns {Promise<{ url: string, close(): Promise<void> }>} rejects when the port is taken
 */
export async function serve({ port = 0, host = '127.0.0.1', build = buildDir } = {}) {
	/** @type {Record<string, string>} */
	const headers = JSON.parse(readFileSync(join(build, 'headers.json'), 'utf8'));
	const missing = join(build, 'app/404.html');
	const missingPage = existsSync(missing) ? readFileSync(missing) : '404 找不到此页 Not found\n';

	const files = sirv(join(build, 'app'), {
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders(response, path) {
			const immutable = path.startsWith(immutablePath);
			response.setHeader('Cache-Control', immutable ? immutableCache : 'no-cache');
			const type = types[extname(path).slice(1)];
			if (type) response.setHeader('Content-Type', type);
		}
	});

	const server = createServer((request, response) => {
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		// A range of a compressed file is of no use to anyone, and may be left unanswered.
		delete request.headers.range;
		files(request, response, () => {
			const type = typeof missingPage === 'string' ? 'text/plain' : 'text/html';
			response.writeHead(404, {
				'Content-Type': `${type};charset=utf-8`,
				'Cache-Control': 'no-cache'
			});
			response.end(missingPage);
		});
	});

	await new Promise((resolve, reject) => {
		server.once('error', reject).listen(port, host, () => resolve(undefined));
	});
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `http://${host}:${address.port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
