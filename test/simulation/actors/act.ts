import type { OrderId } from '../../../shared/domain/ids.ts';
import type { SampleName } from '../../support/requests.ts';
import type { Answer, ProviderId } from '../../support/stack.ts';
import type { Draws } from '../engine/draws.ts';
import type { FaultAt } from '../engine/faults.ts';
import type { KnownOrder } from '../world/ledger.ts';
import type { World } from '../world/world.ts';

/** What one act is given: the world it happens in, its own draws, and what befalls the calls of its first run. */
export interface ActContext {
  readonly world: World;
  readonly draws: Draws;
  readonly faults: readonly FaultAt[];
}

/** Something that somebody does. It says in words what it did, for the trace. */
export type Act = (context: ActContext) => Promise<string>;

/** An act on one of the orders that are known; nothing where there is none yet. */
export const onOrder =
  (act: (order: KnownOrder, context: ActContext) => Promise<string>): Act =>
  async (context) => {
    const { orders } = context.world.ledger;
    return orders.length === 0 ? 'nothing to act on' : await act(context.draws.one(orders), context);
  };

/** Which provider each sample goes to: only that one can speak of it. */
export const providerOf = (sample: SampleName): ProviderId =>
  sample === 'budapest-29' ? 'prv-contact-jp' : 'prv-demo';

export const told = (what: string, orderId: OrderId, answer: Answer | undefined): string =>
  `${what} ${orderId}: ${answer?.status ?? 'no answer'}`;
