import type { JSONWebKeySet } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { type HistoryToVerify, verifyHistory } from '../../../shared/app/order/verify-history.ts';
import { OrderList } from '../../../shared/contracts/api/authorities/orders.ts';
import { History } from '../../../shared/contracts/api/common/order.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { assign } from '../../support/cases.ts';
import { allPages } from '../../support/pages.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  EXTENSION,
  filed,
  memberOf,
  POLICE,
  PROSECUTOR,
  RELEASE,
  read,
  readCertificate,
  VALIDATOR,
} from '../../support/requests.ts';
import { object } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
});

type Exported = HistoryToVerify;

/** Those of them that are there. */
const some = (...commits: readonly (Exported['commits'][number] | undefined)[]): Exported['commits'] =>
  commits.filter((commit) => commit !== undefined);

describe('GET /v1/orders/{orderId}/history', () => {
  const exported = async () => parse(History, (await stack.officer(read(orderId, '/history'), POLICE)).body);
  const keys = async (of = stack): Promise<JSONWebKeySet> =>
    JSON.parse((await of.anyone({ method: 'GET', route: '/.well-known/jwks.json' })).text);

  beforeEach(async () => {
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
  });

  it('verifies with nothing but the published keys', async () => {
    const history = await exported();
    expect(history.commits.map(({ commit }) => memberOf(commit, 'version'))).toEqual([1, 2, 3]);
    expect(verifyHistory(history, await keys())).toMatchObject({ genuine: true, orderId, version: 3 });
  });

  it('shows a reviewer by an opaque id, which its digests cover, where the order shows the house alone', async () => {
    stack.clock.advance(15 * DAY_MS);
    await object(stack, orderId, { text: 'not mine' });
    await assign(stack, orderId, 'r1');
    const history = await exported();
    const id = await stack.recorded(orderId, 'person-reviewer-1');
    expect(JSON.stringify(history.commits.at(-1))).toContain(`"person":"${id}"`);
    expect(JSON.stringify(history.commits)).not.toContain('person-reviewer-1');
    expect(history.officials[id]).toBe('person-reviewer-1'); // beside what is signed
    expect(verifyHistory(history, await keys())).toMatchObject({ genuine: true });
    const without = JSON.parse(JSON.stringify(history).replaceAll(`"person":"${id}",`, ''));
    expect(verifyHistory(without, await keys())).toMatchObject({ genuine: false });
    const order = await stack.officer(read(orderId), POLICE);
    expect(order.text).toContain('"institution":"review-chamber"');
    expect(order.text).not.toContain('person-reviewer-1');
  });

  it('names the first altered commit, and what was cut off', async () => {
    const history = await exported();
    const [first, second, third] = history.commits;
    if (!first || !second || !third) throw new Error('there are three commits');
    const altered = { ...second, commit: { ...second.commit, at: 0 } };
    expect(verifyHistory({ ...history, commits: [first, altered, third] }, await keys())).toMatchObject({
      genuine: false,
      version: 2,
    });
    expect(verifyHistory({ ...history, commits: [first, second] }, await keys())).toMatchObject({
      genuine: false,
      version: 3,
    });
    expect(verifyHistory(history, await keys(new Stack()))).toMatchObject({ genuine: false });
  });

  it('still verifies once the order is erased, and holds no word of it', async () => {
    const workers = new Workers(stack);
    stack.clock.set('2028-03-01T00:00:00Z');
    await workers.runUntil(stack.clock.now());
    await workers.sweep();
    await workers.settle();
    expect(stack.vault.kept.size).toBe(0);
    const history = await exported();
    expect(verifyHistory(history, await keys())).toMatchObject({ genuine: true });
    expect(JSON.stringify(history)).not.toMatch(/reuther|Möwe|Invoices/);
  });

  it.each<[string, (history: Exported, certificate: string) => Partial<Exported>, number | null]>([
    ['in another format', () => ({ format: 'holdfast-history-3' }), null],
    ['without commits', () => ({ commits: [] }), null],
    ['without its first commit', ({ commits }) => ({ commits: commits.slice(1) }), 1],
    ['with two commits swapped', ({ commits: [first, second, third] }) => ({ commits: some(first, third, second) }), 2],
    ['with a commit twice', ({ commits: [first] }) => ({ commits: some(first, first) }), 2],
    ['under the id of another order', () => ({ orderId: `ord_${'0'.repeat(26)}` }), 1],
    ['with a certificate as its head', (_, head) => ({ head }), null],
    ['with a head that is none', () => ({ head: 'e30.e30.e30' }), null],
  ])('%s it is not genuine', async (_, change, version) => {
    const history = await exported();
    const { body } = await readCertificate(stack, orderId, { id: 'read-2' });
    const changed = { ...history, ...change(history, String(memberOf(body, 'jws'))) };
    expect(verifyHistory(changed, await keys())).toMatchObject({ genuine: false, version });
  });

  it('with commits put behind its signed head, or the head of another order, it is not genuine', async () => {
    const { head } = await exported();
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    const longer = await exported();
    expect(verifyHistory({ ...longer, head }, await keys())).toMatchObject({ genuine: false, version: 4 });
    const other = await filed(stack, 'epoc-pr', {}, 'key-2');
    const { body } = await stack.officer(read(other, '/history'), POLICE);
    const foreign = { ...longer, head: String(memberOf(body, 'head')) };
    expect(verifyHistory(foreign, await keys())).toMatchObject({ genuine: false, version: null });
  });

  it('is not given while the key to sign it does not answer', async () => {
    stack.signers.outage.begin();
    const expected = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => stack.officer(read(orderId, '/history'), POLICE), expected);
  });
});

