/** Fetches a file of pdf.js's package, such as `cmaps/UniGB-UCS2-H.bcmap`. */
export type PackageFiles = (path: string) => Promise<Uint8Array>;

/**
 * The character maps that pdf.js carries, for fonts that are not embedded: without them their text
 * comes out empty; and what decodes the pictures of scanners. On Node they are read from the package,
 * in the browser from the app's own files.
 */
export async function packageFiles(): Promise<PackageFiles> {
	const module = import.meta.env.SSR
		? await import('./resources-node')
		: await import('./resources-browser');
	return module.readPackageFile;
}
