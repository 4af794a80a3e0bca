import {
  ANSWER,
  commandRequest,
  composeProviderMessage,
  DEFERRAL,
  EXTENSION,
  FILER,
  messageRequest,
  RELEASE,
} from '../../support/requests.ts';
import type { Answer } from '../../support/stack.ts';
import type { KnownOrder } from '../world/ledger.ts';
import { type Act, type ActContext, onOrder } from './act.ts';
import { targetsOf } from './provider.ts';

const send = async (
  { id, provider }: KnownOrder,
  type: string,
  data: object,
  key: string,
  { world, faults }: ActContext,
): Promise<Answer | undefined> => {
  const body = await composeProviderMessage(world.stack, id, type, data).catch(() => undefined);
  return body === undefined
    ? undefined
    : await world.ask(type, faults, () => world.stack.provider(messageRequest(body), { provider, id: key }));
};

/** Asks, is answered, and what was asked first comes once more: one message, however often it arrives. */
export const repeat: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  const { stack } = world;
  const calm = { ...context, faults: [] };
  const key = `asked-${draws.below(1_000)}`;
  const body = await composeProviderMessage(stack, order.id, 'clarification.requested', {
    question: 'Which folders?',
  }).catch(() => undefined);
  if (body === undefined) return `nobody was told of ${order.id}`;
  const signing = { provider: order.provider, id: key };
  const ask = () => world.ask('clarification.requested', [], () => stack.provider(messageRequest(body), signing));
  const first = await ask();
  const answering = commandRequest(order.id, 'clarification-answer', ANSWER, { key });
  await world.ask('clarification-answer', [], () => stack.officer(answering, FILER[order.sample]));
  await send(order, 'order.preserved', { targets: [{ id: 't1' }] }, `${key}-preserved`, calm);
  const second = await ask();
  if (first?.status === 200 && second)
    world.ledger.repeated.push({ what: `${key} about ${order.id}`, first: first.text, second: second.text });
  return `asks twice about ${order.id}: ${first?.status}, ${second?.status}`;
});

/** Several act on an order in one instant, each of whom is told what came of it. */
export const race: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  const { stack, ledger } = world;
  const key = `race-${draws.below(1_000)}`;
  const { targets = [] } = (await stack.orders.latest(order.id))?.commit.state ?? {};
  const isHeld = targets.some(({ id, status }) => id === 't1' && (status === 'ordered' || status === 'preserved'));
  const note = (act: string, answer: Answer | undefined): Answer | undefined => {
    // of what it was excused from the provider says nothing that goes on record
    if (answer?.status === 200 && (act !== 'order.preserved' || isHeld))
      ledger.accepted.push({ orderId: order.id, act, key });
    return answer;
  };
  const command = (name: 'extension' | 'release', body: unknown) => async () =>
    note(
      name,
      await world.ask(name, [], () =>
        stack.officer(commandRequest(order.id, name, body, { key }), FILER[order.sample]),
      ),
    );
  const word = (type: string, data: object) => async () =>
    note(type, await send(order, type, data, `${type}-${key}`, { ...context, faults: [] }));
  const starts = draws.shuffle([
    command('extension', EXTENSION),
    ...(draws.once(3) ? [command('release', RELEASE)] : []),
    word('order.acknowledged', {}),
    word('order.preserved', { targets: [{ id: 't1' }] }),
    word('clarification.requested', { question: 'Which of them?' }),
  ]);
  if (starts.length === 5) ledger.ended.set(order.id, 'released');
  const answers = await world.gate.race(draws, starts);
  return `race about ${order.id}: ${answers.map((answer) => answer?.status).join(', ')}`;
});

/** So many that some of them are overtaken five times. */
const CROWD = 14;
const NOT_STORED = 'data-not-stored-at-receipt';

/**
 * Everybody who has to do with an order acts on it in one instant, and the provider says of each of its targets that it holds it and that it does not:
 * whoever is overtaken too often is told to come back.
 */
export const crowd: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  const { stack } = world;
  const key = `crowd-${draws.below(1_000_000)}`;
  const calm = { ...context, faults: [] };
  const command =
    (name: 'extension' | 'notice-deferral' | 'notice-letter', body: unknown, number = 0) =>
    () =>
      world.ask(name, [], () =>
        stack.officer(commandRequest(order.id, name, body, { key: `${key}-${number}` }), FILER[order.sample]),
      );
  const targets = await targetsOf(order, context);
  const starts = draws.shuffle([
    ...targets.flatMap((id) => [
      () => send(order, 'order.preserved', { targets: [{ id }] }, `${key}-${id}`, calm),
      () => send(order, 'order.not-executed', { targets: [{ id, reasons: [NOT_STORED] }] }, `${key}-not-${id}`, calm),
    ]),
    ...[1, 2, 3].map((number) => command('notice-letter', { language: 'de' }, number)),
    command('extension', EXTENSION),
    command('notice-deferral', DEFERRAL),
    () => send(order, 'clarification.requested', { question: 'Which of them?' }, `${key}-asked`, calm),
  ]);
  const answers = await world.gate.race(draws, starts.slice(0, CROWD));
  return `a crowd about ${order.id}: ${answers.map((answer) => answer?.status).join(', ')}`;
});
