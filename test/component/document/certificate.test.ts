import { compactVerify, createLocalJWKSet } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { aReviewerStanding } from '../../support/builders.ts';
import { act, assign, reviewerActor } from '../../support/cases.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  certificateRequest,
  commandRequest,
  EXTENSION,
  file,
  filed,
  filedOrders,
  memberOf,
  orderIdsIn,
  POLICE,
  RELEASE,
  readCertificate,
  say,
  toldDigest,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  stack.clock.advance(MINUTE_MS);
});

const events = async () => stack.orders.stored.commits().flatMap(({ commit }) => commit.events.map(({ type }) => type));
const PROVIDER = { kind: 'provider', provider: 'prv-demo', key: 'key-1' } as const;
const notFound = { status: 404, code: 'order-not-found', pointers: [] } as const;

describe('the provider reads its certificate', () => {
  it('once: the read is on record and starts the period', async () => {
    const answer = await readCertificate(stack, orderId);
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store', etag: '"2"' },
      body: {
        order: {
          orderId,
          instrument: 'EU-EPOC-PR',
          authority: 'aut-police',
          provider: 'prv-demo',
          version: 2,
          digest: await toldDigest(stack, orderId),
          status: 'running',
          inForce: true,
          issuedAt: '2026-11-20T16:10:00.000Z',
          readAt: '2026-11-20T16:11:00.000Z',
          period: {
            startsAt: '2026-11-20T16:11:00.000Z',
            nominalEndsAt: '2027-01-20T00:00:00.000Z',
            appliedEndsAt: '2027-01-20T00:00:00.000Z',
            zone: 'Europe/Dublin',
          },
          forms: [],
        },
        certificate: { A: {}, B: { addressee: 'Skylark Mail Ireland Limited' }, C: {}, D: {}, E: {}, F: {}, G: {} },
      },
    });
    const [, second] = stack.orders.stored.commits();
    expect(second?.commit).toMatchObject({
      by: { kind: 'provider', provider: 'prv-demo', key: 'key-1' },
      events: [
        { type: 'order.received', at: stack.clock.now(), startedBy: 'certificate-read' },
        { type: 'certificate.read', at: stack.clock.now() },
      ],
    });
  });

  it('twice: the second read is noted, starts nothing and is no version', async () => {
    await readCertificate(stack, orderId);
    stack.clock.advance(HOUR_MS);
    const { body, headers } = await readCertificate(stack, orderId, { id: 'read-2' });
    expect(headers).toMatchObject({ etag: '"2"' });
    expect(body).toMatchObject({
      order: { version: 2, readAt: '2026-11-20T17:11:00.000Z', period: { startsAt: '2026-11-20T16:11:00.000Z' } },
    });
    expect(await events()).toEqual(['order.issued', 'order.received', 'certificate.read']);
    expect(stack.notes.notes().map(({ note }) => note)).toMatchObject([
      {
        orderId,
        number: 1,
        previous: null,
        at: stack.clock.now(),
        by: PROVIDER,
        events: [{ type: 'certificate.read', at: stack.clock.now(), version: 2, counted: 1, today: 1 }],
      },
    ]);
  });

  it('after its acknowledgement, which started the period already', async () => {
    await say(stack, orderId, 'order.acknowledged');
    stack.clock.advance(HOUR_MS);
    const { body } = await readCertificate(stack, orderId);
    expect(body).toMatchObject({ order: { period: { startsAt: '2026-11-20T16:11:00.000Z' } } });
  });

  it('ten times at once: one period, every read answered', async () => {
    const reads = Array.from({ length: 5 }, (_, place) => readCertificate(stack, orderId, { id: `read-${place}` }));
    const answers = await Promise.all(reads);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await events()).filter((type) => type === 'order.received')).toHaveLength(1);
  });

  it('the JWS is the same document, and verifies with the published key', async () => {
    const { body } = await readCertificate(stack, orderId);
    const { body: keys } = await stack.anyone({ method: 'GET', route: '/.well-known/jwks.json' });
    const list = memberOf(keys, 'keys');
    const set = createLocalJWKSet({ keys: Array.isArray(list) ? list : [] });
    const { payload, protectedHeader } = await compactVerify(String(memberOf(body, 'jws')), set);
    expect(protectedHeader).toEqual({ alg: 'ES256', kid: 'local-document-key', typ: 'holdfast-certificate+jws' });
    const document = { ...Object(memberOf(body, 'order')), certificate: memberOf(body, 'certificate') };
    expect(new TextDecoder().decode(payload)).toBe(canonicalJson(document));
  });

  it('after the end it is still read, and says so', async () => {
    await readCertificate(stack, orderId);
    stack.clock.set('2027-01-20T00:00:00Z');
    const { status, body } = await readCertificate(stack, orderId, { id: 'read-2' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      order: { status: 'lapsed', inForce: false, afterEnd: { ending: 'lapsed', data: 'normal-retention' } },
    });
  });

  it('after an amendment it says of which targets which data are left to keep', async () => {
    await readCertificate(stack, orderId);
    const reviewer = aReviewerStanding();
    await act(stack, orderId, PROVIDER, { type: 'challenge', grounds: ['disproportionate'], lateReasonGiven: false });
    await assign(stack, orderId, 'r1', reviewer);
    const by = reviewerActor(reviewer);
    const amendment = { targets: [{ id: 't1', categories: ['subscriber' as const] }], endsAt: null };
    await act(stack, orderId, by, { type: 'decide-review', review: 'r1', outcome: 'amend', amendment, votes: [] });
    const { body } = await readCertificate(stack, orderId, { id: 'amended' });
    expect(Object(memberOf(body, 'order')).targets.slice(0, 2)).toEqual([
      { id: 't1', type: 'email', status: 'ordered', categories: ['subscriber'] },
      { id: 't2', type: 'user_or_unique_id', status: 'let-go', categories: [] },
    ]);
  });

  it('past retention there is nothing to read: 410', async () => {
    stack.clock.set('2028-01-20T00:00:00Z');
    const gone = { status: 410, code: 'order-erased', pointers: [] } as const;
    await expectRefusal(stack, () => readCertificate(stack, orderId), gone);
  });
});

