import { unzipSync, strFromU8, strToU8, zipSync } from 'fflate';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const carried = 'data/reports';
/** The name of the carried district's second character, and what stands there in the copies. */
const district = '云棠区';
const others = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未');

function moved(name: string, bytes: Uint8Array, to: string): Uint8Array {
	const inText = (text: Uint8Array): Uint8Array =>
		strToU8(strFromU8(text).replaceAll(district, `云${to}区`));
	if (!name.endsWith('.docx')) return inText(bytes);
	const parts = unzipSync(bytes);
	const document = parts['word/document.xml'];
	if (document) parts['word/document.xml'] = Uint8Array.from(inText(document));
	return zipSync(parts);
}

/**
 * Writes files that all differ: the carried reports as those of other districts.
 * @returns their paths
 */
export function writeManyFiles(folder: string, count: number): string[] {
	mkdirSync(folder, { recursive: true });
	const names = readdirSync(carried).sort();
	return Array.from({ length: count }, (_, i) => {
		const name = names[i % names.length] ?? '';
		const to = others[Math.floor(i / names.length) % others.length] ?? '';
		const path = join(folder, `${i}-${name}`);
		writeFileSync(path, moved(name, readFileSync(join(carried, name)), to));
		return path;
	});
}
