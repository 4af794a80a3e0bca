import { inject } from 'vitest';
import { Check, type Pace } from '../../../infra/local/provider-check/check.ts';
import { startFront } from '../../../infra/local/provider-check/front.ts';
import { chooseRows, playRows } from '../../../infra/local/provider-check/play.ts';
import { readEndpointKey } from '../../../infra/local/provider-check/public-key.ts';
import type { PlayedRow } from '../../../infra/local/provider-check/row.ts';
import { listRows } from '../../../infra/local/provider-check/rows.ts';
import { type CheckStack, startCheckStack } from '../../../infra/local/provider-check/stack.ts';
import { shareDatabase } from '../hosted/host.ts';
import { reuseAssembly } from '../hosted/reuse.ts';
import { type Endpoint, startEndpoint } from './endpoint.ts';
import { FAULTS, type FaultName } from './faults.ts';

/** These endpoints stand in this very process, and show within moments what they do wrong; one that does right has the time of the product. */
const PACE: Pace = { patienceMs: 5_000, quietMs: 500, watchMs: 2_000, slowMs: 4_000 };

/** One endpoint, and what is played against it. */
interface Run {
  readonly fault: FaultName | undefined;
  readonly provider: string;
  readonly endpoint: Endpoint;
}

export interface Runs {
  /** Plays all that there is against the endpoint without a fault; against one with a fault, the rows that fail of it and those they rest on. */
  play(fault?: FaultName, tell?: (row: PlayedRow) => void): Promise<readonly PlayedRow[]>;
  stop(): Promise<void>;
}

export const FAULT_NAMES: readonly FaultName[] = Object.keys(FAULTS).filter(
  (name): name is FaultName => name in FAULTS,
);

/** An endpoint for each fault and one without, on one stack. */
export async function openRuns(): Promise<Runs> {
  const runs = await Promise.all(
    [undefined, ...FAULT_NAMES].map(async (fault): Promise<Run> => {
      const provider = `prv-${fault ?? 'right'}`;
      return { fault, provider, endpoint: await startEndpoint(provider, fault) };
    }),
  );
  const stack = await startCheckStack({
    providers: await Promise.all(
      runs.map(async ({ provider, endpoint }) => ({ id: provider, key: await readEndpointKey(endpoint.publicKey) })),
    ),
    host: { database: shareDatabase(), assemble: reuseAssembly(inject('assembly')), log: () => undefined },
  });
  return {
    async play(fault, tell) {
      const run = runs.find((one) => one.fault === fault);
      if (run === undefined) throw new Error(`no endpoint has the fault ${fault}`);
      return await playRun(stack, run, tell);
    },
    async stop() {
      await Promise.all(runs.map(({ endpoint }) => endpoint.stop()));
      await stack.stop();
    },
  };
}

async function playRun(
  stack: CheckStack,
  { fault, provider, endpoint }: Run,
  tell: (row: PlayedRow) => void = () => undefined,
): Promise<readonly PlayedRow[]> {
  const front = await startFront(0, () => undefined);
  front.leadTo(stack.api);
  endpoint.begin(front.address);
  const check = new Check({
    provider,
    url: endpoint.url,
    key: await readEndpointKey(endpoint.publicKey),
    front,
    inbox: stack.inbox,
    authority: stack.authorityOver(provider),
    own: stack.actAs(provider),
    ...(fault !== undefined && { pace: PACE }),
  });
  try {
    return await playRows(
      chooseRows(listRows(check), ({ id }) => fault === undefined || listFailing(fault).includes(id)),
      tell,
    );
  } finally {
    await front.stop();
  }
}

const listFailing = (fault: FaultName): readonly string[] => FAULTS[fault];
