import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { startHttpApi } from '../../../infra/local/gateway/http-api.ts';
import { PAGES } from '../../../shared/deployment/pages.ts';
import { findPage, type PageTable } from '../../../shared/http/pages/find-page.ts';
import type { Pages, PublicPages } from '../browser.ts';
import type { Desks } from '../desks/desk.ts';
import { lambdaContext } from '../http-events.ts';

/** Milliseconds that the gateway waits; no test is about them. */
const TIMEOUT_MS = 30_000;

const TABLES = {
  persons: PAGES['serve-pages-persons'],
  public: PAGES['serve-pages-public'],
  desks: PAGES['serve-pages-desks'],
} as const satisfies Record<string, PageTable>;

/** For whom pages are. */
export type SiteName = keyof typeof TABLES;

const nameRoute = (site: string, key: string): string => `${site}: ${key}`;

/** What is data and no page, or only leads on to the issuer of sign-ins: asked for elsewhere. */
const NO_PAGES = /\.json$|^GET \/(?:updates|sign-in\/(?:go|return))$|^POST \/sign-out$|\/documents\/\{/;

/** Whether a route shows a page, or a file that a page needs. */
export const isShown = (key: string): boolean => !NO_PAGES.test(key);

/** Every page of each site, and what has none there. */
export const PAGE_ROUTES: readonly string[] = Object.entries(TABLES).flatMap(([site, table]) =>
  [...Object.keys(table).filter(isShown), '$default'].map((key) => nameRoute(site, key)),
);

export interface ServedPages {
  readonly address: string;
  /** Every route that was asked for since it began, as `PAGE_ROUTES` names it. */
  readonly asked: ReadonlySet<string>;
  stop(): Promise<void>;
}

/** The pages of a stack on fakes, over HTTP: the function itself behind the local gateway, and nothing hosted. */
export async function servePages(
  site: SiteName,
  pages: Pick<Pages | PublicPages | Desks, 'open'>,
): Promise<ServedPages> {
  const asked = new Set<string>();
  const api = await startHttpApi({ port: 0, name: 'pages', clock: Date.now, log: () => undefined });
  const target = {
    invoke: async (given: unknown): Promise<unknown> => {
      const event = given as APIGatewayProxyEventV2; // as the gateway made it
      asked.add(nameRoute(site, findPage<PageTable>(TABLES[site], event)?.key ?? '$default'));
      return await pages.open(event, lambdaContext());
    },
    limits: undefined,
    timeoutMs: TIMEOUT_MS,
  };
  const routes = [{ key: '$default', target }];
  api.serve({ id: 'pages', stage: '$default', variables: {}, account: '000000000000', routes, accessLog: undefined });
  return { address: api.address, asked, stop: api.stop };
}
