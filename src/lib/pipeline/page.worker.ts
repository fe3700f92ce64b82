import './zod-without-eval';
import { pictureOfPage } from '$lib/document/page-picture';
import type { PagePicture, PageRequest } from './page-picture';

/** The page, or null: what failed has been said when the file was read. */
async function answer({ bytes, page }: PageRequest): Promise<PagePicture | null> {
	const painting = await pictureOfPage(bytes, page).catch(() => null);
	if (!painting) return null;
	const { raster, scale } = painting;
	return { width: raster.width, height: raster.height, data: Uint8Array.from(raster.data), scale };
}

onmessage = async ({ data }: MessageEvent<PageRequest>) => {
	const picture = await answer(data);
	postMessage(picture, { transfer: picture ? [picture.data.buffer] : [] });
};
