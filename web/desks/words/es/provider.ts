import type { PROVIDER as ENGLISH } from '../en/provider.ts';
import { PROVIDER_PAGES } from './provider-pages.ts';
import { PROVIDER_STATEMENTS } from './provider-statements.ts';

export const PROVIDER: Readonly<Record<keyof typeof ENGLISH, string>> = { ...PROVIDER_PAGES, ...PROVIDER_STATEMENTS };
