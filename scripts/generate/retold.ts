/** Whether a carried file gives a real agency's figures in our own words; no table makes it. */
export const isRetold = (file: string): boolean => file.includes('（转述）');
