import { DAY_MS, MINUTE_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { currentRequest, issueCode, sessionRequest } from '../../support/cases.ts';
import {
  ANSWER,
  CONTACT_POINT,
  certificateRequest,
  commandRequest,
  composeProviderMessage,
  DEFERRAL,
  EXTENSION,
  FILER,
  GRANTED,
  memberOf,
  messageRequest,
  OFFICER,
  POLICE,
  RELEASE,
  read,
  SHERIFF,
  VALIDATOR,
} from '../../support/requests.ts';
import { REVIEWERS, readReview, reviewerClaims } from '../../support/reviews.ts';
import type { Answer } from '../../support/stack.ts';
import type { KnownOrder } from '../world/ledger.ts';
import { type Act, type ActContext, onOrder, told } from './act.ts';
import { findOpen } from './reviewers.ts';

/** Somebody asks for what they may not have: what they are answered is kept, for an invariant to look at. */
async function attempt({ world }: ActContext, what: string, ask: () => Promise<Answer>): Promise<string> {
  const answer = await world.ask('trespass', [], ask);
  if (answer) world.ledger.trespasses.push({ what, status: answer.status });
  return `${what}: ${answer?.status}`;
}

const STRANGERS = [POLICE, SHERIFF, CONTACT_POINT, OFFICER];

/** An officer of another authority, a provider it did not go to, or a reviewer who was never given it. */
export const trespass: Act = onOrder(async (order, context) => {
  const { world, draws } = context;
  const { stack } = world;
  const { id } = order;
  const by = draws.one(STRANGERS.filter((one) => one !== FILER[order.sample]));
  const provider = order.provider === 'prv-lantern' ? 'prv-demo' : 'prv-lantern'; // some orders go to both
  const key = `stranger-${draws.below(1_000)}`;
  const command = (name: 'release' | 'extension' | 'clarification-answer' | 'notice-deferral', body: unknown) =>
    attempt(context, `another authority: ${name} of ${id}`, () =>
      stack.officer(commandRequest(id, name, body, { key }), by),
    );
  const word = async (type: string, data: object): Promise<string> => {
    const body = await composeProviderMessage(stack, id, type, data).catch(() => undefined);
    if (body === undefined) return `nobody was told of ${id}`;
    return await attempt(context, `another provider: ${type} of ${id}`, () =>
      stack.provider(messageRequest(body), { provider, id: key }),
    );
  };
  const ways = [
    () => command('release', RELEASE),
    () => command('extension', EXTENSION),
    () => command('clarification-answer', ANSWER),
    () => command('notice-deferral', DEFERRAL),
    () => attempt(context, `another authority looks at ${id}`, () => stack.officer(read(id), by)),
    () =>
      attempt(context, `another authority reads the record of ${id}`, () => stack.officer(read(id, '/history'), by)),
    () =>
      attempt(context, `another provider reads ${id}`, () =>
        stack.provider(certificateRequest(id), { provider, id: key }),
      ),
    () => word('order.acknowledged', {}),
    () => word('order.released', {}),
    () => readOthersReview(order, context),
  ];
  return await draws.one(ways)();
});

async function readOthersReview({ id }: KnownOrder, context: ActContext): Promise<string> {
  const { world, draws } = context;
  const found = await findOpen(world, id);
  if (!found) return `no review of ${id} is open`;
  const had = new Set(await Promise.all(found.review.excluded.map(({ person }) => world.stack.named(id, person))));
  const person = draws.one(REVIEWERS.filter((one) => !found.sitting.includes(one) && !had.has(one)));
  const request = readReview(`${id}.${found.review.id}`);
  return await attempt(context, `${person} reads a review of ${id}`, () =>
    world.stack.reviewer(request, reviewerClaims(person)),
  );
}

/** Whoever filed an order gives the validator's word too, at an account of the other authority. */
export const selfValidate: Act = onOrder(async ({ id, sample }, context) => {
  const { sub = '' } = FILER[sample] as { readonly sub?: string };
  const by = { ...VALIDATOR, sub };
  const request = commandRequest(id, 'validation', GRANTED, { key: `self-${context.draws.below(1_000)}` });
  return await attempt(context, `its filer validates ${id}`, () => context.world.stack.officer(request, by));
});

/** What a provider signed a while ago is sent by somebody now. */
export const signLate: Act = onOrder(async ({ id, provider }, context) => {
  const { world, draws } = context;
  const { stack, now } = world;
  const body = await composeProviderMessage(stack, id, 'order.acknowledged', {}).catch(() => undefined);
  if (body === undefined) return `nobody was told of ${id}`;
  const off = (5 * MINUTE_MS + (1 + draws.below(120)) * MINUTE_MS) * (draws.once(2) ? 1 : -1);
  // by the clock of the machine that hears it
  const signing = { provider, id: `late-${draws.below(1_000)}`, at: plus(now, world.skewMs + off) };
  return await attempt(context, `a word about ${id}, signed ${off / MINUTE_MS} minutes from now`, () =>
    stack.provider(messageRequest(body), signing),
  );
});

/** Two requests under one key. */
export const keyForTwo: Act = onOrder(async ({ id, sample }, context) => {
  const { world, draws } = context;
  const { stack } = world;
  const key = `two-${draws.below(1_000)}`;
  const ask = (until: number) =>
    stack.officer(
      commandRequest(
        id,
        'notice-deferral',
        { ...DEFERRAL, until: toRfc3339(plus(world.now, until * DAY_MS)) },
        { key },
      ),
      FILER[sample],
    );
  const first = await world.ask('notice-deferral', [], () => ask(40));
  if (first?.status !== 200) return told('asks to wait with', id, first);
  return await attempt(context, `another request about ${id} under a key that was used`, () => ask(50));
});

/** Somebody opens the case with a session that another left open. */
export const comeBackLate: Act = onOrder(async ({ id }, context) => {
  const { world, draws } = context;
  const { stack } = world;
  const { state } = (await stack.orders.latest(id))?.commit ?? {};
  if (state?.rights.notice.status !== 'given') return `nobody was told of ${id}`;
  const opened = await stack.person(sessionRequest(await issueCode(stack, id, `left-${draws.below(1_000_000)}`)));
  if (opened.status !== 201) return told('opens the case of', id, opened);
  await world.machines.passUntil(plus(world.now, (31 + draws.below(600)) * MINUTE_MS));
  return await attempt(context, `a session of ${id} that is over`, () =>
    stack.person(currentRequest(String(memberOf(opened.body, 'token')))),
  );
});
