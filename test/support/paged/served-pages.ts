import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { startHttpApi } from '../../../infra/local/gateway/http-api.ts';
import { PAGES } from '../../../shared/deployment.ts';
import type { Pages } from '../browser.ts';
import { lambdaContext } from '../http-events.ts';

/** Milliseconds that the gateway waits; no test is about them. */
const TIMEOUT_MS = 30_000;

export type PageRoute = keyof (typeof PAGES)['serve-pages-persons'];

export const PAGE_ROUTES = Object.keys(PAGES['serve-pages-persons']) as readonly PageRoute[];

export interface ServedPages {
  readonly address: string;
  /** Every route that was asked for since it began. */
  readonly asked: ReadonlySet<PageRoute>;
  stop(): Promise<void>;
}

/** The pages of a stack on fakes, over HTTP: the function itself behind the local gateway, and nothing hosted. */
export async function servePages(pages: Pages): Promise<ServedPages> {
  const asked = new Set<PageRoute>();
  const api = await startHttpApi({ port: 0, name: 'pages', clock: Date.now, log: () => undefined });
  const routes = PAGE_ROUTES.map((key) => ({
    key,
    target: {
      invoke: async (event: unknown): Promise<unknown> => {
        asked.add(key);
        return await pages.open(event as APIGatewayProxyEventV2, lambdaContext()); // as the gateway made it
      },
      limits: undefined,
      timeoutMs: TIMEOUT_MS,
    },
  }));
  api.serve({ id: 'pages', stage: '$default', account: '000000000000', routes, accessLog: undefined });
  return { address: api.address, asked, stop: api.stop };
}
