import type { OrderId } from '../../../shared/domain/ids.ts';
import { toRfc3339 } from '../../../shared/domain/instant.ts';
import { CHALLENGE, caseRequest, issueCode, sessionRequest, withdrawalRequest } from '../../support/cases.ts';
import {
  type CommandName,
  commandRequest,
  DEFERRAL,
  EMERGENCY_PRODUCTION_REQUEST,
  FILER,
  noticeRequest,
  PRODUCTION_REQUEST,
  TOLD_IN_PERSON,
} from '../../support/requests.ts';
import type { Answer } from '../../support/stack.ts';
import type { KnownOrder } from '../world/ledger.ts';
import type { World } from '../world/world.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';
import { inCase } from './persons.ts';
import { findOpen } from './reviewers.ts';

/** More than anybody needs of one thing. */
const MANY = 30;

/** One thing so often that it is refused; what is refused before, for another reason, ends it. */
async function again(
  context: ActContext,
  what: string,
  ask: (place: number) => Promise<Answer>,
  times = MANY,
): Promise<string> {
  for (let place = 0; place < times; place += 1) {
    const answer = await context.world.ask(what, [], () => ask(place));
    if (answer === undefined || answer.status >= 400) return `${what} ${place + 1} times: ${answer?.status}`;
  }
  return `${what} ${times} times`;
}

/** Does one thing again and again, until there is no more of it. */
export const exhaust: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  const { stack } = world;
  const { id, sample, provider } = order;
  const round = draws.below(1_000_000);
  const command = (name: Parameters<typeof commandRequest>[1], body: unknown) =>
    again(context, name, (place) =>
      stack.officer(commandRequest(id, name, body, { key: `many-${round}-${place}` }), FILER[sample]),
    );
  const ways = [
    () => command('notice-letter', { language: 'de' }),
    () => command('messages', { review: 'r1', text: 'Nothing is to be added to the file.' }),
    () => command('need', { reason: 'The inquiry goes on.' }),
    () =>
      again(context, 'read-notice', (place) =>
        stack.provider(noticeRequest(id), { provider, id: `many-${round}-${place}` }),
      ),
    () => guess(order, context),
  ];
  return await draws.one(ways)();
});

/** Somebody opens the case again and again, from one address: with a code they know, which does not matter. */
async function guess({ id }: KnownOrder, context: ActContext): Promise<string> {
  const { world, draws } = context;
  const { state } = (await world.stack.orders.latest(id))?.commit ?? {};
  if (state?.rights.notice.status !== 'given') return `nobody was told of ${id}`;
  const code = await issueCode(world.stack, id, `guess-${draws.below(1_000_000)}`);
  return await again(context, 'guess', () => world.stack.person(sessionRequest(code, '192.0.2.66')));
}

/** A new key for each: nothing of it is a repeat. */
const giveAnew = (name: CommandName, bodyOf: (context: ActContext, order: KnownOrder) => unknown): Act =>
  onOrder(async (order, context) => {
    const { world, draws, faults } = context;
    const request = commandRequest(order.id, name, bodyOf(context, order), { key: `anew-${draws.below(1_000_000)}` });
    const answer = await world.ask(name, faults, () => world.stack.officer(request, FILER[order.sample]));
    return told(`${name} anew`, order.id, answer);
  });

/** Whoever issued an order asks for one thing again: for what a reviewer refused, or has not decided. */
export const goOnAnew: Act = giveAnew('production-request', (_, { sample }) =>
  sample === 'epoc-pr-emergency' ? EMERGENCY_PRODUCTION_REQUEST : PRODUCTION_REQUEST,
);
export const askLeaveAnew: Act = giveAnew('renewal', () => ({ reason: 'The court sits in May.' }));
export const deferAnew: Act = giveAnew('notice-deferral', () => DEFERRAL);
export const claimAnew: Act = giveAnew('notice', ({ world }) => ({ ...TOLD_IN_PERSON, toldAt: toRfc3339(world.now) }));

/** As often as one side may object to one order. @see docs/api/persons.md */
const OBJECTIONS_OF_A_SIDE = 5;

/** The person objects and takes it back, again and again, until nothing more is heard of them. */
export const objectOnAndOn: Act = inCase(async (token, id, context) => {
  const { world, draws } = context;
  const { stack } = world;
  const round = draws.below(1_000_000);
  world.ledger.explainedLate.add(id);
  let taken = 0;
  for (; taken <= OBJECTIONS_OF_A_SIDE; taken += 1) {
    const key = `on-and-on-${round}-${taken}`;
    const objection = caseRequest('challenges', { ...CHALLENGE, lateReason: 'I was away.' }, { token, key });
    const answer = await world.ask('challenges', [], () => stack.person(objection));
    const challenge = answer?.status === 201 || answer?.status === 200 ? await latestChallenge(world, id) : undefined;
    if (challenge === undefined) return `objects to ${id} ${taken + 1} times: ${answer?.status}`;
    const back = withdrawalRequest(challenge, {}, { token, key: `${key}-back` });
    await world.ask('withdrawal', [], () => stack.person(back));
  }
  world.violate(`objections: ${id} was objected to ${taken} times by one side`);
  return `objects to ${id} ${taken} times`;
});

const latestChallenge = async ({ stack }: World, id: OrderId): Promise<string | undefined> =>
  (await stack.orders.latest(id))?.commit.state.rights.challenges.findLast(({ by }) => by === 'person')?.id;

/** The person mistrusts whoever has their objection, each time anew; on a panel, without saying whom. */
export const mistrustAnew: Act = inCase(async (token, id, { world, draws, faults }) => {
  const { state } = (await world.stack.orders.latest(id))?.commit ?? {};
  const own = state?.rights.challenges.findLast(({ by }) => by === 'person');
  const review = own?.appeal?.review ?? own?.review;
  if (review === undefined) return `nobody objects to ${id}`;
  const body = { review, ground: 'personal-tie', reason: 'We are neighbours.' };
  const request = caseRequest('conflicts', body, { token, key: `mistrust-${draws.below(1_000_000)}` });
  return told('mistrusts anew, about', id, await world.ask('conflicts', faults, () => world.stack.person(request)));
});

/** More words in a sitting than half of what one giver has in a day. */
const SITTING = 26;

/** Whoever issued the order writes to its reviewer more often than a record has room for in a day. */
export const writeOnAndOn: Act = onOrder(async ({ id, sample }, context) => {
  const { world, draws } = context;
  const found = await findOpen(world, id);
  if (!found) return `no review of ${id} is open`;
  const body = { review: found.review.id, text: 'See above.' };
  const round = draws.below(1_000_000);
  return await again(
    context,
    'messages',
    (place) =>
      world.stack.officer(commandRequest(id, 'messages', body, { key: `on-${round}-${place}` }), FILER[sample]),
    SITTING,
  );
});
