import type { IDBPDatabase } from 'idb';
import type { Department } from '$lib/domain/department';
import type { ReferenceAmount } from '$lib/domain/reference';
import type { RosterEntry } from '$lib/domain/roster';
import {
	agencyAnswerSchema,
	bureauRowsOf,
	columnMappingSchema,
	storedBureauFileSchema,
	storedReferenceSchema,
	storedRosterSchema,
	yearsOf,
	type AgencyAnswer,
	type BureauSide,
	type ColumnMapping,
	type SaidOfWorkbook,
	type StoredBureauFile,
	type TakenFile
} from './bureau-rows';
import { unreadRow, type UnreadRow } from './rows';
import type { Schema } from './store-schema';

/** What of a row is needed to know which others it stands against, whatever version wrote it. */
interface Slotted {
	readonly id: string;
	readonly sha256: string;
	readonly year: number;
	readonly figure?: string;
	readonly takenAt: string;
	readonly counts: boolean;
}

/**
 * The workbooks of the bureau that were taken. Of several files that give the same (the roster of a
 * year; one figure of a year) the latest counts; the others stay, and can be taken back.
 */
export interface BureauStore {
	/** What counts. Rows that do not fit their shape are left out. */
	side(): Promise<BureauSide>;
	/** The files, latest first; `unread` are those that no longer fit their shape. */
	files(): Promise<{ files: TakenFile[]; unread: UnreadRow[] }>;
	/** Takes a file with what was read of it, in one transaction with what was said of it. */
	keep(
		file: StoredBureauFile,
		roster: readonly RosterEntry[],
		reference: readonly ReferenceAmount[],
		said: SaidOfWorkbook
	): Promise<void>;
	/** Lets a file count for all that it gives. */
	letCount(sha256: string): Promise<void>;
	/** Removes a file; of what it gave, the latest of the others counts. */
	remove(sha256: string): Promise<void>;
	mappings(): Promise<ColumnMapping[]>;
	/** Who the agencies are whose names were asked about. */
	answers(): Promise<AgencyAnswer[]>;
}

const sameSlot = (a: Slotted, b: Slotted): boolean => a.year === b.year && a.figure === b.figure;

/** The rows that change so that those of one file count and no others in their slots. */
const aside = <Row extends Slotted>(rows: readonly Row[], chosen: readonly Slotted[]): Row[] =>
	rows
		.filter((row) => row.counts && chosen.some((one) => one.id !== row.id && sameSlot(one, row)))
		.map((row) => ({ ...row, counts: false }));

/** Of what these rows gave and nothing gives any more, the latest rows left. */
const heirs = <Row extends Slotted>(left: readonly Row[], gone: readonly Slotted[]): Row[] =>
	gone
		.filter((one) => one.counts)
		.flatMap((one) => {
			const [heir] = left
				.filter((row) => sameSlot(row, one))
				.sort((a, b) => b.takenAt.localeCompare(a.takenAt));
			return heir ? [{ ...heir, counts: true }] : [];
		});

/** The agencies of these files that have one of the codes, each once: as the first file has it. */
function departmentsNamed(
	codes: ReadonlySet<string>,
	files: readonly Pick<StoredBureauFile, 'departments'>[]
): Department[] {
	const named = new Map<string, Department>();
	for (const one of files.flatMap(({ departments }) => departments))
		if (codes.has(one.code) && !named.has(one.code)) named.set(one.code, one);
	return [...named.values()];
}

const codesOf = (rows: readonly { readonly code: string }[]): Set<string> =>
	new Set(rows.map(({ code }) => code));

/** The files that fit their shape, latest first. */
const readable = (rows: readonly unknown[]): StoredBureauFile[] =>
	rows
		.flatMap((row) => storedBureauFileSchema.safeParse(row).data ?? [])
		.sort((a, b) => b.takenAt.localeCompare(a.takenAt));

const stores = ['bureauFiles', 'rosters', 'references', 'mappings', 'agencyAnswers'] as const;

