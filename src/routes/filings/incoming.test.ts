import { describe, expect, it } from 'vitest';
import { filesOfDrop } from './incoming';

type Entry = Record<string, unknown>;
const file = (fullPath: string): Entry => ({
	isFile: true,
	fullPath,
	file: (taken: (file: File) => void) => taken(new File(['text'], fullPath))
});
const lockedFile = (fullPath: string): Entry => ({
	isFile: true,
	fullPath,
	file: (_: unknown, refused: (error: Error) => void) => refused(new Error('locked'))
});

/** A folder that hands out its portions and then ends, or fails. */
const folder = (fullPath: string, portions: Entry[][], fails = false): Entry => ({
	isFile: false,
	fullPath,
	createReader: () => {
		const left = [...portions];
		return {
			readEntries(taken: (some: Entry[]) => void, refused: (error: Error) => void) {
				const next = left.shift();
				if (next) taken(next);
				else if (fails) refused(new Error('no permission'));
				else taken([]);
			}
		};
	}
});
const dropOf = (...entries: Entry[]) =>
	filesOfDrop({
		items: entries.map((entry) => ({ webkitGetAsEntry: () => entry }))
	} as unknown as DataTransfer);

describe('a drop', () => {
	it('gives the files of its folders, portion by portion, without clutter', async () => {
		const files = await dropOf(
			folder('/f', [[file('/f/b.docx'), file('/f/~$b.docx')], [file('/f/a.docx')]])
		);
		expect(files.map((one) => one.path)).toEqual(['f/a.docx', 'f/b.docx']);
	});

	it('keeps the rest where one folder or file cannot be opened', async () => {
		const files = await dropOf(
			folder('/closed', [[file('/closed/a.docx')]], true),
			lockedFile('/locked.docx'),
			file('/z.docx')
		);
		expect(files.map((one) => one.path)).toEqual([
			'closed',
			'closed/a.docx',
			'locked.docx',
			'z.docx'
		]);
		await expect(files[0]?.bytes()).rejects.toThrow();
		await expect(files[2]?.bytes()).rejects.toThrow();
		expect(await files[3]?.bytes()).toHaveLength(4);
	});
});
