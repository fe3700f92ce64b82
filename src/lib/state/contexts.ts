import { createContext } from 'svelte';
import type { District } from './district.svelte';
import type { Filters } from './filters.svelte';
import type { ImportDesk } from './import-desk.svelte';

export const [useDistrict, provideDistrict] = createContext<District>();
export const [useFilters, provideFilters] = createContext<Filters>();
export const [useImportDesk, provideImportDesk] = createContext<ImportDesk>();
