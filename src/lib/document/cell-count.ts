import { limits } from './limits';
import { ReadError } from './read-error';

/**
 * Takes the cells of a file, table after table, and stops it where they grow too many, as where one
 * that is said to repeat stands for millions.
 */
export class CellCount {
	private cells = 0;
	private characters = 0;

	add(text: string): void {
		this.cells++;
		this.characters += text.length;
		if (this.cells > limits.workbookCells) throw new ReadError('too_large', 'too many cells');
		if (this.characters > limits.workbookCharacters)
			throw new ReadError('too_large_unpacked', 'too much text in the cells');
	}
}
