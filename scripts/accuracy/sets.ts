import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReadFailure } from '$lib/domain/read-failure';
import { answerTo } from '$lib/pipeline/parse';
import type { IncomingFile, Parser, ParseResult } from '$lib/pipeline/ports';
import { readFiles } from '$lib/pipeline/read-files';
import { fixtures, report as fixtureTruth } from '../fixtures/truth';
import { examplesOf, reportFilesOf } from '../generate/district-files';
import { readWorld } from '../generate/world/read-world';
import type { Expected } from './expected';
import { judgeFile } from './judge';
import type { Judgement } from './judgement';
import { inEveryFormat, nameOf } from './in-formats';
import { excerpts, materialFolder, seed, wholeReports } from './material';
import { carriedReport, fixtureReport } from './own-truth';

export const setNames = [
	'seed',
	'excerpts',
	'whole',
	'awkward',
	'provinces',
	'voices',
	'offices',
	'plain',
	'carried',
	'formats',
	'fixture'
] as const;
export type SetName = (typeof setNames)[number];

/** Files, the truth of the reports in them, and what is to be known of both. */
interface Material {
	readonly files: readonly IncomingFile[];
	readonly truths: readonly Expected[];
}

export interface Measured {
	readonly set: SetName;
	/** By the ending of the file. */
	readonly format: string;
	readonly file: string;
	/** Why nothing was read. */
	readonly failure: ReadFailure | null;
	readonly judgements: readonly Judgement[];
}

const incoming = (path: string, bytes: Uint8Array): IncomingFile => ({
	path,
	size: bytes.length,
	bytes: (from, to) => Promise.resolve(new Uint8Array(bytes.slice(from, to)))
});

const fromDisk = (folder: string, names: readonly string[]): IncomingFile[] =>
	[...new Set(names)].map((name) => incoming(name, readFileSync(join(folder, name))));

/** The carried district, every file of it. */
function carried(): Material {
	const world = readWorld('data');
	return {
		truths: world.filed.map(carriedReport),
		files: reportFilesOf(world).map(({ name, bytes }) => incoming(name, bytes))
	};
}

/** The examples of the carried district in every format, named after their ids. */
async function formats(): Promise<Material | null> {
	const filed = examplesOf(readWorld('data'));
	const files = await inEveryFormat(filed);
	if (!files) return null;
	const truths = [...files.keys()].flatMap((file) => {
		const own = filed.find((one) => file.startsWith(nameOf(one)));
		return own ? [{ ...carriedReport(own), id: file, file }] : [];
	});
	return { truths, files: [...files].map(([name, bytes]) => incoming(name, bytes)) };
}

/** The one report of the fixtures, in every format that is read: rtf is refused, in words that say what to do. */
function fixture(): Material {
	const { truth } = fixtureTruth();
	const names = readdirSync(fixtures)
		.filter((name) => name.startsWith('report') && !name.endsWith('.rtf'))
		.sort();
	return {
		truths: names.map((name) => fixtureReport(truth, name)),
		files: fromDisk(fixtures, names)
	};
}

const labelledSets = ['awkward', 'provinces', 'voices', 'offices', 'plain'] as const;
type LabelledSet = (typeof labelledSets)[number];
const isLabelled = (set: SetName): set is LabelledSet => labelledSets.some((one) => one === set);

/** Invented reports, by five authors who had not seen the rules. */
function labelled(set: LabelledSet): Material {
	const folder = join(fixtures, set);
	const truths = wholeReports(folder);
	return {
		truths,
		files: fromDisk(
			folder,
			truths.map(({ file }) => file)
		)
	};
}

function ofMaterial(set: 'seed' | 'excerpts' | 'whole', folder: string): Material {
	if (set === 'excerpts') {
		const all = excerpts(folder);
		return {
			truths: all.map(({ expected }) => expected),
			files: all.map(({ expected, text }) =>
				incoming(expected.file, new TextEncoder().encode(text))
			)
		};
	}
	const below = set === 'seed' ? folder : join(folder, 'full');
	const truths = set === 'seed' ? seed(folder) : wholeReports(below);
	// A file in an archive comes with the archive.
	const names = truths.map(({ file }) => file.split('!/')[0] ?? file);
	return { truths, files: fromDisk(below, names) };
}

/** Null where the material of a set is not on this computer. */
async function materialOf(set: SetName): Promise<Material | null> {
	if (isLabelled(set)) return labelled(set);
	if (set === 'carried') return carried();
	if (set === 'formats') return formats();
	if (set === 'fixture') return fixture();
	const folder = materialFolder();
	return folder === null ? null : ofMaterial(set, folder);
}

/** Reads in this thread. */
export const parser: Parser = {
	size: 1,
	parse: (request) => answerTo(request),
	close: () => undefined
};

const formatOf = (file: string): string => basename(file).split('.').at(-1) ?? '';

/** One file with the truth of the reports in it. */
export interface LabelledFile {
	readonly file: string;
	readonly truths: readonly Expected[];
	readonly result: ParseResult;
}

/** Reads the files of a set; null where its material is not there. */
export async function readSet(set: SetName, signal: AbortSignal): Promise<LabelledFile[] | null> {
	const material = await materialOf(set);
	if (!material) return null;
	const { files, truths } = material;
	const read: LabelledFile[] = [];
	for await (const { path, result } of readFiles(files, { parser }, signal)) {
		const own = truths.filter(({ file }) => file === path);
		// What has no truth, as a picture in an archive, says nothing.
		if (own.length > 0) read.push({ file: path, truths: own, result });
	}
	const unread = truths.find((truth) => !read.some(({ file }) => file === truth.file));
	if (unread) throw new Error(`${unread.file} of ${unread.id} is not there`);
	return read;
}

/** Reads the files of a set and judges what was read; null where its material is not there. */
export async function measure(set: SetName, signal: AbortSignal): Promise<Measured[] | null> {
	const files = await readSet(set, signal);
	return (
		files?.map(({ file, truths, result }) => ({
			set,
			format: formatOf(file),
			file,
			failure: result.ok ? null : result.failure,
			judgements: judgeFile(truths, result.ok ? result.reports : null)
		})) ?? null
	);
}
