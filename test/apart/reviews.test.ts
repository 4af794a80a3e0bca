import { afterAll, beforeAll, expect, it } from 'vitest';
import { SilenceList } from '../../shared/contracts/api/oversight/silences.ts';
import { ObjectionsRead } from '../../shared/contracts/api/providers/objections.ts';
import { MessageAccepted } from '../../shared/contracts/api/providers/responses.ts';
import { DAY_MS } from '../../shared/domain/instant.ts';
import { eventually, expected, type HostClient } from '../support/hosted/client.ts';
import { emergency, extension } from '../support/hosted/filings.ts';
import { expectRefused, hold, POLICE } from '../support/hosted/holding.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { opened } from '../support/hosted/person.ts';
import { fetchAs, state, told } from '../support/hosted/relaying.ts';
import {
  decide,
  decideOn,
  holderOf,
  REVIEWERS,
  readReview,
  reviewsOf,
  stateInReview,
} from '../support/hosted/reviewers.ts';

let stack: HostedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await hostStack();
  client = stack.client;
});
afterAll(() => stack?.stop());

/** Files an emergency order whose validation is sought: a reviewer looks at it. */
async function fileToReview(): Promise<string> {
  const id = await client.fileOne(POLICE, emergency(client.now()));
  await client.command(POLICE, id, 'validation', { step: 'sought', authority: 'aut-prosecutor' });
  return id;
}

it('an emergency order is drawn to a reviewer and moves when silence says so: the second one revokes it, or oversight is told, and nobody else', async () => {
  await client.setProvider('down');
  const [orderId, undecided] = [await fileToReview(), await fileToReview()];
  await client.moveClock({ advance: 'PT2M' });
  const first = await holderOf(client, orderId, 'emergency');
  await holderOf(client, undecided, 'emergency');
  for (const person of REVIEWERS.filter((other) => other !== first.person)) {
    expect((await client.ask(person, 'GET', `/v1/reviews/${first.id}`)).status).toBe(404);
  }
  await client.moveClock({ advance: 'P7DT5M' });
  const second = await holderOf(client, orderId, 'emergency');
  expect(second).toMatchObject({ id: first.id });
  expect(second.person).not.toBe(first.person);
  const listed = async (person: string) =>
    (await reviewsOf(client, person)).filter((review) => review.orderId === orderId);
  expect(await listed(first.person)).toEqual([]);
  expect(await listed(second.person)).toMatchObject([{ late: true, onSilence: 'defaults', kind: 'emergency' }]);
  const review = await readReview(client, second);
  expect(review.order).toMatchObject({ id: orderId, emergency: true, inForce: true });
  const { version } = review.order;
  const revoke = { outcome: 'revoke', reasons: 'no emergency is shown' };
  expect((await decideOn(client, first, version, revoke)).status).toBe(403);
  expect((await decideOn(client, second, version - 1, revoke)).status).toBe(412);
  expect((await decideOn(client, second, version, revoke)).status).toBe(200);
  const order = await client.order(POLICE, orderId);
  expect(order).toMatchObject({ status: 'revoked', inForce: false, endReason: 'revoked-by-review' });
  expect(order.rights.reviews).toMatchObject([{ id: 'r1', status: 'decided', outcome: 'revoke', moved: 1 }]);
  await eventually(async () => expect(await listed(second.person)).toEqual([]));
  expect(await client.verdictOn(POLICE, orderId)).toMatchObject({ genuine: true });

  const silent = await holderOf(client, undecided, 'emergency');
  await client.moveClock({ advance: 'P7DT5M' });
  const silences = await eventually(async () => {
    const { silences: told } = expected(await client.ask('auditor', 'GET', '/v1/silences'), 200, SilenceList);
    expect(told).not.toEqual([]);
    return told;
  });
  expect(silences).toMatchObject([{ id: `${undecided}.r1`, orderId: undecided, kind: 'emergency' }]);
  expect(silences[0]?.institutions.length).toBeGreaterThan(0);
  const { rights } = await client.order(POLICE, undecided);
  expect(rights).toMatchObject({ reviews: [{ status: 'defaulted' }], extensionBarred: true });
  for (const person of [POLICE, silent.person]) {
    expect((await client.ask(person, 'GET', '/v1/silences')).status).toBe(403);
  }
  expect(stack.said).toEqual([]);
});

