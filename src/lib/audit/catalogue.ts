import { k1 } from './k1';
import { k2 } from './k2';
import { k3 } from './k3';
import { k4 } from './k4';
import { k5 } from './k5';
import { k6 } from './k6';
import { k7 } from './k7';
import { k8 } from './k8';
import { k9 } from './k9';
import { k10 } from './k10';
import { k11 } from './k11';
import { k12 } from './k12';
import { k13 } from './k13';
import { k14 } from './k14';
import { k15 } from './k15';
import { k16 } from './k16';
import { k17 } from './k17';
import { k18 } from './k18';
import { k19 } from './k19';
import { k20 } from './k20';
import { k21 } from './k21';
import { k22 } from './k22';
import { k23 } from './k23';
import { k24 } from './k24';
import { k25 } from './k25';
import { k26 } from './k26';
import type { Rule } from './rule';

/** Every cross-check, in the order of DOMAIN C3. */
export const rules = [
	k1,
	k2,
	k3,
	k4,
	k5,
	k6,
	k7,
	k8,
	k9,
	k10,
	k11,
	k12,
	k13,
	k14,
	k15,
	k16,
	k17,
	k18,
	k19,
	k20,
	k21,
	k22,
	k23,
	k24,
	k25,
	k26
] as readonly Rule[];
