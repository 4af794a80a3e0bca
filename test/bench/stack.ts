import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Host, HostOptions } from '../../infra/local/host/host.ts';
import { ANY_PORTS } from '../../infra/local/host/ports.ts';
import { type FunctionName, readEnvironment, type Variables } from '../../shared/deployment/variables.ts';
import type { SigningKey } from '../../shared/kit/keys.ts';

/** Longer than the time between two looks at a stream: what is stored has been taken up when it is over. */
const QUIET_MS = 60;

/** How the bench hosts the stack: what a stage lets through in a second is not what is measured. */
export const BENCH_HOST: Omit<HostOptions, 'dataDir'> = {
  ports: ANY_PORTS,
  memory: true,
  stage: { throttling: { requestsPerSecond: 10_000, burst: 10_000 } },
};

/** The variables a function of the hosted stack runs with. */
export const environmentOf = <F extends FunctionName>({ parts }: Pick<Host, 'parts'>, name: F): Variables<F> =>
  readEnvironment(name, parts.site.declared.functions.get(name)?.environment ?? {});

/** The access key the bench's own calls carry past the meter. */
export const BENCH_KEY = 'BENCH';

/** Lets the bench through the meter, as a caller of its own that may do anything. */
export function admitBench({ parts: { services } }: Host): void {
  services.meter.bind(BENCH_KEY, { functionName: 'bench' });
  services.meter.allow('bench', [{ Effect: 'Allow', Action: '*', Resource: '*' }]);
}

export interface ProviderSigner {
  readonly id: string;
  readonly key: SigningKey;
  readonly clock: () => number;
}

/** Signs as the demonstration provider does. */
export const signerOf = ({ provider }: Host): ProviderSigner => ({
  id: provider.id,
  key: provider.signingKey,
  clock: Date.now,
});

/** Resolves when no function runs and the streams have set off nothing more: one sample's aftermath must not meet the next. */
export async function quiet({ parts: { functions } }: Host): Promise<void> {
  for (let before = -1; before !== functions.started() || functions.running() > 0; ) {
    before = functions.started();
    await wait(QUIET_MS);
  }
}

/** One request to the control port. @throws Error with its answer when it refuses. */
export async function control(host: Host, route: string, body?: unknown): Promise<unknown> {
  const [method = '', path = ''] = route.split(' ');
  const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
  const response = await fetch(host.control + path, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`control port: ${route} answered ${response.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

const Usage = z.object({
  calls: z.record(z.string(), z.number()),
  total: z.number(),
  readUnits: z.number(),
  writeUnits: z.number(),
});
export type Usage = z.infer<typeof Usage>;

const Calls = z.object({
  byFunction: z.record(z.string(), Usage),
  byRequest: z.array(Usage.extend({ requestId: z.string(), functionName: z.string() })),
});

/** What the functions asked of the services since the last reset. */
export const callsOf = async (host: Host): Promise<z.infer<typeof Calls>> =>
  Calls.parse(await control(host, 'GET /calls'));
