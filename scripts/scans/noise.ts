import type { Raster } from '$lib/document/scan/raster';

/** A picture with the grain and the dirt of a scanner, the same for the same seed. */
export function noisy({ width, height, data }: Raster, grain: number, seed: number): Raster {
	let state = seed;
	const chance = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
	const dirt = 0.0003;
	const made = data.map((value) => {
		const swing = (chance() + chance() + chance() - 1.5) * 2 * grain;
		if (chance() < dirt) return chance() < 0.5 ? 0 : 255;
		return Math.max(0, Math.min(255, Math.round(value + swing)));
	});
	return { width, height, data: made };
}
