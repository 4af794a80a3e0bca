import type { OrderId } from '../../../shared/domain/ids.ts';
import { reviewedFile } from '../../support/attachments.ts';
import { sessionRequest } from '../../support/cases.ts';
import { about, epocPr, extension, validatorSection } from '../../support/hosted/filings.ts';
import {
  commandRequest,
  composeProviderMessage,
  FILER,
  filingRequest,
  memberOf,
  messageRequest,
  orderIdsIn,
  RELEASE,
  read,
  VALIDATOR,
} from '../../support/requests.ts';
import { reviewerClaims, reviewRequest } from '../../support/reviews.ts';
import { type KeptOrder, readKeptData } from '../world/kept-data.ts';
import type { KnownOrder } from '../world/ledger.ts';
import { sampleOf, takeUp } from '../world/take-up.ts';
import { codeOf } from '../world/world.ts';
import { type Act, type ActContext, providerOf, told } from './act.ts';
import { findOpen } from './reviewers.ts';

/** The code of today is deployed over what 0.1.0 stored. A world has one beginning: later there is nothing to take up. */
export const takeUpKept: Act = async ({ world }) => {
  if (world.stored.length > 0) return 'something is on record already';
  const kept = await readKeptData();
  await takeUp(world, kept);
  world.isCalm = false; // what was late under 0.1.0 stays so
  return `takes up ${kept.orders.length} orders of 0.1.0`;
};

/** What was left in force, or waiting for somebody. */
type Name = 'challenged' | 'extended' | 'deferred' | 'requested' | 'filed' | 'emergency';

/** An act on one of those orders that 0.1.0 left. */
const onKept =
  (names: readonly Name[], act: (kept: KeptOrder, known: KnownOrder, context: ActContext) => Promise<string>): Act =>
  async (context) => {
    const { ledger } = context.world;
    const name = context.draws.one(names);
    const kept = ledger.kept?.orders.find((one) => one.name === name);
    const known = ledger.orders.find(({ id }) => id === kept?.id);
    return kept && known ? await act(kept, known, context) : '0.1.0 left nothing here';
  };

const keyOf = (name: string, { draws }: ActContext): string => `${name}-of-kept-${draws.below(3)}`;

/** The issuing side reads one of them, whatever became of it. */
export const readKept: Act = async ({ world, draws, faults }) => {
  const kept = world.ledger.kept && draws.one(world.ledger.kept.orders);
  if (!kept) return '0.1.0 left nothing here';
  const under = draws.one(['', '/history'] as const);
  const answer = await world.ask('look', faults, () =>
    world.stack.officer(read(kept.id, under), FILER[sampleOf(kept)]),
  );
  if (answer) world.ledger.keptReadings.push({ name: kept.name, under, status: answer.status, body: answer.body });
  return told(`reads what 0.1.0 left as ${kept.name},`, kept.id, answer);
};

/** A form of today about an order of then, made out of what its authority reads. */
export const extendKept: Act = onKept(['challenged', 'extended', 'deferred'], async ({ id, said }, known, context) => {
  const { world, faults } = context;
  const key = keyOf('extension', context);
  const request = commandRequest(id, 'extension', extension(said['content']), { key });
  const answer = await world.ask('extension', faults, () => world.stack.officer(request, FILER[known.sample]));
  if (answer?.status === 200) world.ledger.accepted.push({ orderId: id, act: 'extension', key });
  return told('extends', id, answer);
});

export const validateKept: Act = onKept(['emergency'], async ({ id }, _, context) => {
  const { world, faults } = context;
  const body = { step: 'granted', validator: validatorSection(world.now) };
  const request = commandRequest(id, 'validation', body, { key: keyOf('word', context) });
  return told('validates', id, await world.ask('validation', faults, () => world.stack.officer(request, VALIDATOR)));
});

/** The provider answers what 0.1.0 told it, quoting the digest that it was told of then. */
export const answerKept: Act = onKept(['filed', 'requested', 'emergency'], async ({ id }, { provider }, context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const [type, data] = draws.one([
    ['order.acknowledged', {}],
    ['order.preserved', { targets: [{ id: 't1' }] }],
    ['order.preserved', { targets: [{ id: 't2' }] }],
  ] as const);
  const body = await composeProviderMessage(stack, id, type, data);
  const signing = { provider, id: `${type}-${draws.below(3)}` };
  return told(type, id, await world.ask(type, faults, () => stack.provider(messageRequest(body), signing)));
});

