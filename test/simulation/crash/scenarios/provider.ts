import type { OrderId } from '../../../../shared/domain/ids.ts';
import { MINUTE_MS, toRfc3339 } from '../../../../shared/domain/instant.ts';
import { announced, asProvider } from '../../../support/attachments.ts';
import { objectAsProvider } from '../../../support/cases.ts';
import {
  certificateRequest,
  commandRequest,
  composeProviderMessage,
  messageRequest,
  noticeRequest,
  POLICE,
  RELEASE,
} from '../../../support/requests.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { RequestScenario, Scenario } from '../scenario.ts';
import { done, fileAndSettle, KEPT_FIRST, leaveUnsearched, pass, receive, tell } from './made.ts';

type Ready = (world: CrashWorld) => Promise<OrderId>;

const signed = (id: string) => ({ provider: 'prv-demo', id }) as const;

/** A signed statement: the same bytes each time it is sent. */
const says = (name: string, type: string, data: object, ready: Ready): RequestScenario => ({
  name,
  route: 'POST /v1/provider/messages',
  answer: 200,
  prepare: async (world) => {
    const id = await ready(world);
    const request = messageRequest(await composeProviderMessage(world.stack, id, type, data));
    return () => world.stack.provider(request, signed('word-1'));
  },
});

const released = async (world: CrashWorld): Promise<OrderId> => {
  const id = await receive(world);
  await done(world.stack.officer(commandRequest(id, 'release', RELEASE), POLICE));
  await world.machines.settle();
  return id;
};

const OBJECTION = {
  grounds: ['conflict-of-laws'],
  requestedOutcome: 'narrow-the-hold',
  text: 'Half of it is forbidden here.',
};

const objected = async (world: CrashWorld): Promise<OrderId> => {
  const id = await receive(world);
  await done(objectAsProvider(world.stack, id));
  await pass(world, 2 * MINUTE_MS); // a reviewer has it
  return id;
};

const FILE = Buffer.from('A letter.');

export const OF_PROVIDERS: readonly Scenario[] = [
  {
    name: 'a provider reads its certificate',
    route: 'GET /v1/provider/orders/{orderId}/certificate',
    answer: 200,
    prepare: async (world) => {
      const request = certificateRequest(await fileAndSettle(world));
      return () => world.stack.provider(request, signed('read-1'));
    },
  },
  {
    name: 'a provider reads the notice for its user',
    route: 'GET /v1/provider/orders/{orderId}/notice',
    answer: 200,
    between: 'the record says first that it is read: nobody has seen the code of a notice that never came',
    prepare: async (world) => {
      const request = noticeRequest(await tell(world));
      return () => world.stack.provider(request, signed('notice-1'));
    },
  },
  says('a provider acknowledges', 'order.acknowledged', {}, fileAndSettle),
  says('a provider preserves', 'order.preserved', { targets: [{ id: 't1' }] }, receive),
  says(
    'a provider cannot execute',
    'order.not-executed',
    { targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }] },
    receive,
  ),
  says('a provider asks back', 'clarification.requested', { question: 'Which of the folders is meant?' }, receive),
  says('a provider has let go', 'order.released', {}, released),
  says('a provider objects', 'challenge.filed', OBJECTION, receive),
  {
    ...says('a provider has relayed the notice', 'notice.relayed', {}, tell),
    prepare: async (world) => {
      const id = await tell(world);
      const data = { relayedAt: toRfc3339(world.now), channel: 'email' };
      const request = messageRequest(await composeProviderMessage(world.stack, id, 'notice.relayed', data));
      return () => world.stack.provider(request, signed('word-1'));
    },
  },
  {
    name: 'a provider adds a file to its objection',
    route: 'POST /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}',
    answer: 201,
    between: KEPT_FIRST,
    prepare: async (world) => {
      const sender = asProvider(world.stack, await objected(world));
      await done(sender.put(1, FILE));
      leaveUnsearched(world);
      return () => sender.post(announced(FILE, 'text/plain'));
    },
  },
  {
    name: 'a provider sends a piece of a file',
    route: 'PUT /v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
    answer: 200,
    prepare: async (world) => {
      const sender = asProvider(world.stack, await objected(world));
      return () => sender.put(1, FILE);
    },
  },
  {
    ...says('a provider answers in a review', 'message.sent', {}, objected),
    prepare: async (world) => {
      const id = await objected(world);
      const data = { review: 'r1', text: 'It stands as we wrote.' };
      const request = messageRequest(await composeProviderMessage(world.stack, id, 'message.sent', data));
      return () => world.stack.provider(request, signed('word-1'));
    },
  },
];
