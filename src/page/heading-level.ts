/** A level that headings have, from an attribute; 2 for anything else. */
export const levelOf = (level: string | null): number => (/^[1-6]$/.test(level?.trim() ?? '') ? Number(level) : 2);