describe('GET /v1/orders', () => {
  const list = (query: Readonly<Record<string, string>> = {}, by = POLICE) =>
    stack.officer({ method: 'GET', route: '/v1/orders', query }, by);

  it('gives pages, newest first, each order once', async () => {
    const ids = [orderId];
    for (let number = 1; number < 7; number += 1) {
      stack.clock.advance(MINUTE_MS);
      ids.unshift(await filed(stack, 'epoc-pr', {}, `key-${number + 1}`));
    }
    await new Workers(stack).settle();
    const pages = await allPages(async (cursor) =>
      parse(OrderList, (await list({ limit: '3', ...(cursor !== undefined && { cursor }) })).body),
    );
    expect(pages.flatMap(({ orders }) => orders.map(({ id }) => id))).toEqual(ids);
    expect(pages).toHaveLength(3);
    expect(parse(OrderList, (await list({}, PROSECUTOR)).body)).toEqual({ orders: [], next: null });
  });

  it('a row past its end reads as ended, though nothing was written', async () => {
    await readCertificate(stack, orderId);
    await new Workers(stack).settle();
    const row = async () => memberOf((await list()).body, 'orders');
    stack.clock.set('2027-01-19T23:59:59.999Z');
    expect(await row()).toMatchObject([{ id: orderId, status: 'running', endsAt: '2027-01-20T00:00:00.000Z' }]);
    stack.clock.set('2027-01-20T00:00:00Z');
    expect(await row()).toMatchObject([{ id: orderId, status: 'lapsed', version: 2 }]);
    stack.clock.advance(DAY_MS);
    expect(stack.orders.stored.commits()).toHaveLength(2);
  });

  it.each`
    query                              | pointers
    ${{ limit: '0' }}                  | ${['/limit']}
    ${{ limit: '101' }}                | ${['/limit']}
    ${{ limit: 'ten' }}                | ${['/limit']}
    ${{ cursor: '../..' }}             | ${['/cursor']}
    ${{ cursor: 'x'.repeat(1_001) }}   | ${['/cursor']}
    ${{ cursor: 'bm90IGEgY3Vyc29y' }}  | ${['']}
    ${{ authority: 'aut-prosecutor' }} | ${['/authority']}
  `('$query is refused', async ({ query, pointers }) => {
    await expectRefusal(stack, () => list(query), { status: 422, code: 'invalid-request', pointers });
  });

  it('a validator has a list of its own, and nobody else has one', async () => {
    expect(await list({}, { ...VALIDATOR, holdfast_authority: 'aut-police' })).toMatchObject({ body: { orders: [] } });
    const expected = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => list({}, { ...VALIDATOR, holdfast_role: 'oversight' }), expected);
  });
});
