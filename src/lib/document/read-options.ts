import type { OnProgress } from './progress';

/** How a file is to be read. */
export interface ReadOptions {
	readonly onProgress?: OnProgress;
	/** Whether pages that are pictures are read too, which takes seconds for each. */
	readonly pictures?: boolean;
	/** Asked before each such page: whether what was read so far will do. */
	readonly isEnough?: () => boolean;
}
