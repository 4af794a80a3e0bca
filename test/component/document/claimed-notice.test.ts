import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  DEFERRAL,
  filed,
  memberOf,
  noticeRequest,
  POLICE,
  PROSECUTOR,
  read,
  readCertificate,
  TOLD_IN_PERSON,
} from '../../support/requests.ts';
import { asHolder, holderOf, latestOf, readReview, reviewRequest } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const OVERSEER: Claims = { ...POLICE, sub: 'person-auditor', holdfast_role: 'oversight' };

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
  await readCertificate(stack, orderId);
  stack.clock.advance(MINUTE_MS);
});

const claim = (body: object = TOLD_IN_PERSON, key = 'notice-1', by = POLICE): Promise<Answer> =>
  stack.officer(commandRequest(orderId, 'notice', body, { key }), by);
const fetched = (id: string) => stack.provider(noticeRequest(orderId), { provider: 'prv-demo', id });
const pass = (ms: number) => workers.runUntil(plus(stack.clock.now(), ms));
const noticeNow = async () => (await latestOf(stack, orderId)).state.rights.notice;
const listed = async (query = {}): Promise<unknown> =>
  (await stack.overseer({ method: 'GET', route: '/v1/oversight/claimed-notices', query }, OVERSEER)).body;
const attention = async (): Promise<unknown> =>
  memberOf((await stack.officer(read(orderId), POLICE)).body, 'attention');

/** A reviewer is drawn, and decides. */
async function decided(outcome: 'affirm' | 'revoke', review: 'r1' | 'r2' = 'r1'): Promise<Answer> {
  await pass(MINUTE_MS);
  const { version } = await latestOf(stack, orderId);
  const body = { outcome, reasons: 'The receipt of Zelda Quist is in the file.' };
  return await asHolder(
    stack,
    orderId,
    review,
    reviewRequest(`${orderId}.${review}`, 'decision', body, { ifMatch: version }),
  );
}

describe('an authority that says it told the person itself', () => {
  it('puts when and how on record, sealed, for a reviewer; nothing else changes by it', async () => {
    const before = await noticeNow();
    const { status, body } = await claim();
    expect({ status, body }).toMatchObject({ status: 200, body: { status: 'running' } });
    expect(await noticeNow()).toEqual(before);
    const { events, commitments } = await latestOf(stack, orderId);
    expect(events).toMatchObject([{ type: 'notice.claimed' }]);
    expect(commitments.map(({ part }) => part)).toEqual(['claim']);
    expect(JSON.stringify([stack.orders.stored.commits().at(-1)?.commit, stack.log.lines])).not.toMatch(
      /Zelda|station/,
    );
    expect(await attention()).toEqual(['notice-unconfirmed']);
    expect((await claim()).body).toEqual(body);
  });

  it('alone stops nothing: the provider is asked on the day, and gets the notice with a code', async () => {
    await claim({ ...TOLD_IN_PERSON, channel: 'other', proof: 'on file' });
    await pass(15 * DAY_MS); // and no reviewer has said a word
    const types = stack.orders.stored.commits().flatMap(({ commit }) => commit.events.map(({ type }) => type));
    expect(types).toEqual(expect.arrayContaining(['review.moved', 'review.defaulted', 'notice.given']));
    const { status, body } = await fetched('notice-1');
    expect(status).toBe(200);
    expect(memberOf(body, 'caseCode')).toEqual(expect.any(String));
  });

  it('is heard by the reviewer who is drawn: what it says, and which letters it made', async () => {
    await stack.officer(commandRequest(orderId, 'notice-letter', {}), POLICE);
    await claim();
    await pass(MINUTE_MS);
    const { body } = await asHolder(stack, orderId, 'r1', readReview(`${orderId}.r1`));
    expect(body).toMatchObject({
      kind: 'notice',
      onSilence: 'moves',
      claim: { claimedAt: '2026-11-20T16:11:00.000Z', letters: ['2026-11-20T16:11:00.000Z'] },
      content: { statements: [{ about: 'notice.claimed', by: 'authority', words: TOLD_IN_PERSON }] },
    });
  });

  it('is spared the relay once a reviewer confirms, and the provider can still fetch the notice', async () => {
    await claim();
    expect((await decided('affirm')).status).toBe(200);
    expect(await noticeNow()).toMatchObject({ status: 'given', relay: { status: 'stopped' } });
    expect(await attention()).toEqual([]);
    await pass(15 * DAY_MS);
    const sent = stack.orders.stored.commits().flatMap(({ commit }) => commit.events.map(({ type }) => type));
    expect(sent).not.toContain('notice.given');
    expect(sent).not.toContain('notice.relay-overdue');
    expect((await fetched('notice-1')).status).toBe(200);
    const { body } = await stack.officer(read(orderId), POLICE);
    expect(memberOf(memberOf(body, 'rights'), 'notice')).toMatchObject({
      status: 'given',
      relay: { status: 'stopped' },
    });
  });

  it('is told no, and the relay goes on; a second time by another, and no third', async () => {
    await claim();
    const first = async () => holderOf(stack, orderId, 'r1');
    await decided('revoke');
    expect(await noticeNow()).toMatchObject({ status: 'owed' });
    expect((await claim(TOLD_IN_PERSON, 'notice-2')).status).toBe(200);
    await decided('revoke', 'r2');
    expect(await holderOf(stack, orderId, 'r2')).not.toBe(await first());
    const again = () => claim(TOLD_IN_PERSON, 'notice-3');
    await expectRefusal(stack, again, { status: 409, code: 'notice-claims-exhausted' });
    await pass(15 * DAY_MS);
    expect((await fetched('notice-1')).status).toBe(200);
  });

  it('is refused for a day to come, while another claim or a request to wait is open, and once the notice is given', async () => {
    const late = { status: 422, code: 'time-not-possible', pointers: ['/toldAt'] } as const;
    await expectRefusal(stack, () => claim({ ...TOLD_IN_PERSON, toldAt: '2026-11-21T00:00:00Z' }), late);
    await expectRefusal(stack, () => claim(TOLD_IN_PERSON, 'x', PROSECUTOR), {
      status: 404,
      code: 'order-not-found',
    });
    await claim();
    const pending = { status: 409, code: 'notice-claim-pending' } as const;
    await expectRefusal(stack, () => claim(TOLD_IN_PERSON, 'notice-2'), pending);
    const defer = (key: string) => stack.officer(commandRequest(orderId, 'notice-deferral', DEFERRAL, { key }), POLICE);
    await expectRefusal(stack, () => defer('defer-1'), pending);
    await decided('revoke');
    expect((await defer('defer-2')).status).toBe(200);
    await expectRefusal(stack, () => claim(TOLD_IN_PERSON, 'notice-3'), { status: 409, code: 'deferral-pending' });
    await pass(15 * DAY_MS);
    await expectRefusal(stack, () => claim(TOLD_IN_PERSON, 'notice-4'), { status: 409, code: 'notice-not-owed' });
  });

  it('cannot be half believed', async () => {
    await claim();
    await pass(MINUTE_MS);
    const { version } = await latestOf(stack, orderId);
    const amendment = { endsAt: '2027-01-01T00:00:00Z' };
    const body = { outcome: 'amend', reasons: 'Perhaps.', amendment };
    const half = () =>
      asHolder(stack, orderId, 'r1', reviewRequest(`${orderId}.r1`, 'decision', body, { ifMatch: version }));
    await expectRefusal(stack, half, { status: 422, code: 'amendment-widens', pointers: ['/amendment'] });
  });
});

