/** Told how far a large file is read, as pages done of all its pages. */
export type OnProgress = (done: number, total: number) => void;
