import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import type { Claims, Request } from '../../support/http-events.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import { filed, JSON_TYPE, memberOf, POLICE } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

const OVERSEER: Claims = { ...POLICE, sub: 'person-auditor', holdfast_role: 'oversight' };

const COMPLAINT = {
  identifierHint: 'm.reuther@skylark.example',
  text: 'My mail behaves strangely. I am Zelda Quist.',
  contact: 'zelda@quist.example',
};
const FINDING = { finding: 'remedied', note: 'A hold of the sheriff had no end; it was revoked.' };
const RECEIVED = { answer: 'will-be-checked' };

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const complainRequest = (body: unknown, key = 'mine-1', address = '198.51.100.7'): Request => ({
  method: 'POST',
  route: '/v1/complaints',
  headers: { ...JSON_TYPE, 'idempotency-key': key },
  body,
  address,
});
const complain = (body: unknown = COMPLAINT, key?: string, address?: string): Promise<Answer> =>
  stack.person(complainRequest(body, key, address));

const list = (claims = OVERSEER, query: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: '/v1/complaints', query }, claims);
const check = (complaintId: string, body: unknown = FINDING, key = 'check-1', claims = OVERSEER): Promise<Answer> =>
  stack.overseer(
    {
      method: 'POST',
      route: '/v1/complaints/{complaintId}/check',
      complaintId,
      headers: { ...JSON_TYPE, 'idempotency-key': key },
      body,
    },
    claims,
  );
const firstId = (): string => stack.complaints.all()[0]?.id ?? '';

describe('a complaint', () => {
  it('gets the same answer whether or not there is a hold, and looks for none', async () => {
    const without = await complain();
    await filed(stack);
    const commits = stack.orders.stored.commits().length;
    const withHold = await complain(COMPLAINT, 'mine-2');
    for (const { status, body, headers } of [without, withHold]) {
      expect([status, body, headers]).toEqual([
        202,
        RECEIVED,
        { 'content-type': 'application/json', 'cache-control': 'no-store' },
      ]);
    }
    expect(without.text).toBe(withHold.text);
    expect(stack.orders.stored.commits()).toHaveLength(commits);
    expect(stack.cases.calls).toEqual([]);
  });

  it('is sealed: nothing of it stands in clear, in the store or the log', async () => {
    await complain();
    const [stored] = stack.complaints.all();
    expect(stored?.id).toMatch(/^cmp_20261120_[0-9a-f]{32}$/);
    const clear = [
      JSON.stringify({ ...stored, words: stored?.words.commitment }),
      Buffer.from(stored?.words.ciphertext ?? []).toString('latin1'),
      JSON.stringify(stack.tries.all()),
      stack.log.lines.join('\n'),
    ];
    for (const text of clear) expect(text).not.toMatch(/reuther|Quist|quist|strangely|198\.51/);
  });

  it('is one complaint, however often it is sent, and another under another key', async () => {
    await complain();
    stack.clock.advance(MINUTE_MS);
    const before = await stack.snapshot();
    expect((await complain()).body).toEqual(RECEIVED);
    expect(await stack.snapshot()).toEqual(before);
    await complain(COMPLAINT, 'mine-2');
    expect(stack.complaints.all()).toHaveLength(2);
  });

  it('is taken five times an hour from one address', async () => {
    for (const number of [1, 2, 3, 4, 5]) expect((await complain(COMPLAINT, `mine-${number}`)).status).toBe(202);
    const slowed = { status: 429, code: 'too-many-tries', pointers: [], retryAfter: 3_000 } as const;
    await expectRefusal(stack, () => complain(COMPLAINT, 'mine-6'), slowed);
    expect((await complain(COMPLAINT, 'mine-6', '198.51.100.8')).status).toBe(202);
  });

  it('is taken again with the next hour, under a name that tells nothing of the last; counts go within the day', async () => {
    for (const number of [1, 2, 3, 4, 5, 6]) await complain(COMPLAINT, `mine-${number}`);
    const before = stack.tries.all().map(([name]) => name);
    expect(before).toHaveLength(1);
    stack.clock.advance(HOUR_MS); // the table drops rows late: a count of another hour is another's
    expect((await complain(COMPLAINT, 'mine-7')).status).toBe(202);
    const after = stack.tries.all().filter(([name]) => !before.includes(name));
    expect(after).toMatchObject([[expect.any(String), { tries: 1 }]]);
    for (const [, { forgetAt }] of after) expect(forgetAt - stack.clock.now()).toBeLessThanOrEqual(DAY_MS);
  });

  it('counts for the address the gateway saw, and for a line of IPv6 as for one', async () => {
    const { headers, ...rest } = complainRequest(COMPLAINT, 'mine-6', '2001:db8:5:6::6');
    for (const number of [1, 2, 3, 4, 5]) await complain(COMPLAINT, `mine-${number}`, `2001:db8:5:6::${number}`);
    const slowed = { status: 429, code: 'too-many-tries', pointers: [] } as const;
    const elsewhere = () => stack.person({ ...rest, headers: { ...headers, 'x-forwarded-for': '203.0.113.9' } });
    await expectRefusal(stack, elsewhere, { ...slowed, retryAfter: 3_000 });
  });

  it.each`
    body                                          | pointer              | why
    ${{}}                                         | ${'/text'}           | ${'no words'}
    ${{ text: ' ' }}                              | ${'/text'}           | ${'empty words'}
    ${{ ...COMPLAINT, text: 'x'.repeat(10_001) }} | ${'/text'}           | ${'too many words'}
    ${{ ...COMPLAINT, identifierHint: 'a\nb' }}   | ${'/identifierHint'} | ${'a hint over two lines'}
    ${{ ...COMPLAINT, orderId: 'x' }}             | ${'/orderId'}        | ${'a field nobody asked for'}
  `('with $why is refused', async ({ body, pointer }) => {
    await expectRefusal(stack, () => complain(body), { status: 422, code: 'invalid-request', pointers: [pointer] });
  });

  it('is refused without a key, and while a service is down', async () => {
    const { headers: _left, ...rest } = complainRequest(COMPLAINT);
    const bare = () => stack.person({ ...rest, headers: JSON_TYPE });
    await expectRefusal(stack, bare, { status: 400, code: 'idempotency-key-missing', pointers: [] });
    for (const outage of [stack.hashes.outage, stack.tries.outage, stack.vault.outage]) {
      outage.begin();
      const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
      await expectRefusal(stack, () => complain(), down);
      outage.end();
    }
  });
});

