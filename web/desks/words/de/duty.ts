import type { DUTY as ENGLISH } from '../en/duty.ts';

export const DUTY: Readonly<Record<keyof typeof ENGLISH, string>> = {};
