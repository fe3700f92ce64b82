import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path/posix';
import { appDir, inProject } from './project.mjs';
import { filesBelow } from './stamp.mjs';

const kb = 1000;
const mb = 1000 * kb;

/** What may weigh how much, and why. Sizes are brotli where the server sends brotli. */
const limits = {
	/** Script and style before a page shows anything: a second on a 2 Mbit/s branch-office line. */
	page: 250 * kb,
	/** DuckDB, fetched once beside the first page. */
	wasm: 7 * mb,
	/** What reads scans: its engine and its models, fetched once and only when one is to be read. */
	scans: 20 * mb,
	/**
	 * Everything but what reads scans, unpacked and without the .br and .gz beside it: fits a mail or
	 * a small USB stick.
	 */
	total: 60 * mb
};

/**
 * Heavy parts that no page may load up front, each with a text that survives minification and the
 * file of the package where that text is to be found, so that a marker gone stale is noticed.
 */
const deferred = [
	['@duckdb/duckdb-wasm', 'FETCH_QUERY_RESULTS', 'dist/duckdb-browser.mjs'],
	['echarts', '_echarts_instance_', 'lib/core/echarts.js'],
	['fflate', 'invalid zip data', 'esm/browser.js'],
	['@xmldom/xmldom', 'entity not found', 'lib/sax.js'],
	['@e965/xlsx', 'File is password-protected', 'xlsx.mjs'],
	['pdfjs-dist', 'getOperatorList', 'build/pdf.mjs'],
	['onnxruntime-web', 'ort-wasm-simd-threaded', 'dist/ort.wasm.bundle.min.mjs'],
	['parse5', 'eof-in-script-html-comment-like-text', 'dist/common/error-codes.js'],
	['marked', 'Infinite loop on byte', 'lib/marked.esm.js'],
	['pinyin-pro', 'toneSandhi', 'dist/esm/core/pinyin/index.mjs']
];

/** What reads scans: the models, their characters and the engine that they run on. */
const ofScans = (/** @type {string} */ file) => /\.onnx$|\/ort-wasm|\/ppocr_keys/.test(file);

/**
 * The scripts and styles that a page's html loads before anything is asked of it: what it names
 * itself, and all that those import statically.
 * @param {string} html
 * @param {string} page its path in the app, such as `ranking.html`
 * @param {(path: string) => Promise<string>} read the text of a file of the app
 * @returns {Promise<Map<string, string>>} path → text
 */
export async function upFront(html, page, read) {
	const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"|import\("([^"]+)"\)/g)];
	const waiting = named.map(([, link, imported]) => at(page, link ?? imported ?? ''));
	/** @type {Map<string, string>} */
	const loaded = new Map();
	for (let path = waiting.pop(); path; path = waiting.pop()) {
		if (loaded.has(path)) continue;
		const text = await read(path);
		loaded.set(path, text);
		if (!path.endsWith('.js')) continue;
		for (const [, target = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
			waiting.push(at(path, target));
		}
	}
	return loaded;
}

/**
 * @param {string} from
 * @param {string} link
 */
const at = (from, link) => (link.startsWith('/') ? link.slice(1) : join(dirname(from), link));

/**
 * What the server sends for a file of the app.
 * @param {string} path
 */
async function sentBytes(path) {
	const packed = join(appDir, `${path}.br`);
	return (await stat(existsSync(packed) ? packed : join(appDir, path))).size;
}

/** @returns {Promise<string[]>} one line for each limit that does not hold */
async function faults() {
	/** @type {string[]} */
	const found = [];
	const holds = (
		/** @type {string} */ what,
		/** @type {number} */ bytes,
		/** @type {number} */ most
	) => {
		const line = `${what}: ${Math.round(bytes / kb)} KB of ${Math.round(most / kb)} KB`;
		console.log(line);
		if (bytes > most) found.push(`too large: ${line}`);
	};
	const all = filesBelow(appDir).map((file) => relative(appDir, file.replaceAll('\\', '/')));
	const plain = all.filter((file) => !/\.(br|gz)$/.test(file));
	const read = (/** @type {string} */ path) => readFile(join(appDir, path), 'utf8');

	const scans = plain.filter(ofScans);
	for (const ending of ['.wasm', '.onnx'])
		if (!scans.some((file) => file.endsWith(ending))) found.push(`nothing reads scans: ${ending}`);
	for (const page of plain.filter((file) => file.endsWith('.html'))) {
		const html = await read(page);
		const loaded = await upFront(html, page, read);
		for (const [path, text] of [[page, html], ...loaded])
			for (const file of scans)
				if (text?.includes(basename(file)))
					found.push(`${page} knows of ${file} up front, in ${path}`);
		const weights = await Promise.all([...loaded.keys()].map(sentBytes));
		holds(
			page,
			weights.reduce((sum, bytes) => sum + bytes, 0),
			limits.page
		);
		for (const [name = '', marker = ''] of deferred) {
			for (const [path, text] of loaded) {
				if (text.includes(marker)) found.push(`${page} loads ${name} up front, in ${path}`);
			}
		}
	}
	for (const wasm of plain.filter((file) => file.endsWith('.wasm') && !ofScans(file))) {
		holds(wasm, await sentBytes(wasm), limits.wasm);
	}
	const sent = await Promise.all(scans.map(sentBytes));
	holds(
		'what reads scans',
		sent.reduce((sum, bytes) => sum + bytes, 0),
		limits.scans
	);
	const sizes = await Promise.all(
		plain
			.filter((file) => !ofScans(file))
			.map(async (file) => (await stat(join(appDir, file))).size)
	);
	holds(
		'everything else',
		sizes.reduce((sum, bytes) => sum + bytes, 0),
		limits.total
	);

	for (const [name = '', marker = '', file = ''] of deferred) {
		const text = await readFile(inProject('node_modules', name, file), 'utf8').catch(() => '');
		if (!text.includes(marker)) found.push(`the marker for ${name} is stale: ${marker}`);
	}
	return found;
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
	const found = await faults();
	for (const line of found) console.error(line);
	process.exitCode = found.length > 0 ? 1 : 0;
}
