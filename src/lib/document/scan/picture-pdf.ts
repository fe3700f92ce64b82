/** A picture in the words of PDF: what its dictionary says beside its kind, and its bytes, packed. */
export interface PackedPicture {
	readonly width: number;
	readonly height: number;
	readonly entries: string;
	readonly bytes: Uint8Array;
	/** Where it stands on its page, in its points from the top left. */
	readonly left: number;
	readonly top: number;
}

/** A page that is pictures, with its size in their points and how many of these make an inch. */
export interface PicturePage {
	readonly width: number;
	readonly height: number;
	readonly density: number | null;
	readonly pictures: readonly PackedPicture[];
}

/** The longer side of a page in points, where its file does not say: an A4. */
const usualSide = 842;
/** Shorter than a label and longer than a plan, what a file says of its size is not meant. */
const sides = { least: 250, most: 1800 } as const;

function pointsOf({ width, height, density }: PicturePage): number {
	const longer = Math.max(width, height);
	const told = density ? (longer * 72) / density : 0;
	return (told >= sides.least && told <= sides.most ? told : usualSide) / longer;
}

const codes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A PDF of such pages: what reads PDFs knows how to unpack all that is in pictures. */
export function pdfOfPictures(pages: readonly PicturePage[]): Uint8Array<ArrayBuffer> {
	const parts: Uint8Array[] = [];
	const starts: number[] = [];
	let size = 0;
	const write = (part: string | Uint8Array): void => {
		const bytes = typeof part === 'string' ? codes(part) : part;
		parts.push(bytes);
		size += bytes.length;
	};
	const object = (id: number, entries: string, bytes: Uint8Array | null = null): void => {
		starts[id] = size;
		write(`${id} 0 obj\n<< ${entries} ${bytes ? `/Length ${bytes.length} ` : ''}>>\n`);
		if (bytes) {
			write('stream\n');
			write(bytes);
			write('\nendstream\n');
		}
		write('endobj\n');
	};
	write('%PDF-1.7\n');
	object(1, '/Type /Catalog /Pages 2 0 R');
	let next = 3;
	const kids: number[] = [];
	for (const page of pages) {
		const points = pointsOf(page);
		const id = next++;
		const content = next++;
		kids.push(id);
		const drawn = page.pictures.map(({ width, height, left, top }, i) => {
			const place = [
				width * points,
				0,
				0,
				height * points,
				left * points,
				(page.height - top - height) * points
			];
			return `q ${place.map((value) => value.toFixed(4)).join(' ')} cm /P${i} Do Q`;
		});
		const named = page.pictures.map((_, i) => `/P${i} ${content + 1 + i} 0 R`);
		const box = [page.width, page.height].map((side) => (side * points).toFixed(2));
		object(
			id,
			`/Type /Page /Parent 2 0 R /MediaBox [0 0 ${box.join(' ')}] /Contents ${content} 0 R /Resources << /XObject << ${named.join(' ')} >> >>`
		);
		object(content, '', codes(drawn.join('\n')));
		for (const { width, height, entries, bytes } of page.pictures)
			object(
				next++,
				`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${entries}`,
				bytes
			);
	}
	object(
		2,
		`/Type /Pages /Count ${kids.length} /Kids [${kids.map((id) => `${id} 0 R`).join(' ')}]`
	);
	const table = size;
	const entry = (id: number): string => `${String(starts[id] ?? 0).padStart(10, '0')} 00000 n \n`;
	write(`xref\n0 ${next}\n0000000000 65535 f \n`);
	for (let id = 1; id < next; id++) write(entry(id));
	write(`trailer\n<< /Size ${next} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
	const whole = new Uint8Array(size);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
