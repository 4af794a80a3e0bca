import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ReviewList, ReviewView } from '../../shared/contracts/review-view.ts';
import { SilenceList } from '../../shared/contracts/silences.ts';
import { eventually, expected, type HostClient } from '../support/hosted/client.ts';
import { emergency } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

const REVIEWERS = ['independent-reviewer', 'independent-reviewer-2', 'privacy-reviewer', 'privacy-reviewer-2'];

let stack: HostedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await hostStack();
  client = stack.client;
});
afterAll(() => stack?.stop());

const listOf = async (person: string) =>
  expected(await client.ask(person, 'GET', '/v1/reviews'), 200, ReviewList).reviews;

/** Whoever has a review of the order, and its id. */
const holderOf = (orderId: string) =>
  eventually(async () => {
    for (const person of REVIEWERS) {
      const [own] = (await listOf(person)).filter((review) => review.orderId === orderId);
      if (own) return { person, id: own.id };
    }
    throw new Error('nobody has it yet');
  });

async function decide(person: string, id: string, version: number, body: object) {
  const { tokens } = await client.local();
  return await client.request('POST', `/v1/reviews/${id}/decision`, {
    headers: {
      authorization: `Bearer ${tokens[person]}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'if-match': `"${version}"`,
    },
    body: JSON.stringify(body),
  });
}

it('an emergency order is drawn to a reviewer, moves when silence says so, and ends when the second one revokes it', async () => {
  await client.setProvider('down');
  const orderId = await client.fileOne('duty-officer', emergency(client.now()));
  await client.command('duty-officer', orderId, 'validation', { step: 'sought', authority: 'aut-prosecutor' });
  await client.moveClock({ advance: 'PT2M' });
  const first = await holderOf(orderId);
  for (const person of REVIEWERS.filter((other) => other !== first.person)) {
    expect((await client.ask(person, 'GET', `/v1/reviews/${first.id}`)).status).toBe(403);
  }
  await client.moveClock({ advance: 'P7DT5M' });
  const second = await holderOf(orderId);
  expect(second).toMatchObject({ id: first.id });
  expect(second.person).not.toBe(first.person);
  expect(await listOf(first.person)).toEqual([]);
  expect(await listOf(second.person)).toMatchObject([{ late: true, onSilence: 'defaults', kind: 'emergency' }]);
  const review = expected(await client.ask(second.person, 'GET', `/v1/reviews/${first.id}`), 200, ReviewView);
  expect(review.order).toMatchObject({ id: orderId, emergency: true, inForce: true });
  const { version } = review.order;
  const revoke = { outcome: 'revoke', reasons: 'no emergency is shown' };
  expect((await decide(first.person, first.id, version, revoke)).status).toBe(403);
  expect((await decide(second.person, first.id, version - 1, revoke)).status).toBe(412);
  expect((await decide(second.person, first.id, version, revoke)).status).toBe(200);
  const order = await client.order('duty-officer', orderId);
  expect(order).toMatchObject({ status: 'revoked', inForce: false, endReason: 'revoked-by-review' });
  expect(order.rights.reviews).toMatchObject([{ id: 'r1', status: 'decided', outcome: 'revoke', moved: 1 }]);
  await eventually(async () => expect(await listOf(second.person)).toEqual([]));
  expect(await client.verdictOn('duty-officer', orderId)).toMatchObject({ genuine: true });
  expect(stack.said).toEqual([]);
});

it('a review that two reviewers in a row leave undecided is told to oversight, and to nobody else', async () => {
  await client.setProvider('down');
  const orderId = await client.fileOne('duty-officer', emergency(client.now()));
  await client.command('duty-officer', orderId, 'validation', { step: 'sought', authority: 'aut-prosecutor' });
  await client.moveClock({ advance: 'PT2M' });
  await holderOf(orderId);
  await client.moveClock({ advance: 'P7DT5M' });
  const second = await holderOf(orderId);
  await client.moveClock({ advance: 'P7DT5M' });
  const told = await eventually(async () => {
    const { silences } = expected(await client.ask('auditor', 'GET', '/v1/silences'), 200, SilenceList);
    const found = silences.find((silence) => silence.orderId === orderId);
    if (!found) throw new Error('oversight is not told yet');
    return found;
  });
  expect(told).toMatchObject({ id: `${orderId}.r1`, kind: 'emergency' });
  expect(told.institutions.length).toBeGreaterThan(0);
  const order = await client.order('duty-officer', orderId);
  expect(order.rights).toMatchObject({ reviews: [{ status: 'defaulted' }], extensionBarred: true });
  for (const person of ['duty-officer', second.person]) {
    expect((await client.ask(person, 'GET', '/v1/silences')).status).toBe(403);
  }
  expect(stack.said).toEqual([]);
});