describe('GET /v1/oversight/claimed-notices', () => {
  it('lists and counts what no reviewer confirmed, with where it stands', async () => {
    expect(await listed()).toEqual({ claims: [], total: 0, next: null });
    await claim();
    await pass(MINUTE_MS);
    const row = {
      id: `${orderId}.r1`,
      orderId,
      reference: (await latestOf(stack, orderId)).state.reference,
      authority: 'aut-police',
      claimedAt: '2026-11-20T16:11:00.000Z',
      standing: 'undecided',
    };
    expect(await listed()).toEqual({ claims: [row], total: 1, next: null });
    await decided('revoke');
    await pass(MINUTE_MS);
    expect(await listed()).toEqual({ claims: [{ ...row, standing: 'refused' }], total: 1, next: null });
    await claim(TOLD_IN_PERSON, 'notice-2');
    await pass(7 * DAY_MS);
    expect(await listed({ limit: '1' })).toMatchObject({ claims: [{ standing: 'unconfirmed' }], total: 2 });
    await pass(500 * DAY_MS); // erased
    expect(await listed()).toEqual({ claims: [], total: 0, next: null });
  });

  it('loses what a reviewer confirmed', async () => {
    await claim();
    await decided('affirm');
    await pass(MINUTE_MS);
    expect(await listed()).toEqual({ claims: [], total: 0, next: null });
  });

  it.each(['contact-point', 'validator', 'reviewer'])('is not for the role %s', async (holdfast_role) => {
    const ask = () =>
      stack.overseer({ method: 'GET', route: '/v1/oversight/claimed-notices' }, { ...OVERSEER, holdfast_role });
    await expectRefusal(stack, ask, { status: 403, code: 'role-not-allowed', pointers: [] });
  });

  it('says that its service is down, and a commit whose claim cannot be listed comes back', async () => {
    await claim();
    const records = stack.orders.takeRecords();
    stack.claims.outage.begin();
    const ask = () => stack.overseer({ method: 'GET', route: '/v1/oversight/claimed-notices' }, OVERSEER);
    await expectRefusal(stack, ask, { status: 503, code: 'service-unavailable', pointers: [], retryable: true });
    expect((await workers.stream(records)).views.length).toBeGreaterThan(0);
    stack.claims.outage.end();
    expect((await workers.stream(records)).views).toEqual([]);
    expect(await listed()).toMatchObject({ total: 1 });
  });
});
