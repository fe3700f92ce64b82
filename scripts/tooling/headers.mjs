import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from './stamp.mjs';

const metaPolicy = /<meta http-equiv="content-security-policy" content="([^"]*)"/gi;

/** A year: what lies there carries its hash in its name. */
export const immutableCache = 'public, max-age=31536000, immutable';
export const immutablePath = '/_app/immutable/';

/** Types that web servers often do not know. */
export const mediaTypes = {
	wasm: 'application/wasm',
	mjs: 'text/javascript',
	arrow: 'application/vnd.apache.arrow.stream',
	bcmap: 'application/octet-stream',
	pfb: 'application/octet-stream',
	onnx: 'application/octet-stream'
};

/**
 * One policy that allows what any of the pages allows. Kit writes each page's own into a meta tag,
 * which binds neither workers nor framing: the header does.
 * @param {string[]} pages the html of every page
 */
export function policyOf(pages) {
	/** @type {Map<string, Set<string>>} */
	const directives = new Map();
	for (const page of pages) {
		for (const [, policy = ''] of page.matchAll(metaPolicy)) {
			for (const directive of policy.split(';')) {
				const [name, ...sources] = directive.trim().split(/\s+/);
				if (!name) continue;
				const known = directives.get(name) ?? new Set();
				directives.set(name, known);
				for (const source of sources) known.add(source);
			}
		}
	}
	if (!directives.has('script-src')) throw new Error('no page carries a content security policy');
	directives.set('frame-ancestors', new Set(["'none'"]));
	return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/**
 * The headers of every answer.
 * @param {string} policy
 * @returns {Record<string, string>}
 */
const headersFor = (policy) => ({
	'Content-Security-Policy': policy,
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=()'
});

/**
 * A server block for nginx that serves the app as `npm start` does.
 * Headers stand at one level only: nginx drops inherited ones where a location adds its own.
 * @param {Record<string, string>} headers
 */
function nginxConfig(headers) {
	const lines = Object.entries(headers).map(
		([name, value]) => `\tadd_header ${name} "${value}" always;`
	);
	const types = Object.entries(mediaTypes).map(
		([ending, type]) =>
			`\tlocation ~ \\.${ending}$ { types { } default_type ${type}; try_files $uri =404; }`
	);
	return `# Written by the build. Include it inside http { }, and set listen, server_name and root.
# brotli_static needs the module ngx_brotli (Debian: libnginx-mod-http-brotli-static).
map $uri $jiheng_cache {
	default "no-cache";
	~^${immutablePath} "${immutableCache}";
}

server {
	listen 80;
	server_name jiheng.intranet;
	root /srv/jiheng/app;
	index index.html;
	charset utf-8;

	brotli_static on;
	gzip_static on;

${lines.join('\n')}
	add_header Cache-Control $jiheng_cache;

${types.join('\n')}
	location ~ /\\. { return 404; }
	location / { try_files $uri $uri.html $uri/ =404; }
	error_page 404 /404.html;
}
`;
}

/**
 * Reads the policies of the built pages and writes headers.json and nginx.conf.
 * @param {string} app the folder of the built pages
 * @param {string} target where to write
 */
export async function writeHeaders(app, target) {
	const pages = filesBelow(app).filter((file) => file.endsWith('.html'));
	const headers = headersFor(
		policyOf(await Promise.all(pages.map((page) => readFile(page, 'utf8'))))
	);
	await writeFile(join(target, 'headers.json'), JSON.stringify(headers, null, '\t') + '\n');
	await writeFile(join(target, 'nginx.conf'), nginxConfig(headers));
}
