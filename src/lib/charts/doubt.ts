import type { Palette } from './palette';

/** What the cross-checks say of a value: `wrong` once the bureau has found the report to be so. */
export interface Doubt {
	readonly disputed: boolean;
	readonly wrong: boolean;
}

export const symbolOf = ({ disputed }: Doubt): 'diamond' | 'circle' =>
	disputed ? 'diamond' : 'circle';

/** Red is for what is wrong; what is open has the colour of what the report states. */
export const colourOf = ({ disputed, wrong }: Doubt, palette: Palette, plain: string): string =>
	wrong ? palette.mark : disputed ? palette.project : plain;
