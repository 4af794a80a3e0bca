import type { ENTRY as ENGLISH } from '../en/entry.ts';

export const ENTRY: Readonly<Record<keyof typeof ENGLISH, string>> = {};
