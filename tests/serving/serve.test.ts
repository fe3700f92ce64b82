import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { compressBelow } from '../../scripts/tooling/compress.mjs';
import { writeHeaders } from '../../scripts/tooling/headers.mjs';

const meta = (policy: string) =>
	`<!doctype html><meta http-equiv="content-security-policy" content="${policy}">`;

const files: Record<string, string> = {
	'index.html': `${meta("default-src 'self'; script-src 'self' 'sha256-one'")}<h1>first</h1>`,
	'ranking.html': `${meta("default-src 'self'; script-src 'self' 'sha256-two'")}<h1>ranking</h1>`,
	'_app/immutable/app.js': 'export {};\n'.repeat(500),
	'_app/immutable/engine.wasm': 'engine '.repeat(500),
	'small.json': '{}',
	'.hidden': 'secret'
};

let build = '';
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	build = await mkdtemp(join(tmpdir(), 'jiheng-serve-'));
	for (const [name, text] of Object.entries(files)) {
		await mkdir(join(build, 'app', name, '..'), { recursive: true });
		await writeFile(join(build, 'app', name), text);
	}
	await writeFile(join(build, 'outside.html'), 'outside');
	await writeHeaders(join(build, 'app'), build);
	await compressBelow(join(build, 'app'), join(build, 'cache'));
	server = await serve({ build });
});
afterAll(async () => {
	await server.close();
	await rm(build, { recursive: true, force: true });
});

interface Answer {
	status: number | undefined;
	headers: IncomingMessage['headers'];
	body: Buffer;
}

/** Unlike fetch, sends the path as it is and leaves the body compressed. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	const { hostname, port } = new URL(server.url);
	return new Promise((resolve, reject) => {
		request({ hostname, port, path, headers, method }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				resolve({
					status: response.statusCode,
					headers: response.headers,
					body: Buffer.concat(parts)
				});
			});
		})
			.on('error', reject)
			.end();
	});
}

describe('every answer carries the security headers', () => {
	test.each([
		['/', 200],
		['/ranking', 200],
		['/_app/immutable/app.js', 200],
		['/_app/immutable/engine.wasm', 200],
		['/nowhere', 404]
	])('%s', async (path, status) => {
		const answer = await ask(path);
		expect(answer.status).toBe(status);
		expect(answer.headers).toMatchObject({
			'content-security-policy':
				"default-src 'self'; script-src 'self' 'sha256-one' 'sha256-two'; frame-ancestors 'none'",
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'no-referrer',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
			'permissions-policy': 'camera=(), microphone=(), geolocation=()'
		});
	});
});

test('a page is found without its ending', async () => {
	const answer = await ask('/ranking?year=2023');
	expect(answer.body.toString()).toContain('<h1>ranking</h1>');
	expect(answer.headers['content-type']).toMatch('text/html');
});

test('brotli is preferred, gzip understood, and neither forced on anyone', async () => {
	const script = Buffer.from(files['_app/immutable/app.js'] ?? '');
	const brotli = await ask('/_app/immutable/app.js', { 'accept-encoding': 'gzip, br' });
	expect(brotli.headers['content-encoding']).toBe('br');
	expect(brotliDecompressSync(brotli.body)).toEqual(script);
	const gzip = await ask('/_app/immutable/app.js', { 'accept-encoding': 'gzip' });
	expect(gzip.headers['content-encoding']).toBe('gzip');
	expect(gunzipSync(gzip.body)).toEqual(script);
	const plain = await ask('/_app/immutable/app.js');
	expect(plain.headers['content-encoding']).toBeUndefined();
	expect(plain.body).toEqual(script);
	const small = await ask('/small.json', { 'accept-encoding': 'br' });
	expect(small.headers['content-encoding']).toBeUndefined();
});

test('wasm keeps its type when compressed, so that it can be compiled while it arrives', async () => {
	const answer = await ask('/_app/immutable/engine.wasm', { 'accept-encoding': 'br' });
	expect(answer.headers['content-type']).toBe('application/wasm');
	expect(answer.headers['content-encoding']).toBe('br');
});

test('hashed files are kept for ever, pages are asked for again', async () => {
	const script = await ask('/_app/immutable/app.js');
	expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
	const page = await ask('/');
	expect(page.headers['cache-control']).toBe('no-cache');
	const again = await ask('/', { 'if-none-match': page.headers.etag ?? '' });
	expect(again.status).toBe(304);
	expect((await ask('/_app/immutable/gone.js')).headers['cache-control']).toBe('no-cache');
});

test.each([
	'/../outside.html',
	'/..%2foutside.html',
	'/%2e%2e/outside.html',
	'/..\\outside.html',
	'/_app/../../outside.html',
	'/.hidden',
	'/%2ehidden',
	'/%'
])('%s leads nowhere', async (path) => {
	const answer = await ask(path);
	expect(answer.status).toBe(404);
	expect(answer.body.toString()).not.toMatch(/outside|secret/);
});

test('nothing can be sent to it', async () => {
	expect((await ask('/', {}, 'POST')).status).toBe(405);
	expect((await ask('/', {}, 'HEAD')).body).toHaveLength(0);
});

test('the example for nginx carries the same headers', async () => {
	const config = await readFile(join(build, 'nginx.conf'), 'utf8');
	const headers = JSON.parse(await readFile(join(build, 'headers.json'), 'utf8')) as object;
	for (const [name, value] of Object.entries(headers)) {
		expect(config).toContain(`add_header ${name} "${String(value)}" always;`);
	}
});