it('an objection of the provider keeps the hold from being extended but by leave of its reviewer; what is extended gets a look of its own', async () => {
  await client.setProvider('auto');
  const { provider } = stack.host;
  const order = await hold(client, 'courier@skylark.example');
  const objection = {
    grounds: ['conflict-of-laws'],
    requestedOutcome: 'narrow-the-hold',
    text: 'Our own law forbids the second month.',
  };
  const filed = expected(await state(client, provider, order, 'challenge.filed', objection), 200, MessageAccepted);
  expect(await opened(filed.receipt ?? '', await client.publicKeys())).toMatchObject({
    filed: 'challenge',
    challenge: 'c1',
  });
  const form = extension((await client.order(POLICE, order)).content);
  const extend = () => client.ask(POLICE, 'POST', `/v1/orders/${order}/extension`, form);
  await client.moveClock({ advance: 'PT1M' });
  await expectRefused(client, order, () => state(client, provider, order, 'challenge.filed', objection), [
    409,
    'challenge-pending',
  ]);
  await expectRefused(client, order, extend, [409, 'challenge-pending']);

  const first = await holderOf(client, order, 'challenge');
  expect((await stateInReview(client, first, 'messages', { text: 'Which law?' })).status).toBe(200);
  await told(client, order, 'message.sent');
  const answer = { review: 'r1', text: 'The Data Retention Act.' };
  expect((await state(client, provider, order, 'message.sent', answer)).status).toBe(200);
  expect((await stateInReview(client, first, 'permission', { reasons: 'A month is little.' })).status).toBe(200);
  expect((await extend()).status).toBe(200);
  await told(client, order, 'order.extended');
  await client.moveClock({ advance: 'PT1M' });
  const second = await holderOf(client, order, 'sunset');
  expect(second.person).not.toBe(first.person);
  const reasons = { reasons: 'Looked at.', forTheOtherSide: 'Looked at.' };

  await client.setProvider('manual'); // nobody but the two of them
  // both have read the same version, and decide at once: one wins, the other is told, reads again and decides
  const endsAt = new Date(client.now() + 20 * DAY_MS).toISOString();
  const decisions = [
    { held: first, body: { ...reasons, outcome: 'amend', amendment: { endsAt } } },
    { held: second, body: { ...reasons, outcome: 'affirm' } },
  ];
  const { version } = (await readReview(client, second)).order;
  const answers = await Promise.all(decisions.map(({ held, body }) => decideOn(client, held, version, body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect((await client.order(POLICE, order)).version).toBe(version + 1);
  for (const { held, body } of decisions.filter((_, place) => answers[place]?.status === 412)) {
    expect((await decide(client, held, body)).status).toBe(200);
  }
  await client.setProvider('auto');
  await told(client, order, 'order.clarified');
  expect(JSON.parse((await told(client, order, 'challenge.decided')).body).data).toMatchObject({ outcome: 'amend' });
  const { challenges, messages } = expected(await fetchAs(provider, order, 'objections'), 200, ObjectionsRead);
  expect(challenges).toMatchObject([{ id: 'c1', first: { outcome: 'amend', decision: 'Looked at.' } }]);
  expect(messages.map(({ from, text }) => `${from}: ${text}`)).toEqual([
    'reviewer: Which law?',
    'provider: The Data Retention Act.',
  ]);
  expect((await fetchAs(provider, order, 'certificate')).body).toMatchObject({
    order: { inForce: true, period: { appliedEndsAt: endsAt } },
  });
  await expectRefused(client, order, extend, [409, 'extension-barred']);
  await client.moveClock({ to: endsAt });
  expect(await client.order(POLICE, order)).toMatchObject({ status: 'lapsed', inForce: false, endedAt: endsAt });
  await told(client, order, 'order.lapsed');
});
