import { FILING as ENGLISH } from '../en/filing.ts';

export const FILING: Readonly<Record<keyof typeof ENGLISH, string>> = ENGLISH;
