import { sandboxIdOf } from '../../../../shared/domain/sandbox.ts';
import { newProviderKeys } from '../../../support/http-events.ts';
import { Newcomer, orderOf } from '../../../support/sandbox.ts';
import type { Answer } from '../../../support/stack.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { RequestScenario, Scenario } from '../scenario.ts';
import { done } from './made.ts';

const KEYS = newProviderKeys();

/** The same in every world. */
class SameNewcomer extends Newcomer {
  override readonly keys = KEYS;
  override readonly provider: string = sandboxIdOf(Buffer.from(KEYS.publicKey, 'base64'));
}

const tries = (
  name: string,
  path: 'providers' | 'orders' | 'orders/{orderId}/steps',
  answer: number,
  ready: (newcomer: Newcomer, world: CrashWorld) => Promise<() => Promise<Answer>>,
): RequestScenario => ({
  name,
  route: `POST /v1/sandbox/${path}`,
  answer,
  prepare: async (world) => await ready(new SameNewcomer(world.stack), world),
});

/** Under one id, however often it is sent. */
const SIGNED = { id: 'msg-newcomer' } as const;

export const OF_SANDBOX: readonly Scenario[] = [
  {
    ...tries('a newcomer registers', 'providers', 201, async (newcomer) => () => newcomer.register({}, SIGNED)),
    between: 'its entry stands first: its order is made when it registers again',
  },
  tries('a newcomer asks for an order', 'orders', 201, async (newcomer) => {
    await done(newcomer.register());
    return () => newcomer.order(SIGNED);
  }),
  tries('a newcomer has a step played', 'orders/{orderId}/steps', 200, async (newcomer, { machines }) => {
    const orderId = orderOf(await done(newcomer.register()));
    await machines.settle();
    return () => newcomer.play(orderId, 'release', SIGNED);
  }),
];
