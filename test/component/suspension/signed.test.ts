import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS } from '../../../shared/domain/instant.ts';
import { anOrderId, directoryEntry } from '../../support/builders.ts';
import type { Claims } from '../../support/http-events.ts';
import { newProviderKeys } from '../../support/http-events.ts';
import { AUDITOR } from '../../support/overseers.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { approve, proposalOf, propose, REGISTRAR, revoke } from '../../support/registrars.ts';
import { commandRequest, filed, memberOf, POLICE, RELEASE, readCertificate, say } from '../../support/requests.ts';
import { type Answer, KEYS, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const STOLEN = newProviderKeys();
const DOUBTED = { reason: 'They lost a laptop.', doubtedSince: '2026-11-20T17:00:00+01:00' };
const keyOf = (id: string, { publicKey }: { readonly publicKey: string }) => ({
  id,
  publicKey,
  notBefore: '2026-01-01T00:00:00Z',
});

let stack: Stack;
let workers: Workers;
let kept: OrderId;
let refused: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  await stack.directory.put(
    directoryEntry('prv-demo', { keys: [keyOf('key-1', KEYS['prv-demo']), keyOf('stolen', STOLEN)] }),
    'test',
  );
  [kept, refused] = [await filed(stack, 'epoc-pr', {}, 'one'), await filed(stack, 'epoc-pr', {}, 'two')];
  await workers.settle();
});

const signedRequest = (keyId = 'stolen', query: Readonly<Record<string, string>> = {}, providerId = 'prv-demo') =>
  ({
    method: 'GET',
    route: '/v1/directory/providers/{providerId}/keys/{keyId}/signed',
    providerId,
    keyId,
    query,
  }) as const;
const list = async (query = {}, keyId = 'stolen', claims: Claims = REGISTRAR): Promise<Answer> => {
  await workers.settle();
  return await stack.registrar(signedRequest(keyId, query), claims);
};
const signedIn = ({ body }: Answer): readonly Record<string, unknown>[] => Object(memberOf(body, 'signed'));
const asThief = { keys: STOLEN };

describe('what a key signed', () => {
  beforeEach(async () => {
    expect((await say(stack, kept, 'order.acknowledged', {}, asThief)).status).toBe(200);
    stack.clock.advance(HOUR_MS);
    const targets = [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }];
    expect((await say(stack, refused, 'order.not-executed', { targets }, asThief)).status).toBe(200);
    expect((await say(stack, kept, 'order.preserved', { targets: [{ id: 't1' }] })).status).toBe(200); // by the other key
  });

  it('is listed from when the key is doubted, the latest first, each with its order as it stands now', async () => {
    const revoked = await revoke(stack, 'prv-demo', 'stolen', DOUBTED);
    expect(memberOf(revoked.body, 'signed')).toBe('/v1/directory/providers/prv-demo/keys/stolen/signed');
    await stack.officer(commandRequest(kept, 'release', RELEASE), POLICE);
    const answer = await list();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      provider: 'prv-demo',
      key: 'stolen',
      since: '2026-11-20T16:00:00.000Z',
      revokedAt: '2026-11-20T17:10:00.000Z',
      doubtedSince: '2026-11-20T16:00:00.000Z',
      signed: [
        {
          orderId: refused,
          version: 2,
          at: '2026-11-20T17:10:00.000Z',
          acts: ['order.received', 'order.acknowledged', 'targets.not-executed'],
          order: expect.objectContaining({ authority: 'aut-police', status: 'running', inForce: true }),
        },
        {
          orderId: kept,
          version: 2,
          at: '2026-11-20T16:10:00.000Z',
          acts: ['order.received', 'order.acknowledged'],
          order: expect.objectContaining({ status: 'released', inForce: false, endsAt: null }),
        },
      ],
      onEntry: [],
      next: null,
    });
    expect(answer.text).not.toMatch(/skylark:|reuther|@|person-police/i);
  });

  it('page by page, from any instant on, and to oversight as well', async () => {
    const first = await list({ limit: '1' }, 'stolen', AUDITOR);
    expect(signedIn(first).map(({ orderId }) => orderId)).toEqual([refused]);
    const second = await list({ limit: '1', cursor: String(memberOf(first.body, 'next')) }, 'stolen', AUDITOR);
    expect(signedIn(second).map(({ orderId }) => orderId)).toEqual([kept]);
    const later = await list({ since: '2026-11-20T16:30:00Z' });
    expect(signedIn(later).map(({ orderId }) => orderId)).toEqual([refused]);
    expect(memberOf(later.body, 'since')).toBe('2026-11-20T16:30:00.000Z');
  });

  it('of a key that nobody doubts it is all since the key counts', async () => {
    expect((await list({}, 'key-1')).body).toMatchObject({
      since: '2026-01-01T00:00:00.000Z',
      revokedAt: null,
      doubtedSince: null,
      signed: [{ orderId: kept, acts: ['targets.preserved'] }],
    });
  });

  it('is listed also of a key that was taken out of the entry, with what was said of it last', async () => {
    await revoke(stack, 'prv-demo', 'stolen', DOUBTED);
    await stack.directory.put(directoryEntry('prv-demo', { keys: [keyOf('key-1', KEYS['prv-demo'])] }), 'test');
    expect((await list()).body).toMatchObject({ revokedAt: '2026-11-20T17:10:00.000Z', signed: [{}, {}] });
  });

  it('does not undo anything: a receipt that is doubted ends no hold', async () => {
    await revoke(stack, 'prv-demo', 'stolen', DOUBTED);
    await workers.settle();
    const latest = await stack.orders.latest(kept);
    expect(latest?.commit.state.phase.kind).toBe('running');
  });

  it('says where the record has no such order, and leaves it out of nothing', async () => {
    await workers.settle();
    const act = stack.signed.all().find(({ key }) => key === 'stolen');
    if (act) await stack.signed.put({ ...act, orderId: anOrderId(9), version: 1 }); // as after a restore to an earlier instant
    const listed = signedIn(await list()).map(({ orderId, order }) => [orderId, order === null]);
    expect(listed).toContainEqual([anOrderId(9), true]);
    expect(listed.filter(([, isUnknown]) => isUnknown)).toHaveLength(1);
    expect(listed).toHaveLength(3);
  });
});