describe('oversight', () => {
  it('reads complaints and records what it found; the answer to the complainant is one and the same', async () => {
    await complain();
    stack.clock.advance(DAY_MS);
    const answers = [];
    for (const finding of ['remedied', 'lawful', 'no-hold']) {
      await complain(COMPLAINT, finding);
      const answer = await check(firstId(), { ...FINDING, finding }, finding);
      expect(answer.status).toBe(200);
      answers.push(memberOf(answer.body, 'answer'));
      stack.clock.advance(DAY_MS);
    }
    expect(new Set(answers)).toEqual(new Set(['checked-nothing-unlawful-remains']));
    const { body } = await list();
    expect(body).toEqual({
      complaints: [
        expect.objectContaining({ check: expect.objectContaining({ finding: 'no-hold' }) }),
        expect.objectContaining({ check: expect.objectContaining({ finding: 'lawful' }) }),
        {
          id: expect.stringMatching(/^cmp_20261121_/),
          receivedAt: '2026-11-21T16:10:00.000Z',
          ...COMPLAINT,
          check: { at: '2026-11-21T16:10:00.000Z', by: 'person-auditor', ...FINDING },
        },
        { id: expect.stringMatching(/^cmp_20261120_/), receivedAt: '2026-11-20T16:10:00.000Z', ...COMPLAINT },
      ],
      next: null,
    });
  });

  it('gets complaints page by page', async () => {
    for (const key of ['one', 'two', 'three']) {
      await complain(COMPLAINT, key);
      stack.clock.advance(DAY_MS);
    }
    const { body } = await list(OVERSEER, { limit: '2' });
    const rest = await list(OVERSEER, { limit: '2', cursor: String(memberOf(body, 'next')) });
    expect(Object(body).complaints).toHaveLength(2);
    expect(rest.body).toMatchObject({ complaints: [{ receivedAt: '2026-11-20T16:10:00.000Z' }], next: null });
    const wrong = { status: 422, code: 'invalid-request' } as const;
    await expectRefusal(stack, () => list(OVERSEER, { cursor: 'elsewhere' }), wrong);
  });

  it('checks once: a repeat hears the same, anything else is refused', async () => {
    await complain();
    const first = await check(firstId());
    stack.clock.advance(MINUTE_MS);
    const before = await stack.snapshot();
    expect((await check(firstId())).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
    const checked = { status: 409, code: 'complaint-checked', pointers: [] } as const;
    await expectRefusal(stack, () => check(firstId(), { ...FINDING, finding: 'lawful' }), checked);
    await expectRefusal(stack, () => check(firstId(), FINDING, 'check-2'), checked);
  });

  it('finds no complaint that is not there', async () => {
    const unknown = { status: 404, code: 'complaint-unknown', pointers: [] } as const;
    await expectRefusal(stack, () => check(`cmp_20261120_${'0'.repeat(32)}`), unknown);
    await expectRefusal(stack, () => check('cmp_1'), unknown);
  });

  it.each`
    body                                  | pointer       | why
    ${{ finding: 'unlawful', note: 'x' }} | ${'/finding'} | ${'a finding that would have to be remedied first'}
    ${{ finding: 'lawful' }}              | ${'/note'}    | ${'no note'}
  `('records nothing with $why', async ({ body, pointer }) => {
    await complain();
    const refused = { status: 422, code: 'invalid-request', pointers: [pointer] } as const;
    await expectRefusal(stack, () => check(firstId(), body), refused);
  });

  it.each(['contact-point', 'validator', 'reviewer'])('is not the role %s', async (holdfast_role) => {
    await complain();
    const refused = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => list({ ...OVERSEER, holdfast_role }), refused);
    const send = () => check(firstId(), FINDING, 'check-1', { ...OVERSEER, holdfast_role });
    await expectRefusal(stack, send, refused);
  });

  it('has no other routes', async () => {
    const unknown = { method: 'GET', route: '/v1/oversight' } as const;
    expectProblem(await stack.overseer(unknown, OVERSEER), { status: 404, code: 'not-found', pointers: [] });
  });
});
