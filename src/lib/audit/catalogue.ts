import { k1 } from './k1';
import { k2 } from './k2';
import { k3 } from './k3';
import { k5 } from './k5';
import { k7 } from './k7';
import { k8 } from './k8';
import { k11 } from './k11';
import { k13 } from './k13';
import { k14 } from './k14';
import { k15 } from './k15';
import { k16 } from './k16';
import { k20 } from './k20';
import { k21 } from './k21';
import { k25 } from './k25';
import type { Rule } from './rule';

/** Every cross-check, in the order of DOMAIN C3. */
export const rules = [
	k1,
	k2,
	k3,
	k5,
	k7,
	k8,
	k11,
	k13,
	k14,
	k15,
	k16,
	k20,
	k21,
	k25
] as readonly Rule[];
