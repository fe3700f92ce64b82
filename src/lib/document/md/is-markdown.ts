/** The line between the head and the body of a table: dashes with pipes between. */
const delimiter = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const heading = /^ {0,3}#{1,6}[ \t]+\S/;
const longestSign = 2000;

/**
 * Whether a text is Markdown: it has a heading with # or a table with the line of dashes below its
 * head. All else may stand in any text.
 */
export function isMarkdown(text: string): boolean {
	let before = '';
	for (const line of text.split(/\r\n?|\n/)) {
		if (line.length > longestSign) before = '';
		else if (heading.test(line)) return true;
		else if (before.includes('|') && line.includes('|') && delimiter.test(line)) return true;
		else before = line;
	}
	return false;
}