export function bureauStoreOn(database: IDBPDatabase<Schema>): BureauStore {
	const change = () => database.transaction(stores, 'readwrite', { durability: 'strict' });

	async function rows() {
		const transaction = database.transaction(stores);
		const [files, rosters, references] = await Promise.all([
			transaction.objectStore('bureauFiles').getAll(),
			transaction.objectStore('rosters').getAll(),
			transaction.objectStore('references').getAll()
		]);
		return {
			files,
			rosters: rosters.flatMap((row) => storedRosterSchema.safeParse(row).data ?? []),
			references: references.flatMap((row) => storedReferenceSchema.safeParse(row).data ?? [])
		};
	}

	/** Changes the rows of both stores alike, and removes a file where one is named. */
	async function changeRows(
		work: <Row extends Slotted>(
			all: readonly Row[]
		) => { readonly put: readonly Row[]; readonly gone?: readonly Row[] },
		file?: string
	): Promise<void> {
		const transaction = change();
		const [rosters, references] = [
			transaction.objectStore('rosters'),
			transaction.objectStore('references')
		];
		const ofRosters = work(await rosters.getAll());
		const ofReferences = work(await references.getAll());
		await Promise.all([
			...(ofRosters.gone ?? []).map((row) => rosters.delete(row.id)),
			...(ofReferences.gone ?? []).map((row) => references.delete(row.id)),
			...ofRosters.put.map((row) => rosters.put(row)),
			...ofReferences.put.map((row) => references.put(row)),
			...(file === undefined ? [] : [transaction.objectStore('bureauFiles').delete(file)]),
			transaction.done
		]);
	}

	return {
		async side() {
			const { files, rosters, references } = await rows();
			const roster = rosters.filter((row) => row.counts).flatMap((row) => row.entries);
			const reference = references.filter((row) => row.counts).flatMap((row) => row.amounts);
			const codes = codesOf([...roster, ...reference]);
			return { roster, reference, departments: departmentsNamed(codes, readable(files)) };
		},
		async files() {
			const { files, rosters, references } = await rows();
			const taken: TakenFile[] = [];
			const unread: UnreadRow[] = [];
			for (const row of files) {
				const parsed = storedBureauFileSchema.safeParse(row);
				if (!parsed.success) {
					unread.push(unreadRow(row.sha256, row));
					continue;
				}
				const { bytes: _, ...file } = parsed.data;
				const own = [...rosters, ...references].filter((one) => one.sha256 === file.sha256);
				taken.push({ ...file, years: yearsOf(own) });
			}
			return { files: taken.sort((a, b) => b.takenAt.localeCompare(a.takenAt)), unread };
		},
		async keep(file, roster, reference, { mapping, answers }) {
			const parsed = storedBureauFileSchema.parse(file);
			const now = bureauRowsOf(parsed, roster, reference);
			now.rosters.forEach((row) => storedRosterSchema.parse(row));
			now.references.forEach((row) => storedReferenceSchema.parse(row));
			const transaction = change();
			const [files, rosters, references, answered] = [
				transaction.objectStore('bureauFiles'),
				transaction.objectStore('rosters'),
				transaction.objectStore('references'),
				transaction.objectStore('agencyAnswers')
			];
			const [oldRosters, oldReferences] = [await rosters.getAll(), await references.getAll()];
			// An agency that an earlier file made known is in the roster, so this reading does not add it.
			const departments = departmentsNamed(
				new Set([...codesOf(parsed.departments), ...codesOf([...roster, ...reference])]),
				[parsed, ...readable(await files.getAll())]
			);
			const others = <Row extends Slotted>(all: readonly Row[]): Row[] =>
				all.filter((row) => row.sha256 !== parsed.sha256);
			const again = <Row extends Slotted>(all: readonly Row[]): Row[] =>
				all.filter((row) => row.sha256 === parsed.sha256);
			/** The rows that come to count in the slots that this file filled and fills no more. */
			const left = <Row extends Slotted>(all: readonly Row[], filled: readonly Slotted[]): Row[] =>
				heirs(
					others(all),
					again(all).filter((row) => !filled.some((one) => sameSlot(one, row)))
				);
			await Promise.all([
				files.put({ ...parsed, departments }),
				...again(oldRosters).map((row) => rosters.delete(row.id)),
				...again(oldReferences).map((row) => references.delete(row.id)),
				...aside(others(oldRosters), now.rosters).map((row) => rosters.put(row)),
				...aside(others(oldReferences), now.references).map((row) => references.put(row)),
				...left(oldRosters, now.rosters).map((row) => rosters.put(row)),
				...left(oldReferences, now.references).map((row) => references.put(row)),
				...now.rosters.map((row) => rosters.put(row)),
				...now.references.map((row) => references.put(row)),
				...(mapping
					? [transaction.objectStore('mappings').put(columnMappingSchema.parse(mapping))]
					: []),
				...answers.map(({ name, answer }) =>
					answer === null
						? answered.delete(name)
						: answered.put(agencyAnswerSchema.parse({ name, answer }))
				),
				transaction.done
			]);
		},
		letCount: (sha256) =>
			changeRows((all) => {
				const own = all.filter((row) => row.sha256 === sha256);
				const others = all.filter((row) => row.sha256 !== sha256);
				return { put: [...aside(others, own), ...own.map((row) => ({ ...row, counts: true }))] };
			}),
		remove: (sha256) =>
			changeRows((all) => {
				const gone = all.filter((row) => row.sha256 === sha256);
				const left = all.filter((row) => row.sha256 !== sha256);
				return { put: heirs(left, gone), gone };
			}, sha256),
		async mappings() {
			const all = await database.getAll('mappings');
			return all.flatMap((row) => columnMappingSchema.safeParse(row).data ?? []);
		},
		async answers() {
			const all = await database.getAll('agencyAnswers');
			return all.flatMap((row) => agencyAnswerSchema.safeParse(row).data ?? []);
		}
	};
}
