import { Lexer, Tokenizer, type Token, type Tokens } from 'marked';
import { joinedPieces, type Piece } from '../raised';

/**
 * Signs that Markdown takes for emphasis and a report prints: 80~90分 is a range, 3*4*5 a product.
 * Only doubled ones strike through, and none that a digit touches marks anything.
 */
export class ReportTokenizer extends Tokenizer {
	override del(src: string, masked: string, before = ''): ReturnType<Tokenizer['del']> {
		return src.startsWith('~~') ? super.del(src, masked, before) : undefined;
	}
	override emStrong(src: string, masked: string, before = ''): ReturnType<Tokenizer['emStrong']> {
		const product = /\d$/.test(before) || /^\*\d+(?:\.\d+)?\*\d/.test(src);
		return product ? undefined : super.emStrong(src, masked, before);
	}
	/** What a note says is text of the report. */
	override def(src: string): ReturnType<Tokenizer['def']> {
		return src.startsWith('[^') ? undefined : super.def(src);
	}
	/** Addresses stay as they are printed. */
	override url(): undefined {
		return undefined;
	}
}

/** Where the author broke the line, and not only the source. */
export const hardBreak = '\v';

/** Longer runs of text, and such with more signs, are taken as they stand: the library's time grows with their square. */
const longestInline = 8000;
const mostSigns = 400;

const named: Readonly<Record<string, string>> = {
	nbsp: '\u00a0',
	lt: '<',
	gt: '>',
	amp: '&',
	quot: '"',
	apos: "'",
	ge: '≥',
	le: '≤',
	times: '×',
	ensp: '\u2002',
	emsp: '\u2003'
};

function withoutEntities(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
		(whole, dec, hex, name) => {
			if (typeof name === 'string') return named[name.toLowerCase()] ?? whole;
			const code = typeof dec === 'string' ? Number(dec) : parseInt(String(hex), 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
		}
	);
}

/** The mark of a note, which is none of the library's, and what the note itself begins with. */
const note = /\[\^[^\]\s]{1,40}\](?::[ \t]*)?/g;

function piecesOf(tokens: readonly Token[]): Piece[] {
	const pieces: Piece[] = [];
	let raised = false;
	const add = (text: string): void => {
		pieces.push({ text, raised });
	};
	for (const token of tokens) {
		if (token.type === 'br') add(hardBreak);
		else if (token.type === 'html') {
			if (/^<br\b/i.test(token.raw)) add(hardBreak);
			const sup = /^<(\/?)sup\b/i.exec(token.raw);
			if (sup) raised = sup[1] === '';
		} else if (token.type === 'del' || token.type === 'image') continue;
		else if (token.type === 'codespan' || token.type === 'escape') add(String(token.text));
		else if (token.type !== 'text' && 'tokens' in token)
			for (const piece of piecesOf((token as Tokens.Strong).tokens))
				pieces.push({ text: piece.text, raised: raised || piece.raised });
		else add(withoutEntities('text' in token ? String(token.text) : token.raw));
	}
	return pieces;
}

/**
 * A run of Markdown as its text: without marks of emphasis and of notes, the addresses of links, and
 * tags.
 */
export function plainText(source: string): string {
	const markdown = source.replace(note, '');
	const signs = markdown.match(/[\\*_~`[\]<&]| {2}\n/g)?.length ?? 0;
	if (signs === 0 || signs > mostSigns || markdown.length > longestInline) return markdown;
	const tokens = Lexer.lexInline(markdown, { gfm: true, tokenizer: new ReportTokenizer() });
	return joinedPieces(piecesOf(tokens));
}
