import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../shared/domain/instant.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { JSON_TYPE, POLICE } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const OVERSEER: Claims = { ...POLICE, sub: 'person-auditor', holdfast_role: 'oversight' };
const SAID = { page: 'files', kinds: ['screen-reader', 'time-ran-out'], aid: 'braille' };

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const say = (body: unknown = SAID, address = '198.51.100.7'): Promise<Answer> =>
  stack.person({ method: 'POST', route: '/v1/difficulties', headers: JSON_TYPE, body, address });
const list = (claims = OVERSEER, query: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: '/v1/oversight/difficulties', query }, claims);

describe('that something was hard to use', () => {
  it('is counted by the month, and nothing else of it is kept', async () => {
    const before = await stack.snapshot();
    const { status, body, headers } = await say();
    expect([status, body, headers]).toEqual([
      200,
      { answer: 'counted' },
      { 'content-type': 'application/json', 'cache-control': 'no-store' },
    ]);
    expect(await stack.snapshot()).toEqual({
      ...Object(before),
      difficulties: [
        {
          month: '2026-11',
          said: 1,
          onPages: [
            { page: 'files', kind: 'screen-reader', times: 1 },
            { page: 'files', kind: 'time-ran-out', times: 1 },
          ],
          withAids: [
            { aid: 'braille', kind: 'screen-reader', times: 1 },
            { aid: 'braille', kind: 'time-ran-out', times: 1 },
          ],
        },
      ],
    });
    expect(JSON.stringify(stack.tries.all())).not.toContain('198.51');
  });

  it('counts twice where it is said twice: nothing is remembered to know it again by', async () => {
    await say();
    await say();
    expect(stack.difficulties.all()).toMatchObject([{ said: 2 }]);
  });

  it('is taken without the aid, for whoever does not want to say', async () => {
    expect((await say({ page: 'start', kinds: ['understanding'] })).status).toBe(200);
    expect(stack.difficulties.all()).toMatchObject([{ said: 1, withAids: [] }]);
  });

  it('is taken five times an hour from one address, and complaints are counted apart', async () => {
    for (const _ of [1, 2, 3, 4, 5]) expect((await say()).status).toBe(200);
    const slowed = { status: 429, code: 'too-many-tries', pointers: [], retryAfter: 3_000 } as const;
    await expectRefusal(stack, () => say(), slowed);
    expect((await say(SAID, '198.51.100.8')).status).toBe(200);
    const complaint = await stack.person({
      method: 'POST',
      route: '/v1/complaints',
      headers: { ...JSON_TYPE, 'idempotency-key': 'mine-1' },
      body: { text: 'My mailbox deletes nothing.' },
      address: '198.51.100.7',
    });
    expect(complaint.status).toBe(202);
    stack.clock.advance(HOUR_MS);
    expect((await say()).status).toBe(200);
  });

  it.each`
    body                                              | pointer       | why
    ${{ kinds: ['reading'] }}                         | ${'/page'}    | ${'no page'}
    ${{ ...SAID, page: '/case?me' }}                  | ${'/page'}    | ${'a page of its own'}
    ${{ ...SAID, kinds: [] }}                         | ${'/kinds'}   | ${'nothing that was hard'}
    ${{ ...SAID, kinds: ['reading', 'reading'] }}     | ${'/kinds'}   | ${'the same twice'}
    ${{ ...SAID, kinds: ['My name is Zelda Quist'] }} | ${'/kinds/0'} | ${'words'}
    ${{ ...SAID, aid: 'my own' }}                     | ${'/aid'}     | ${'an aid of its own'}
    ${{ ...SAID, text: 'I am Zelda Quist.' }}         | ${'/text'}    | ${'text, which nobody asked for'}
  `('with $why is refused', async ({ body, pointer }) => {
    await expectRefusal(stack, () => say(body), { status: 422, code: 'invalid-request', pointers: [pointer] });
  });

  it('is refused while a service is down', async () => {
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    for (const outage of [stack.hashes.outage, stack.tries.outage]) {
      outage.begin();
      await expectRefusal(stack, () => say(), down);
      outage.end();
    }
    stack.difficulties.outage.begin();
    expect((await say()).status).toBe(503);
    stack.difficulties.outage.end();
    expect(stack.difficulties.all()).toEqual([]);
  });
});

describe('oversight', () => {
  it('reads what was hard to use, month by month, and no more than two years back', async () => {
    expect((await list()).body).toEqual({ months: [], next: null });
    await say();
    stack.clock.advance(30 * DAY_MS);
    await say({ page: 'start', kinds: ['reading'] });
    const { body } = await list(OVERSEER, { limit: '1' });
    expect(body).toEqual({
      months: [{ month: '2026-12', said: 1, onPages: [{ page: 'start', kind: 'reading', times: 1 }], withAids: [] }],
      next: '2026-12',
    });
    expect((await list(OVERSEER, { cursor: '2026-12' })).body).toMatchObject({ months: [{ month: '2026-11' }] });
    stack.clock.advance(Date.parse('2028-11-29T23:59:59Z') - stack.clock.now());
    expect((await list()).body).toMatchObject({ months: [{ month: '2026-12' }, { month: '2026-11' }] });
    stack.clock.advance(1_000);
    expect((await list()).body).toMatchObject({ months: [{ month: '2026-12' }] });
  });

  it('alone reads it', async () => {
    await expectRefusal(stack, () => list(POLICE), { status: 403, code: 'role-not-allowed', pointers: [] });
    const wrong = { status: 422, code: 'invalid-request' } as const;
    await expectRefusal(stack, () => list(OVERSEER, { cursor: 'elsewhere' }), wrong);
  });
});
