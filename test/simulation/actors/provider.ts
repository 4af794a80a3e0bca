import { HOUR_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { certificateRequest, composeProviderMessage, messageRequest, noticeRequest } from '../../support/requests.ts';
import { type Answer, KEYS, type ProviderId } from '../../support/stack.ts';
import type { KnownOrder } from '../world/ledger.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';

const WORDS = {
  'order.acknowledged': {},
  'order.preserved': { targets: [{ id: 't1' }] },
  'order.not-executed': { targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }] },
  'clarification.requested': { question: 'Which of the folders is meant?' },
  'order.released': {},
  'challenge.filed': {
    grounds: ['conflict-of-laws'],
    requestedOutcome: 'narrow-the-hold',
    text: 'Half of it is forbidden here.',
  },
} as const;
type Word = keyof typeof WORDS;

/** Sends a signed statement, quoting what the provider was told last. */
async function send(
  { id, provider }: KnownOrder,
  type: Word,
  { world, faults, draws }: ActContext,
  more: object = {},
): Promise<Answer | undefined> {
  const { stack } = world;
  if (!(await stack.orders.latest(id))) return undefined;
  const body = await composeProviderMessage(stack, id, type, { ...WORDS[type], ...more }).catch(() => undefined);
  if (body === undefined) return undefined; // it was told of nothing yet
  const signing = { provider, id: `${type}-${id}-${draws.below(3)}` };
  return await world.ask(type, faults, () => stack.provider(messageRequest(body), signing));
}

const say = (type: Word, more?: object): Act =>
  onOrder(async (order, context) => told(type, order.id, await send(order, type, context, more)));

export const acknowledge: Act = say('order.acknowledged');
export const preserve: Act = say('order.preserved');
/** Of the first of them alone: where nobody answers, it is let go and the others stay. */
export const askBackOfOne: Act = say('clarification.requested', { targets: [{ id: 't1' }] });
export const refuse: Act = say('order.not-executed');
export const askBack: Act = say('clarification.requested');
export const confirmRelease: Act = say('order.released');
export const object: Act = say('challenge.filed');

/** Somebody who is not the provider says something in its name, or of an order of another. */
export const impersonate: Act = onOrder(async (order, { world, draws, faults }) => {
  const { stack } = world;
  const before = world.stored.length;
  const body = await composeProviderMessage(stack, order.id, 'order.released').catch(() => undefined);
  if (body === undefined) return 'nothing to say';
  const other: ProviderId = order.provider === 'prv-lantern' ? 'prv-demo' : 'prv-lantern';
  const send = draws.once(2)
    ? () =>
        stack.provider(messageRequest(body), { provider: order.provider, keys: KEYS[other], id: `stolen-${order.id}` })
    : () => stack.provider(messageRequest(body), { provider: other, id: `foreign-${order.id}` });
  const answer = await world.ask('impersonate', faults, send);
  if (answer !== undefined && answer.status < 300) world.violate(`impersonation: ${other} spoke for ${order.provider}`);
  if (world.stored.length > before) world.violate(`impersonation: something was stored of it`);
  return told('somebody else speaks of', order.id, answer);
});

/** Reads the certificate: that is receipt, where none was acknowledged before. */
export const readCertificate: Act = onOrder(async ({ id, provider }, { world, draws, faults }) => {
  const signing = { provider, id: `read-${id}-${draws.below(3)}` };
  const answer = await world.ask('read-certificate', faults, () =>
    world.stack.provider(certificateRequest(id), signing),
  );
  return told('reads the certificate of', id, answer);
});

/** Reads the notice for its user. */
export const readNotice: Act = onOrder(async ({ id, provider }, { world, draws, faults }) => {
  const signing = { provider, id: `notice-${id}-${draws.below(3)}` };
  const answer = await world.ask('read-notice', faults, () => world.stack.provider(noticeRequest(id), signing));
  return told('reads the notice of', id, answer);
});

/** Says that it preserved and that it did not, at once: the two meet on the record. */
export const contradict: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  await world.gate.race(draws, [
    () => send(order, 'order.preserved', { ...context, faults: [] }),
    () => send(order, 'order.not-executed', { ...context, faults: [] }),
    () => send(order, 'order.acknowledged', { ...context, faults: [] }),
  ]);
  return `contradicts itself about ${order.id}`;
});

/** The ids of all that an order names. */
export const targetsOf = async ({ id }: KnownOrder, { world }: ActContext): Promise<readonly string[]> =>
  (await world.stack.orders.latest(id))?.commit.state.targets.map((target) => target.id) ?? [];

/** The provider cannot execute any of it. */
export const refuseAll: Act = onOrder(async (order, context) => {
  const { world, draws, faults } = context;
  const { id, provider } = order;
  const targets = (await targetsOf(order, context)).map((target) => ({
    id: target,
    reasons: ['data-not-stored-at-receipt'],
  }));
  const body = await composeProviderMessage(world.stack, id, 'order.not-executed', { targets }).catch(() => undefined);
  if (body === undefined) return `nobody was told of ${id}`;
  const signing = { provider, id: `none-${id}-${draws.below(3)}` };
  const send = () => world.stack.provider(messageRequest(body), signing);
  return told('executes nothing of', id, await world.ask('refuse-all', faults, send));
});

/** The provider shows that it told its user. */
export const relay: Act = onOrder(async ({ id, provider }, context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const relayedAt = toRfc3339(plus(world.now, draws.once(6) ? HOUR_MS : 0));
  const body = await composeProviderMessage(stack, id, 'notice.relayed', { relayedAt, channel: 'email' }).catch(
    () => undefined,
  );
  if (body === undefined) return `nobody was told of ${id}`;
  const signing = { provider, id: `relayed-${id}-${draws.below(3)}` };
  return told(
    'told the user of',
    id,
    await world.ask('relay', faults, () => stack.provider(messageRequest(body), signing)),
  );
});
