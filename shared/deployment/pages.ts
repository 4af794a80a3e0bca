import type { PageTable } from './page-table.ts';
import { DESKS_PAGES } from './pages-desks.ts';
import { PERSONS_PAGES } from './pages-persons.ts';
import { PUBLIC_PAGES } from './pages-public.ts';
import type { FunctionName } from './variables.ts';

/** The pages of each function that shows any. They are apart from the routes of the API, whose clients they are. The gateway of a site leads everything to its function. */
export const PAGES = {
  'serve-pages-persons': PERSONS_PAGES,
  'serve-pages-desks': DESKS_PAGES,
  'serve-pages-public': PUBLIC_PAGES,
} as const satisfies Partial<Record<FunctionName, PageTable>>;

/** The pages of a function. */
export type PageKey<F extends keyof typeof PAGES> = keyof (typeof PAGES)[F] & string;

/** The page for persons to which a browser is led whose file has arrived in the bucket. */
export const ARRIVED_PATH = '/files/arrived';
