import { accountsIn, type Register, type Registered } from './register';

/** A department (部门) that accounts for the year or, `accounts` being false, only for the one before. */
export interface Accountable extends Registered {
	readonly accounts: boolean;
	readonly accountedBefore: boolean;
	/** Whether it has to file: a roster of the year, where there is one, names it without exemption. */
	readonly expected: boolean;
}

/** The departments that account for a year or the one before, by pinyin; no subordinate units. */
export const accountableIn = (register: Register, year: number): Accountable[] =>
	register.departments
		.map((one) => ({
			...one,
			accounts: accountsIn(one, year),
			accountedBefore: accountsIn(one, year - 1),
			expected: register.dutyOf(one.code, year).expected
		}))
		.filter(({ accounts, accountedBefore }) => accounts || accountedBefore);
