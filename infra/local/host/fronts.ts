import { join } from 'node:path';
import type { Log } from '../base/ports.ts';
import { bindApi } from '../gateway/api-spec.ts';
import { type HttpApi, startHttpApi } from '../gateway/http-api.ts';
import type { Site } from '../template/site.ts';
import type { Functions } from '../workers/functions.ts';
import type { Cleanup } from './cleanup.ts';

/** The HTTP APIs of the stack: what each is called here, how its name in the template ends, and where its access log goes. */
const FRONTS = {
  api: { what: 'the API', suffix: '', accessLog: 'access.log' },
  pages: { what: 'the pages', suffix: '-persons', accessLog: 'access-pages.log' },
  publicPages: { what: 'the pages for everybody', suffix: '-public', accessLog: 'access-public-pages.log' },
  desks: { what: 'the desks', suffix: '-desks', accessLog: 'access-desks.log' },
} as const;
const NAMES = ['api', 'pages', 'publicPages', 'desks'] as const satisfies readonly (keyof typeof FRONTS)[];
type FrontName = (typeof NAMES)[number];

export type Fronts = Readonly<Record<FrontName, HttpApi>>;

/** Listens for each of them; requests wait until they are served. */
export async function openFronts(options: {
  readonly ports: Readonly<Record<FrontName, number>>;
  readonly clock: () => number;
  readonly log: Log;
  readonly cleanup: Cleanup;
}): Promise<Fronts> {
  const { ports, clock, log, cleanup } = options;
  const open = async (front: FrontName): Promise<HttpApi> => {
    const { what } = FRONTS[front];
    return cleanup.keep(what, await startHttpApi({ port: ports[front], name: what, clock, log }));
  };
  return {
    api: await open('api'),
    pages: await open('pages'),
    publicPages: await open('publicPages'),
    desks: await open('desks'),
  };
}

const nameInTemplate = (stackName: string, front: FrontName): string => `${stackName}${FRONTS[front].suffix}`;

/** Where each stands, by its name in the template. @param apiAddress what the API calls itself, where that is another. */
export const listAddresses = (
  fronts: Fronts,
  stackName: string,
  apiAddress = fronts.api.address,
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(NAMES.map((front) => [nameInTemplate(stackName, front), fronts[front].address])),
  [nameInTemplate(stackName, 'api')]: apiAddress,
});

/**
 * Binds each to its functions.
 *
 * @returns a function that begins to serve them.
 * @throws TemplateError for a route that would not work in the deployment.
 */
export function bindFronts(
  fronts: Fronts,
  site: Site,
  functions: Functions,
  { logDir, cleanup }: { readonly logDir: string; readonly cleanup: Cleanup },
): () => void {
  const bound = NAMES.map((front) => {
    const { accessLog } = FRONTS[front];
    const name = nameInTemplate(site.stackName, front);
    const { spec, stop } = bindApi(site, functions, { name, accessLogFile: join(logDir, accessLog) });
    cleanup.add(`the access log ${accessLog}`, stop);
    return { front, spec };
  });
  return () => {
    for (const { front, spec } of bound) fronts[front].serve(spec);
  };
}
