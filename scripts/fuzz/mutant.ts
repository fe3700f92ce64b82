import { strFromU8, strToU8 } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { damagedArchive } from './archive';
import { damagedBytes } from './bytes';
import { damagedMarkup, damagedText } from './markup';
import { damagedPdf } from './pdf';
import { randomOf } from './random';

export interface Specimen {
	readonly ending: string;
	readonly bytes: Uint8Array;
}

const folders = ['tests/fixtures', 'data/reports'];

/** The files that are mutated: all samples of the project, whether they can be read or not. */
export const specimens = (): Specimen[] =>
	folders.flatMap((folder) =>
		readdirSync(folder, { withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ name }) => ({
				ending: extname(name).slice(1),
				bytes: new Uint8Array(readFileSync(join(folder, name)))
			}))
	);

const endings = [
	'docx',
	'doc',
	'odt',
	'xlsx',
	'pdf',
	'html',
	'xls',
	'ods',
	'ofd',
	'zip',
	'txt',
	'md'
];

/** The mutant of a number: the same for the same seed, number and specimens. */
export function mutantOf(all: readonly Specimen[], seed: number, number: number): Specimen {
	const random = randomOf(seed, number);
	const ending = random.pick(endings);
	const kin = all.filter((one) => one.ending === ending);
	const { bytes } = random.pick(kin.length > 0 ? kin : all);
	const other = random.pick(all).bytes;
	const known = random.chance(0.75);
	if (known && ending === 'pdf') return { ending, bytes: damagedPdf(bytes, random) };
	if (known && ending === 'html')
		return { ending, bytes: strToU8(damagedMarkup(strFromU8(bytes), random)) };
	if (known && (ending === 'txt' || ending === 'md'))
		return { ending, bytes: strToU8(damagedText(strFromU8(bytes), random)) };
	const archive = known ? damagedArchive(bytes, other, random) : null;
	return { ending, bytes: archive ?? damagedBytes(bytes, other, random) };
}
