import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from './stamp.mjs';

const compressible = /\.(html|js|mjs|css|json|svg|txt|xml|csv|wasm|arrow|bcmap|onnx)$/;
const smallestBytes = 1024;

/** Quality 11 needs 48 s for DuckDB's wasm where 9 needs 2.5 s, and saves a tenth. */
const encoders = {
	br: (/** @type {Buffer} */ bytes) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: 9,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
			}
		}),
	gz: (/** @type {Buffer} */ bytes) => promisify(gzip)(bytes, { level: 9 })
};

/**
 * Lays `.br` and `.gz` beside every file worth it. Results are kept by the hash of their content,
 * and those that were not needed this time are dropped.
 * @param {string} folder
 * @param {string} cache
 * @param {AbortSignal} [signal]
 */
export async function compressBelow(folder, cache, signal) {
	await mkdir(cache, { recursive: true });
	const waiting = filesBelow(folder).filter((file) => compressible.test(file));
	/** @type {Set<string>} */
	const used = new Set();
	const work = async () => {
		for (let file = waiting.pop(); file; file = waiting.pop()) {
			signal?.throwIfAborted();
			const bytes = await readFile(file);
			if (bytes.length <= smallestBytes) continue;
			const hash = createHash('sha256').update(bytes).digest('hex');
			for (const [ending, encode] of Object.entries(encoders)) {
				const kept = `${hash}.${ending}`;
				used.add(kept);
				if (!existsSync(join(cache, kept))) await put(join(cache, kept), await encode(bytes));
				await copyFile(join(cache, kept), `${file}.${ending}`);
			}
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
	for (const name of await readdir(cache)) if (!used.has(name)) await rm(join(cache, name));
}

/**
 * Writes whole or not at all: a build may be stopped at any moment.
 * @param {string} file
 * @param {Buffer} bytes
 */
async function put(file, bytes) {
	const partial = `${file}.${process.pid}`;
	await writeFile(partial, bytes);
	await rename(partial, file);
}
