import type { Block, SourceDocument } from '$lib/domain/document';
import { numberedHeadingLevel } from './numbered-heading';
import { decodeText } from './text-encoding';

/** One block for each line that is not blank, exactly as it stands but for the line's end. */
export function readTxt(bytes: Uint8Array): SourceDocument {
	const lines = decodeText(bytes)
		.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
		.filter((line) => line.trim() !== '');
	const blocks = lines.map((text, i): Block => {
		const level = numberedHeadingLevel(text);
		const origin = { paragraph: i + 1 };
		return level === null
			? { kind: 'paragraph', text, origin }
			: { kind: 'heading', level, text, origin };
	});
	return { format: 'txt', blocks };
}
