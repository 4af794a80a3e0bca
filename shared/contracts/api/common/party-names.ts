import * as z from 'zod/mini';

/** What the directory calls who issued now, beside their id; left out where it has them no more. */
export const AUTHORITY_NAME = { authorityName: z.optional(z.string()) };

/** Likewise who issued, and who keeps. */
export const PARTY_NAMES = { ...AUTHORITY_NAME, providerName: z.optional(z.string()) };
