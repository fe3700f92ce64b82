import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { damagedBytes } from './bytes';
import { damagedMarkup } from './markup';
import type { Random } from './random';

const strangeNames = [
	'../../etc/passwd',
	'word/document.xml',
	'xl/workbook.xml',
	'OFD.xml',
	'',
	'mimetype'
];

/**
 * Damages what is in an archive and packs it again, with sums that are right. `other` is another
 * file, whose parts may be grafted on. Null where it is no archive.
 */
export function damagedArchive(
	bytes: Uint8Array,
	other: Uint8Array,
	random: Random
): Uint8Array | null {
	let parts: Record<string, Uint8Array>;
	try {
		parts = unzipSync(bytes);
	} catch {
		return null;
	}
	const names = Object.keys(parts);
	if (names.length === 0) return null;
	for (let left = 1 + random.below(3); left > 0; left--) {
		const name = random.pick(names);
		const part = parts[name] ?? new Uint8Array();
		const kind = random.below(12);
		if (kind < 7 && /\.(xml|rels)$/.test(name))
			parts[name] = Uint8Array.from(strToU8(damagedMarkup(strFromU8(part), random)));
		else if (kind < 9) parts[name] = Uint8Array.from(damagedBytes(part, other, random));
		else if (kind === 9) Reflect.deleteProperty(parts, name);
		else if (kind === 10) parts[random.pick(strangeNames)] = part;
		else parts[name] = Uint8Array.from(parts[random.pick(names)] ?? part);
	}
	return zipSync(parts, { level: 1 });
}
