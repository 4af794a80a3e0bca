import { DAY_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { CHALLENGE, caseRequest, issueCode, sessionRequest } from '../../support/cases.ts';
import {
  ANSWER,
  commandRequest,
  DEFERRAL,
  FILER,
  filing,
  filingRequest,
  GRANTED,
  memberOf,
  orderIdsIn,
  REFUSED,
  type SampleName,
  VALIDATOR,
} from '../../support/requests.ts';
import { codeOf } from '../world/world.ts';
import { type Act, onOrder, providerOf, told } from './act.ts';
import { findOpen, inReview } from './reviewers.ts';

/** Acts that leave less to chance than those that anybody does anywhere: lives of a theme are led by them. */
const fileOne =
  (sample: SampleName, name: string): Act =>
  async ({ world, faults }) => {
    const filedAt = world.now;
    const request = filingRequest(filing(sample), name);
    const answer = await world.ask('file', faults, () => world.stack.officer(request, FILER[sample]));
    const ids = answer?.status === 201 ? orderIdsIn(answer) : [];
    for (const id of ids) world.ledger.filings.set(id, { request, by: FILER[sample] });
    world.ledger.addOrders(ids.map((id) => ({ id, sample, provider: providerOf(sample), filedAt })));
    return `files ${sample} as ${name}: ${answer?.status} ${ids.join(', ')}`;
  };

export const fileEu: Act = fileOne('epoc-pr', 'first');
/** Another order about the same account. */
export const fileEuAgain: Act = fileOne('epoc-pr', 'second');
export const fileBudapest: Act = fileOne('budapest-29', 'first');
export const fileUs: Act = fileOne('us-2703f', 'first');
/** Under the one instrument that lets the same be demanded once in a case. */
export const fileDemand: Act = fileOne('ca-487-012', 'first');
export const fileEmergency: Act = fileOne('epoc-pr-emergency', 'first-emergency');
export const fileEmergencyAgain: Act = fileOne('epoc-pr-emergency', 'second-emergency');

/** Another word on what was validated already. */
export const validateAgain: Act = onOrder(async ({ id }, { world, draws, faults }) => {
  const request = commandRequest(id, 'validation', GRANTED, { key: `again-${draws.below(1_000)}` });
  return told(
    'validates once more',
    id,
    await world.ask('validation', faults, () => world.stack.officer(request, VALIDATOR)),
  );
});

/** The validator says no. */
export const refuseValidation: Act = onOrder(async ({ id }, { world, draws, faults }) => {
  const request = commandRequest(id, 'validation', REFUSED, { key: `no-${draws.below(1_000)}` });
  const answer = await world.ask('validation', faults, () => world.stack.officer(request, VALIDATOR));
  if (answer === undefined || answer.status < 300) world.ledger.ended.set(id, 'validation refused');
  return told('refuses to validate', id, answer);
});

/** Accepts that the provider cannot execute it, whether it said so or not. */
export const excuse: Act = onOrder(async (order, { world, draws, faults }) => {
  const body = { ...ANSWER, outcome: 'excused', targets: ['t1'] };
  const request = commandRequest(order.id, 'clarification-answer', body, { key: `excuse-${draws.below(3)}` });
  return told(
    'excuses',
    order.id,
    await world.ask('excuse', faults, () => world.stack.officer(request, FILER[order.sample])),
  );
});

/** Asks that the notice wait for longer than anybody may ask. */
export const deferTooLong: Act = onOrder(async (order, { world, draws, faults }) => {
  const until = toRfc3339(plus(world.now, (91 + draws.below(400)) * DAY_MS));
  const request = commandRequest(
    order.id,
    'notice-deferral',
    { ...DEFERRAL, until },
    { key: `long-${draws.below(1_000)}` },
  );
  return told(
    'defers for too long',
    order.id,
    await world.ask('defer', faults, () => world.stack.officer(request, FILER[order.sample])),
  );
});

/** Opens the case with a fresh code of the notice and objects, in time or not. @param why it comes late, where they say so. */
const challengeBecause = (why: object): Act =>
  onOrder(async ({ id }, { world, draws, faults }) => {
    const { stack } = world;
    const { state } = (await stack.orders.latest(id))?.commit ?? {};
    if (state?.rights.notice.status !== 'given') return `nobody was told of ${id}`;
    const code = await issueCode(stack, id, `told-${draws.below(1_000_000)}`);
    const opened = await stack.person(sessionRequest(code));
    if (opened.status !== 201) return told('opens the case of', id, opened);
    const token = String(memberOf(opened.body, 'token'));
    world.ledger.sessions.set(id, { token, openedAt: world.now });
    const request = caseRequest('challenges', { ...CHALLENGE, ...why }, { token, key: `told-${draws.below(1_000)}` });
    const { at } = state.rights.notice;
    if ('lateReason' in why) world.ledger.explainedLate.add(id);
    const askedAt = world.now;
    const answer = await world.ask('challenges', faults, () => stack.person(request));
    const daysSince = (askedAt - at) / DAY_MS;
    if (answer && codeOf(answer) === 'challenge-too-late') world.ledger.calledLate.push({ orderId: id, daysSince });
    return told('objects to', id, answer);
  });

export const challengeAsTold: Act = challengeBecause({});
export const challengeLate: Act = challengeBecause({ lateReason: 'I was away for a year.' });

/** Opens the case again with the code that it was opened with before. */
export const returnToCase: Act = onOrder(async ({ id }, { world, faults }) => {
  const { stack, ledger } = world;
  const code = ledger.codes.get(id);
  if (code === undefined) return `nobody has a code of ${id}`;
  const answer = await world.ask('session', faults, () => stack.person(sessionRequest(code)));
  if (answer?.status === 201)
    ledger.sessions.set(id, { token: String(memberOf(answer.body, 'token')), openedAt: world.now });
  return told('opens once more the case of', id, answer);
});

const TEXTS = { reasons: 'What the file shows was looked at.', forTheOtherSide: 'What the file shows was looked at.' };

export const affirm: Act = inReview('decision', () => ({ outcome: 'affirm', ...TEXTS }));
export const revoke: Act = inReview('decision', () => ({ outcome: 'revoke', ...TEXTS }));
/** The hold ends sooner. */
export const narrow: Act = inReview('decision', ({ world, draws }) => ({
  outcome: 'amend',
  ...TEXTS,
  amendment: { endsAt: toRfc3339(plus(world.now, (1 + draws.below(20)) * DAY_MS)) },
}));
export const permit: Act = inReview('permission', () => ({ reasons: 'It takes longer.' }));

/** Whoever voted in a panel tries to vote once more. */
export const voteAgain: Act = onOrder(async (order, context) => {
  const found = await findOpen(context.world, order.id);
  const voted = found?.review.seats.flatMap(({ reviewer, vote }) => (reviewer && vote ? [reviewer.person] : [])) ?? [];
  const [person] = voted;
  if (found === undefined || person === undefined) return `nobody voted on ${order.id}`;
  const name = await context.world.stack.named(order.id, person);
  return await inReview('decision', () => ({ outcome: 'affirm', ...TEXTS }), name)(context);
});

/** The provider's endpoint takes nothing for a while. */
export const breakEndpoint: Act = async ({ world, draws }) => {
  const count = 1 + draws.below(6);
  world.stack.sender.answer(
    ...Array.from({ length: count }, () => ({
      kind: 'answered' as const,
      status: draws.one([400, 404, 500, 503]),
      text: 'not now',
    })),
  );
  return `the next ${count} messages are not taken`;
};