it('the first signed read of an order is listed; that of a repeated read stands in the order alone', async () => {
  await readCertificate(stack, kept, asThief);
  await readCertificate(stack, kept, { ...asThief, id: 'read-2' });
  expect(signedIn(await list())).toMatchObject([{ orderId: kept, acts: ['order.received', 'certificate.read'] }]);
});

it('what it signed about the entry is listed with the end of what is about orders', async () => {
  const waiting = await approve(
    stack,
    await propose(
      stack,
      await proposalOf(stack, 'provider', 'prv-demo', {
        reach: { mail: [{ id: 'new', address: 'new@thief.example', language: 'en' }] },
      }),
    ),
  );
  expect(waiting.status).toBe(200);
  const change = String(memberOf(waiting.body, 'id'));
  const objection = {
    method: 'POST',
    route: '/v1/provider/directory-changes/{changeId}/objection',
    changeId: change,
    body: { change, reason: 'We asked for nothing.' },
  } as const;
  expect((await stack.provider(objection, { provider: 'prv-demo', ...asThief })).status).toBe(200);
  await say(stack, kept, 'order.acknowledged', {}, asThief);
  expect((await list()).body).toMatchObject({
    signed: [{ orderId: kept }],
    onEntry: [{ act: 'objected', at: '2026-11-20T16:10:00.000Z', change }],
  });
  expect((await list({}, 'key-1')).body).toMatchObject({ signed: [], onEntry: [], next: null });
  const first = await list({ limit: '1' });
  expect(first.body).toMatchObject({ signed: [{ orderId: kept }], onEntry: [] });
  const entries: unknown[] = [];
  for (let next = memberOf(first.body, 'next'); typeof next === 'string'; ) {
    const { body } = await list({ limit: '1', cursor: next });
    entries.push(...Object(memberOf(body, 'onEntry')));
    next = memberOf(body, 'next');
  }
  expect(entries).toMatchObject([{ act: 'objected' }]);
  expect((await list({ since: '2026-11-20T16:30:00Z' })).body).toMatchObject({ onEntry: [], next: null });
});

it.each([
  { what: 'a key nobody has', asked: signedRequest('key-9'), status: 404, code: 'key-unknown' },
  { what: 'a key nobody can have', asked: signedRequest('KEY 9'), status: 404, code: 'key-unknown' },
  {
    what: 'a provider nobody knows',
    asked: signedRequest('key-1', {}, 'prv-none'),
    status: 404,
    code: 'directory-entry-unknown',
  },
  {
    what: 'a cursor of elsewhere',
    asked: signedRequest('key-1', { cursor: 'held-x' }),
    status: 422,
    code: 'invalid-request',
  },
  { what: 'no instant', asked: signedRequest('key-1', { since: 'yesterday' }), status: 422, code: 'invalid-request' },
] as const)('$what is refused', async ({ asked, status, code }) => {
  await expectRefusal(stack, () => stack.registrar(asked, REGISTRAR), { status, code });
});

it('an officer is refused', async () => {
  await expectRefusal(stack, () => stack.registrar(signedRequest(), POLICE), { status: 403, code: 'role-not-allowed' });
});
