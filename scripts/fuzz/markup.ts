import type { Random } from './random';

const strangeNumbers = ['0', '-1', '1', '63', '65535', '1048576', '2147483647', '999999999', '1e9'];
const strangeTexts = ['', ' ', '\u0000', '\ufffe', '\u2028', '&', '&#x0;', ']]>', '９'.repeat(500)];

/** What has been repeated before is not to grow without end. */
const longestRepeat = 2_000_000;

/** The tags and the texts between them. */
const tokensOf = (text: string): string[] => text.match(/<[^>]*>|[^<]+/g) ?? [];

function withStrangeNumber(tokens: string[], random: Random): void {
	const numbered = [...tokens.keys()].filter((at) => /"\d+"/.test(tokens[at] ?? ''));
	if (numbered.length === 0) return;
	const at = random.pick(numbered);
	tokens[at] = (tokens[at] ?? '').replace(/"\d+"/, `"${random.pick(strangeNumbers)}"`);
}

/** Damages XML or HTML by its tags: left out, doubled, swapped, nested, with strange values. */
export function damagedMarkup(text: string, random: Random): string {
	const tokens = tokensOf(text);
	if (tokens.length === 0) return text;
	for (let left = 1 + random.below(4); left > 0; left--) {
		const at = random.below(tokens.length);
		const to = Math.min(tokens.length, at + 1 + random.below(30));
		switch (random.below(7)) {
			case 0:
				tokens.splice(at, random.chance(0.5) ? 1 : to - at);
				break;
			case 1: {
				const piece = tokens.slice(at, to);
				const times = 1 + random.below(random.chance(0.1) ? 2000 : 20);
				tokens.splice(at, 0, ...Array.from({ length: times }, () => piece).flat());
				break;
			}
			case 2: {
				const other = random.below(tokens.length);
				[tokens[at], tokens[other]] = [tokens[other] ?? '', tokens[at] ?? ''];
				break;
			}
			case 3: {
				const opening = tokens[at] ?? '';
				const most = Math.floor(longestRepeat / (opening.length + 1));
				if (/^<[^/!?]/.test(opening))
					tokens[at] = opening.repeat(Math.min(most, random.below(300)) + 1);
				break;
			}
			case 4:
				tokens[at] = random.pick(strangeTexts);
				break;
			default:
				withStrangeNumber(tokens, random);
		}
		if (tokens.length === 0) tokens.push('');
	}
	return tokens.join('');
}

const strangeLines = [
	'|---|',
	'|a|b|',
	'# ',
	'```',
	'<table>',
	'> '.repeat(300),
	'- '.repeat(300),
	'\t'
];

/** Damages plain text by its lines and characters, so that it stays a text. */
export function damagedText(text: string, random: Random): string {
	const lines = text.split('\n');
	for (let left = 1 + random.below(4); left > 0; left--) {
		const at = random.below(lines.length);
		const piece = lines.slice(at, at + 1 + random.below(10));
		switch (random.below(4)) {
			case 0:
				lines.splice(at, piece.length);
				break;
			case 1: {
				const times = 1 + random.below(random.chance(0.1) ? 2000 : 20);
				lines.splice(at, 0, ...Array.from({ length: times }, () => piece).flat());
				break;
			}
			case 2:
				lines.splice(at, 0, random.pick(strangeLines).repeat(1 + random.below(200)));
				break;
			default: {
				const line = lines[at] ?? '';
				const cut = random.below(line.length);
				lines[at] = line.slice(0, cut) + random.pick(strangeTexts) + line.slice(cut);
			}
		}
	}
	return lines.join('\n');
}
