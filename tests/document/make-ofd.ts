import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { documentSchema, type Block } from '$lib/domain/document';
import { readDocument } from '$lib/document/read';
import { ReadError } from '$lib/document/read-error';

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** The XML of an element in the namespace of OFD; `inside` stands as it is. */
export const element = (
	name: string,
	attributes: Readonly<Record<string, string | number>>,
	inside = ''
): string => {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
	return `<ofd:${name}${written.join('')}>${inside}</ofd:${name}>`;
};

/** A text object of 4 mm at a place in millimetres, whose characters stand 4 mm apart. */
export const words = (
	text: string,
	x: number,
	y: number,
	more: Readonly<Record<string, string | number>> = {},
	code: Readonly<Record<string, string | number>> = {},
	before = ''
): string =>
	element(
		'TextObject',
		{ ID: 1, Boundary: `${x} ${y} 150 5`, Font: 3, Size: 4, ...more },
		before +
			element(
				'TextCode',
				{ X: 0, Y: 4, DeltaX: `g ${Array.from(text).length - 1} 4`, ...code },
				text
			)
	);

export const line = (data: string, more: Readonly<Record<string, string | number>> = {}): string =>
	element(
		'PathObject',
		{ ID: 1, Boundary: '0 0 210 297', ...more },
		element('AbbreviatedData', {}, data)
	);

/** Resources that are a picture, which has the ID 5. */
export const pictureResource = (file: string): string =>
	element(
		'MultiMedias',
		{},
		element('MultiMedia', { ID: 5, Type: 'Image' }, element('MediaFile', {}, file))
	);

export interface OfdMade {
	/** The objects of each page's layer. */
	readonly pages: readonly string[];
	/** Elements of a page before its contents, such as its templates. */
	readonly before?: string;
	/** Elements of the common data, before the page area. */
	readonly common?: string;
	readonly resources?: string;
	/** Attributes of the resources. */
	readonly base?: string;
	/** Further parts, or others for the usual ones. */
	readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export const contentOf = (objects: string, before = ''): string =>
	`<ofd:Page ${namespace}>${before}<ofd:Content><ofd:Layer ID="9">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;

export const entranceTo = (...bodies: string[]): string =>
	`<ofd:OFD ${namespace} Version="1.0" DocType="OFD">${bodies.map((body) => `<ofd:DocBody>${body}</ofd:DocBody>`).join('')}</ofd:OFD>`;

export const documentAt = (folder: string, { pages, common = '' }: OfdMade) => {
	const list = pages.map((_, i) => element('Page', { ID: i + 20, BaseLoc: `P${i}.xml` })).join('');
	const area = '<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>';
	return {
		[`${folder}/Document.xml`]: `<ofd:Document ${namespace}><ofd:CommonData>${area}<ofd:PublicRes>Res.xml</ofd:PublicRes>${common}</ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`
	};
};

/** An OFD file of one document in the folder `Doc_0`. */
export function makeOfd(made: OfdMade): Uint8Array {
	const { pages, before = '', resources = '', base = '', parts = {} } = made;
	const all: Record<string, string | Uint8Array> = {
		'OFD.xml': entranceTo('<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>'),
		'Doc_0/Res.xml': `<ofd:Res ${namespace}${base}>${resources}</ofd:Res>`,
		...documentAt('Doc_0', made),
		...Object.fromEntries(pages.map((page, i) => [`Doc_0/P${i}.xml`, contentOf(page, before)])),
		...parts
	};
	return zipSync(
		Object.fromEntries(
			Object.entries(all).map(([name, part]) => [
				name,
				typeof part === 'string' ? strToU8(part) : Uint8Array.from(part)
			])
		)
	);
}

export const blocksOf = async (made: OfdMade): Promise<readonly Block[]> =>
	documentSchema.parse(await readDocument('a.ofd', makeOfd(made))).blocks;

/** The texts of a file's blocks. */
export const textsOf = async (made: OfdMade): Promise<string[]> =>
	(await blocksOf(made)).map(({ text }) => text);

/** Why bytes cannot be read, or `read`. */
export async function failureOf(bytes: Uint8Array): Promise<string> {
	try {
		documentSchema.parse(await readDocument('a', bytes));
		return 'read';
	} catch (error) {
		return error instanceof ReadError ? error.failure : String(error);
	}
}

/** The failure, which comes in seconds and not in minutes. */
export async function soon(promise: Promise<string>, milliseconds = 8000): Promise<string> {
	const start = performance.now();
	const failure = await promise;
	expect(performance.now() - start).toBeLessThan(milliseconds);
	return failure;
}
