/** Lines put together until they are as long as a parameter may well be. */
export function portions(lines: readonly string[]): string[] {
	const longest = 50_000;
	const texts: string[] = [];
	for (const line of lines) {
		const last = texts.at(-1);
		if (last !== undefined && last.length + line.length < longest)
			texts[texts.length - 1] = `${last}␞${line}`;
		else texts.push(line);
	}
	return texts;
}
