/** Fetches the file of a character map of Adobe's, such as `UniGB-UCS2-H.bcmap`. */
export type CharacterMaps = (name: string) => Promise<Uint8Array>;

/**
 * The character maps that pdf.js carries, for fonts that are not embedded: without them their text
 * comes out empty. On Node they are read from the package, in the browser from the app's own files.
 */
export async function characterMaps(): Promise<CharacterMaps> {
	const module = import.meta.env.SSR
		? await import('./resources-node')
		: await import('./resources-browser');
	return module.readCharacterMap;
}
