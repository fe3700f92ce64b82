import { strToU8, zipSync } from 'fflate';

/** Zip keeps local time: the same fields in every time zone give the same bytes. */
const fixedTime = new Date(2024, 0, 1, 8, 0, 0);

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const officeRelations =
	'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const packageNames = 'http://schemas.openxmlformats.org/package/2006';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** Who made the file and when: the day is fixed, so that the same report gives the same bytes. */
export function coreProperties(title: string, year: number): string {
	const day = `${year + 1}-03-20T08:00:00Z`;
	return `${declaration}
<cp:coreProperties xmlns:cp="${packageNames}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>合成示例</dc:creator><dc:description>合成示例，非真实单位</dc:description><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}

/** The parts of an Office file as one file: the same parts give the same bytes. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
	const entries = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
	return zipSync(Object.fromEntries(entries), { level: 6, mtime: fixedTime });
}
