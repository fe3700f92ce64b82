import { pageLimits } from '../layout/page-limits';
import type { PageContent } from '../layout/sheet';
import type { OnProgress } from '../progress';
import { ReadError } from '../read-error';
import { documentsIn } from './document-parts';
import { readPage } from './page';
import type { PicturePlace } from './page-objects';
import type { Parts } from './parts';

/** What stands on a page, and the pictures on it. */
export interface OfdPage {
	readonly content: PageContent;
	readonly pictures: readonly PicturePlace[];
}

/** The pages of all documents of a file, in order. Throws a ReadError. */
export function pagesIn(parts: Parts, onProgress?: OnProgress): OfdPage[] {
	const all = documentsIn(parts).flatMap((document) =>
		document.pages.map((location) => ({ document, location }))
	);
	if (all.length > pageLimits.pages) throw new ReadError('too_large', `${all.length} pages`);
	return all.map(({ document, location }, i) => {
		const page = readPage(location, document, parts);
		onProgress?.(i + 1, all.length);
		return page;
	});
}
