/** The characters by which the text of an old Word file means something (MS-DOC, Fundamentals). */
export const cellMark = '\u0007';
/** A drawing that hangs on its paragraph. */
export const drawingMark = '\u0008';
export const sectionMark = '\u000c';
const paragraphMark = '\r';
export const fieldBegins = '\u0013';
export const fieldParts = '\u0014';
const fieldEnds = '\u0015';

const paragraphEnds = `${cellMark}${sectionMark}${paragraphMark}`;

/** What ends a paragraph: of a cell, of a section, or its own mark. */
export const endOfParagraph = (): RegExp => new RegExp(`[${paragraphEnds}]`, 'g');

/** All but what ends a paragraph. */
export const notEndOfParagraph = (): RegExp => new RegExp(`[^${paragraphEnds}]`, 'g');

/** Where a field begins, where its result begins, and where it ends. */
export const fieldMark = (): RegExp => new RegExp(`[${fieldBegins}${fieldParts}${fieldEnds}]`, 'g');