describe('nobody else does', () => {
  it('another provider is told there is no such order, and its read is not recorded', async () => {
    const read = () => readCertificate(stack, orderId, { provider: 'prv-lantern' });
    await expectRefusal(stack, read, notFound);
  });

  it('of two orders of one filing each provider reads its own', async () => {
    const [demo = '', lantern = ''] = await filedOrders(stack, 'epoc-pr', ALSO_LANTERN, 'key-2');
    await expectRefusal(stack, () => readCertificate(stack, lantern), notFound);
    await expectRefusal(stack, () => readCertificate(stack, demo, { provider: 'prv-lantern' }), notFound);
    const { body } = await readCertificate(stack, lantern, { provider: 'prv-lantern' });
    expect(body).toMatchObject({ certificate: { B: { addressee: 'Lantern Hosting B.V.' } } });
  });

  it('an order that is not there is not found', async () => {
    await expectRefusal(stack, () => readCertificate(stack, `ord_${'0'.repeat(26)}`), notFound);
    await expectRefusal(stack, () => readCertificate(stack, 'order'), notFound);
  });

  it.each(['signers', 'vault'] as const)(
    'while the %s do not answer nothing is read, and nothing starts',
    async (part) => {
      const before = await stack.snapshot();
      stack[part].outage.begin();
      expectProblem(await readCertificate(stack, orderId), {
        status: 503,
        code: 'service-unavailable',
        pointers: [],
        retryable: true,
      });
      stack[part].outage.end();
      expect(await stack.snapshot()).toEqual(before);
      expect((await readCertificate(stack, orderId)).status).toBe(200);
    },
  );
});

it('no word of the grounds reaches the provider, whatever happens to the order', async () => {
  const grounds = {
    necessity: 'CANARYONE redirected invoices.',
    proportionality: 'CANARYTWO one mailbox.',
    emergencyCase: 'CANARYTHREE a threat.',
  };
  const [id = ''] = orderIdsIn(await file(stack, 'epoc-pr', { '/grounds': grounds }, 'key-2'));
  const workers = new Workers(stack);
  const bytes: string[] = [];
  const look = async (reading: string) => {
    await workers.settle();
    const answer = await readCertificate(stack, id, { id: reading });
    const [, payload = ''] = String(memberOf(answer.body, 'jws')).split('.');
    bytes.push(answer.text, Buffer.from(payload, 'base64url').toString());
  };
  await look('read-1');
  await stack.officer(commandRequest(id, 'extension', EXTENSION), POLICE);
  await look('read-2');
  await stack.officer(commandRequest(id, 'release', { ...RELEASE, explanation: 'CANARYFOUR' }), POLICE);
  await look('read-3');
  const sent = [...bytes, JSON.stringify(stack.sender.posts), JSON.stringify(stack.deliveries.first())];
  expect(stack.sender.posts.length).toBeGreaterThanOrEqual(3);
  expect(sent.join('\n')).not.toContain('CANARY');
  expect(JSON.stringify(stack.orders.stored.commits().map(({ commit }) => commit))).not.toContain('CANARY');
  expect(stack.log.lines.join('\n')).not.toContain('CANARY');
  const view = await stack.officer({ ...certificateRequest(id), route: '/v1/orders/{orderId}' }, POLICE);
  expect(view.text.match(/CANARY[A-Z]+/g)).toHaveLength(4); // they are there: the search would find them
});
