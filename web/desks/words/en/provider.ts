import { PROVIDER_PAGES } from './provider-pages.ts';
import { PROVIDER_STATEMENTS } from './provider-statements.ts';

/** The provider’s desk: its orders, what it answers to them, notices, objections. */
export const PROVIDER = { ...PROVIDER_PAGES, ...PROVIDER_STATEMENTS } as const;