/** Whoever was given a review under 0.1.0 decides on it. */
export const decideKept: Act = onKept(['challenged', 'deferred', 'emergency'], async ({ id }, _, context) => {
  const { world, draws, faults } = context;
  const found = await findOpen(world, id);
  const [person] = found?.sitting ?? [];
  if (!found || person === undefined) return `no review of ${id} is given to anybody`;
  const body = {
    outcome: draws.one(['affirm', 'affirm', 'revoke']),
    reasons: 'Looked at.',
    forTheOtherSide: 'Looked at.',
  };
  const request = reviewRequest(`${id}.${found.review.id}`, 'decision', body, {
    key: keyOf('decision', context),
    ifMatch: found.version,
  });
  const answer = await world.ask('decision', faults, () => world.stack.reviewer(request, reviewerClaims(person)));
  if (answer) world.ledger.keptDecisions.push({ orderId: id, person, code: codeOf(answer), status: answer.status });
  return told(`${person} decides on`, id, answer);
});

export const releaseKept: Act = onKept(
  ['challenged', 'extended', 'deferred', 'requested', 'filed'],
  async ({ id }, known, context) => {
    const { world, faults } = context;
    const key = keyOf('release', context);
    const request = commandRequest(id, 'release', RELEASE, { key });
    const answer = await world.ask('release', faults, () => world.stack.officer(request, FILER[known.sample]));
    if (answer === undefined || answer.status < 300) world.ledger.ended.set(id, 'released');
    if (answer?.status === 200) world.ledger.accepted.push({ orderId: id, act: 'release', key });
    return told('releases', id, answer);
  },
);

/** The person concerned comes back with the code that 0.1.0 printed. */
export const openKeptCase: Act = async ({ world, faults }) => {
  const { kept, sessions, keptCodes } = world.ledger;
  const id = kept?.orders.find(({ name }) => name === 'challenged')?.id;
  if (!kept || id === undefined) return '0.1.0 left nothing here';
  const askedAt = world.now;
  const answer = await world.ask('session', faults, () => world.stack.person(sessionRequest(kept.caseCode)));
  if (answer) keptCodes.push({ orderId: id, askedAt, status: answer.status });
  if (answer?.status === 201) sessions.set(id, { token: String(memberOf(answer.body, 'token')), openedAt: world.now });
  return told('opens with the code of then the case of', id, answer);
};

const mailboxesOf = ({ said }: KeptOrder): readonly string[] =>
  JSON.stringify(said['content'])
    .match(/[a-z]+@skylark\.example(?:\.archive)?/g)
    ?.filter((one, place, all) => all.indexOf(one) === place) ?? [];

/** Another order about the mailbox that one of 0.1.0 holds: the two have to find each other. */
export const fileBesideKept: Act = onKept(
  ['challenged', 'extended', 'deferred'],
  async (kept, { sample, about: what }, context) => {
    const { world, faults } = context;
    const mailboxes = mailboxesOf(kept);
    const filedAt = world.now;
    const request = filingRequest(about(epocPr(filedAt), ...mailboxes), `beside-${kept.name}`);
    const answer = await world.ask('file', faults, () => world.stack.officer(request, FILER[sample]));
    const ids: readonly OrderId[] = answer?.status === 201 ? orderIdsIn(answer) : [];
    world.ledger.addOrders(
      ids.map((id) => ({ id, sample, provider: providerOf(sample), filedAt, ...(what && { about: what }) })),
    );
    return `files beside ${kept.id}: ${answer?.status} ${ids.join(', ')}`;
  },
);

/** Whoever decides on an objection of then opens the file that came with it. */
export const readKeptFile: Act = onKept(['challenged'], async ({ id }, _, { world, faults }) => {
  const found = await findOpen(world, id);
  const [person] = found?.sitting ?? [];
  if (!found || person === undefined) return `no review of ${id} is given to anybody`;
  const { kind } = found.review;
  if (kind !== 'challenge' && kind !== 'appeal') return `what is open of ${id} is about no objection`;
  const request = reviewedFile(`${id}.${found.review.id}`);
  const answer = await world.ask('read-kept-file', faults, () => world.stack.reviewer(request, reviewerClaims(person)));
  if (answer) world.ledger.keptFiles.push({ orderId: id, status: answer.status, begins: answer.text.slice(0, 8) });
  return told(`${person} opens the file of then of`, id, answer);
});
