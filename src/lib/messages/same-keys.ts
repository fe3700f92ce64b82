/** The same keys as the Chinese catalogue, with a singular beside each plural where it differs. */
export type SameKeys<Catalogue> = {
	[Key in keyof Catalogue]: Catalogue[Key] extends string ? string : SameKeys<Catalogue[Key]>;
} & {
	[Key in keyof Catalogue as Key extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};
