import { beforeEach, describe, expect, it } from 'vitest';
import { createCaseCode } from '../../../shared/domain/cases/case-code.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import {
  CHALLENGE,
  caseOf,
  caseRequest,
  currentRequest,
  issueCode,
  openCase,
  renewalRequest,
  reopenCase,
  sessionRequest,
  told,
} from '../../support/cases.ts';
import { expectDiscreet, expectProblem, expectRefusal } from '../../support/refusals.ts';
import { memberOf } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await told(stack);
});

const INVALID = {
  status: 401,
  code: 'case-code-invalid',
  pointers: [],
  detail: 'no case is opened by this code',
} as const;
const OVER = { status: 401, code: 'case-session-invalid', pointers: [] } as const;

const open = (code: unknown, address?: string): Promise<Answer> => stack.person(sessionRequest(code, address));
/** A code in the right form that nobody was given. */
const stranger = (seed: number): string => createCaseCode(new Uint8Array(20).fill(seed));
const expiryOf = () => stack.cases.all().map(([, { expiresAt }]) => toRfc3339(expiresAt));

describe('a case code', () => {
  it('opens a session of half an hour, and renews its own life', async () => {
    const code = await issueCode(stack, orderId);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]$/);
    expect(expiryOf()).toEqual(['2027-06-03T16:10:00.000Z']);
    stack.clock.advance(DAY_MS);
    const answer = await open(code);
    expect(answer.status).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.body).toEqual({
      token: expect.any(String),
      expiresAt: '2026-12-06T16:40:00.000Z',
      endsAt: '2026-12-06T20:10:00.000Z',
    });
    expect(expiryOf()).toEqual(['2027-06-04T16:10:00.000Z']);
  });

  it('is read however it is typed', async () => {
    const code = await issueCode(stack, orderId);
    expect((await open(` ${code.toLowerCase().replaceAll('-', ' ')} `)).status).toBe(201);
  });

  it('is stored nowhere, and neither is what it is hashed from', async () => {
    const { code, token } = await openCase(stack, orderId);
    const stored = JSON.stringify([await stack.snapshot(), stack.tries.all()]);
    for (const word of [code, code.replaceAll('-', ''), token, '192.0.2.1']) expect(stored).not.toContain(word);
    expect(stack.log.lines.join('\n')).not.toContain(code);
  });

  it('dies when another takes its place that nobody used', async () => {
    const code = await issueCode(stack, orderId);
    const next = await issueCode(stack, orderId);
    await expectRefusal(stack, () => open(code), INVALID);
    expect((await open(next)).status).toBe(201);
  });

  it('that was used lives on beside a new one, with its sessions: it is the person’s', async () => {
    const { code, token } = await openCase(stack, orderId);
    const next = await issueCode(stack, orderId);
    expect((await open(code)).status).toBe(201);
    expect((await stack.person(currentRequest(token))).status).toBe(200);
    expect((await open(next)).status).toBe(201);
  });

  it('opens the case from then on: what was filed under another is neither shown, nor counted, nor gone on with', async () => {
    const one = await openCase(stack, orderId);
    const filed = await stack.person(caseRequest('challenges', CHALLENGE, { token: one.token }));
    expect(filed.status).toBe(201);
    const other = await openCase(stack, orderId);
    expect(await caseOf(stack, other.token)).toMatchObject({ challenges: [], messages: [], objecting: { left: 5 } });
    expect(JSON.stringify(await caseOf(stack, other.token))).not.toContain('Zelda Quist');
    const appeal = caseRequest('appeals', { challenge: 'c1', text: 'Mine?' }, { token: other.token });
    await expectRefusal(stack, () => stack.person(appeal), { status: 404, code: 'challenge-unknown', pointers: [] });
    const words = caseRequest('messages', { review: 'r1', text: 'Mine?' }, { token: other.token });
    await expectRefusal(stack, () => stack.person(words), { status: 404, code: 'review-unknown', pointers: [] });
    const own = caseRequest('challenges', CHALLENGE, { token: other.token, key: 'own' });
    expect((await stack.person(own)).status).toBe(201); // the other's open objection stands in nobody's way
    expect(await caseOf(stack, one.token)).toMatchObject({ challenges: [{ id: 'c1' }], objecting: { left: 4 } });
  });

  it('dies of disuse after 180 days, and lives on when used before', async () => {
    const code = await issueCode(stack, orderId);
    stack.clock.advance(180 * DAY_MS - 1);
    expect((await open(code)).status).toBe(201);
    stack.clock.advance(180 * DAY_MS);
    await expectRefusal(stack, () => open(code), INVALID);
  });
});

describe('whatever is typed', () => {
  it('and opens nothing gets the same answer, and costs the same calls where it could be a code', async () => {
    const replaced = await issueCode(stack, orderId);
    const other = await told(stack, 'epoc-pr', 'key-2');
    const expired = await issueCode(stack, other);
    await issueCode(stack, orderId);
    stack.clock.advance(180 * DAY_MS);
    await issueCode(stack, orderId);
    const wrong = `${stranger(7).slice(0, -1)}${stranger(7).endsWith('A') ? 'B' : 'A'}`;
    const answers: unknown[] = [];
    const could = [replaced, expired, stranger(7)];
    for (const code of [...could, wrong, 'what code?', '0'.repeat(200)]) {
      const [calls, tries] = [stack.cases.calls.length, stack.tries.all().length];
      const answer = await open(code);
      answers.push({ ...Object(answer.body), instance: '' });
      const isLookedFor = could.includes(code);
      expect(stack.cases.calls.slice(calls)).toEqual(isLookedFor ? ['use'] : []);
      expect(stack.tries.all().length > tries).toBe(isLookedFor);
      expectProblem(answer, INVALID);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expectDiscreet(stack);
  });

  it.each`
    body                         | pointer
    ${{}}                        | ${'/code'}
    ${{ code: 12345 }}           | ${'/code'}
    ${{ code: '' }}              | ${'/code'}
    ${{ code: 'A'.repeat(201) }} | ${'/code'}
    ${{ code: 'A', name: 'Q' }}  | ${'/name'}
  `('in a body of another form is refused at $pointer, and counted as no try', async ({ body, pointer }) => {
    const send = () => stack.person({ ...sessionRequest(''), body });
    await expectRefusal(stack, send, { status: 422, code: 'invalid-request', pointers: [pointer] });
    expect(stack.tries.all()).toEqual([]);
  });
});

describe('guessing', () => {
  const slowed = (seconds: number) =>
    ({ status: 429, code: 'too-many-tries', pointers: [], retryAfter: seconds }) as const;

  it('from one address ends at 30 in an hour, and keeps nobody there from a case of theirs', async () => {
    const code = await issueCode(stack, orderId);
    for (let guess = 1; guess <= 30; guess += 1) expectProblem(await open(stranger(guess), '198.51.100.7'), INVALID);
    await expectRefusal(stack, () => open(stranger(31), '198.51.100.7'), slowed(3_000));
    for (const address of ['198.51.100.7', '198.51.100.8']) expect((await open(code, address)).status).toBe(201);
  });

  it('with what is no code by its last symbol costs nobody a try, and looks nothing up', async () => {
    for (let guess = 1; guess <= 40; guess += 1) expectProblem(await open('no code at all', '198.51.100.7'), INVALID);
    expect([stack.tries.all(), stack.cases.calls]).toEqual([[], []]);
  });

  it('from all addresses of one line of IPv6 is one guesser', async () => {
    for (let guess = 1; guess <= 30; guess += 1) await open(stranger(guess), `2001:db8:5:6::${guess}`);
    await expectRefusal(stack, () => open(stranger(31), '2001:db8:5:6:7::1'), slowed(3_000));
    expectProblem(await open(stranger(31), '2001:db8:5:7::1'), INVALID);
  });

  it('goes on with the next hour, under names that tell nothing of the last', async () => {
    for (let guess = 1; guess <= 31; guess += 1) await open(stranger(guess), '198.51.100.7');
    const before = new Set(stack.tries.all().map(([name]) => name));
    stack.clock.advance(HOUR_MS);
    expectProblem(await open(stranger(1), '198.51.100.7'), INVALID);
    const after = stack.tries.all().filter(([name]) => !before.has(name));
    expect(after.map(([, { tries }]) => tries)).toEqual([1, 1]);
  });

  it('at one code ends at 10 for each caller alone, for a code that exists as for one that does not', async () => {
    const code = await issueCode(stack, orderId);
    for (const tried of [code, stranger(9)]) {
      for (let guess = 1; guess <= 10; guess += 1) await open(tried, '203.0.113.1');
      await expectRefusal(stack, () => open(tried, '203.0.113.1'), slowed(3_000));
    }
    expect((await open(code, '203.0.113.99')).status).toBe(201);
  });

  it('by whoever passed a code on does not use it up for the person it was given to', async () => {
    const code = await issueCode(stack, orderId);
    for (let place = 1; place <= 100; place += 1) expect((await open(code, `203.0.113.${place}`)).status).toBe(201);
    expect((await open(code, '198.51.100.8')).status).toBe(201);
  });

  it('at once counts every guess', async () => {
    const guesses = Array.from({ length: 60 }, (_, guess) => open(stranger(guess), '198.51.100.7'));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  });

  it('is counted for the address the gateway saw, whatever the caller says of itself', async () => {
    for (let guess = 1; guess <= 30; guess += 1) await open(stranger(guess), '198.51.100.7');
    const request = sessionRequest(stranger(31), '198.51.100.7');
    const elsewhere = { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9', 'x-real-ip': '203.0.113.9' };
    const send = () => stack.person({ ...request, headers: { ...request.headers, ...elsewhere } });
    await expectRefusal(stack, send, slowed(3_000));
  });

  it('leaves counts that may be forgotten within the day', async () => {
    const { token } = await openCase(stack, orderId);
    await caseOf(stack, token);
    await open(stranger(1));
    expect(stack.tries.all()).toHaveLength(4); // two codes, what the sessions of one asked, a guess
    for (const [, { forgetAt }] of stack.tries.all()) {
      expect(forgetAt - stack.clock.now()).toBeLessThanOrEqual(DAY_MS);
    }
  });
});

describe('a session', () => {
  it('ends after half an hour, to the millisecond', async () => {
    const { token } = await openCase(stack, orderId);
    stack.clock.advance(30 * MINUTE_MS - 1);
    expect((await stack.person(currentRequest(token))).status).toBe(200);
    stack.clock.advance(1);
    await expectRefusal(stack, () => stack.person(currentRequest(token)), OVER);
  });

  it('is about the order of its code and no other', async () => {
    const other = await told(stack, 'epoc-pr', 'key-2');
    const [one, two] = [await openCase(stack, orderId), await openCase(stack, other)];
    const [mine, theirs] = [await caseOf(stack, one.token), await caseOf(stack, two.token)];
    const references = stack.orders.stored
      .commits()
      .filter(({ commit }) => commit.version === 1)
      .map(({ commit }) => commit.state.reference);
    expect([mine, theirs].map((view) => Object(view)['reference'])).toEqual(references);
  });

  it.each`
    header                                                                                        | why
    ${undefined}                                                                                  | ${'no header'}
    ${'Bearer'}                                                                                   | ${'no token'}
    ${'Basic YTpi'}                                                                               | ${'another scheme'}
    ${`Bearer ${'x'.repeat(600)}`}                                                                | ${'a token too long'}
    ${`Bearer ${'A'.repeat(22)}.${'0'.repeat(64)}.9999999999999.9999999999999.${'0'.repeat(64)}`} | ${'a forged token'}
  `('is not shown by $why', async ({ header }) => {
    const headers = header === undefined ? {} : { authorization: header };
    await expectRefusal(stack, () => stack.person({ ...currentRequest(''), headers }), OVER);
  });

  it('is not opened while a service is down, and nothing is promised', async () => {
    const code = await issueCode(stack, orderId);
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    for (const outage of [stack.hashes.outage, stack.tries.outage, stack.cases.outage]) {
      outage.begin();
      await expectRefusal(stack, () => open(code), down);
      outage.end();
    }
    expect((await open(code)).status).toBe(201);
  });

  it('asks 600 times an hour, with all the sessions of its code together, and uses up nobody else’s', async () => {
    const { code, token } = await openCase(stack, orderId);
    const two = { token: await reopenCase(stack, orderId, code) };
    expect(two.token).not.toBe(token);
    await caseOf(stack, token);
    for (let asked = 2; asked <= 600; asked += 1) await caseOf(stack, two.token);
    const slowed = { status: 429, code: 'too-many-tries', pointers: [], retryAfter: 3_000 } as const;
    await expectRefusal(stack, () => stack.person(currentRequest(two.token)), slowed);
    const object = caseRequest('challenges', CHALLENGE, { token: two.token });
    await expectRefusal(stack, () => stack.person(object), slowed);
    const another = await openCase(stack, orderId); // with a code of its own, of the same case
    expect((await stack.person(currentRequest(another.token))).status).toBe(200);
  });

  it('asks again with the next hour', async () => {
    stack.clock.advance(40 * MINUTE_MS);
    const { token } = await openCase(stack, orderId);
    for (let asked = 1; asked <= 601; asked += 1) await stack.person(currentRequest(token));
    stack.clock.advance(10 * MINUTE_MS);
    expect((await stack.person(currentRequest(token))).status).toBe(200);
  });

  it('is not counted while it shows nothing that holds', async () => {
    await stack.person(currentRequest('forged'));
    expect(stack.tries.all()).toEqual([]);
  });

  it('cannot lead anywhere but to the person’s own routes', async () => {
    const unknown = { ...currentRequest('x'), route: '/v1/cases/other' };
    expectProblem(await stack.person(unknown), { status: 404, code: 'not-found', pointers: [] });
  });
});

describe('a session in use', () => {
  const renew = (token: string): Promise<Answer> => stack.person(renewalRequest(token));
  const renewed = async (token: string): Promise<string> => {
    const answer = await renew(token);
    expect(answer.status).toBe(201);
    return String(memberOf(answer.body, 'token'));
  };
  const readWith = async (token: string) => (await stack.person(currentRequest(token))).status;

  it('goes on for half an hour more, under another token, and tells both ends', async () => {
    const { token } = await openCase(stack, orderId); // 16:10
    stack.clock.advance(29 * MINUTE_MS);
    const before = await stack.snapshot();
    const answer = await renew(token);
    expect(answer.status).toBe(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toEqual({
      token: expect.any(String),
      expiresAt: '2026-12-05T17:09:00.000Z',
      endsAt: '2026-12-05T20:10:00.000Z',
    });
    expect(await stack.snapshot()).toEqual(before);
    const next = String(memberOf(answer.body, 'token'));
    expect([await readWith(token), await readWith(next)]).toEqual([200, 200]);
    stack.clock.advance(MINUTE_MS);
    await expectRefusal(stack, () => stack.person(currentRequest(token)), OVER);
    stack.clock.advance(29 * MINUTE_MS - 1);
    expect(await readWith(next)).toBe(200);
    stack.clock.advance(1);
    await expectRefusal(stack, () => stack.person(currentRequest(next)), OVER);
    expectDiscreet(stack);
  });

  it('ends four hours after the code all the same, and is renewed no more', async () => {
    let { token } = await openCase(stack, orderId); // 16:10
    for (let times = 1; times <= 11; times += 1) {
      stack.clock.advance(21 * MINUTE_MS);
      token = await renewed(token);
    }
    const last = await renew(token); // 20:01
    expect(last.body).toMatchObject({ expiresAt: '2026-12-05T20:10:00.000Z', endsAt: '2026-12-05T20:10:00.000Z' });
    stack.clock.advance(9 * MINUTE_MS - 1);
    token = await renewed(token);
    expect(await readWith(token)).toBe(200);
    stack.clock.advance(1);
    for (const send of [() => renew(token), () => stack.person(currentRequest(token))]) {
      await expectRefusal(stack, send, OVER);
    }
  });

  it('that is over is not renewed', async () => {
    const { token } = await openCase(stack, orderId);
    stack.clock.advance(30 * MINUTE_MS);
    await expectRefusal(stack, () => renew(token), OVER);
    await expectRefusal(stack, () => renew('forged'), OVER);
  });

  it('ends at once with its code, and so do its renewals', async () => {
    const { token } = await openCase(stack, orderId);
    const next = await renewed(token);
    const own = stack.cases.all().find(([, { usedAt }]) => usedAt !== undefined)?.[1].id;
    const end = await stack.person(caseRequest('code-ends', { code: own }, { token: next }));
    expect(end.status).toBe(201);
    for (const one of [token, next]) {
      for (const send of [() => renew(one), () => stack.person(currentRequest(one))])
        await expectRefusal(stack, send, OVER);
    }
  });

  it('renews no life of its code', async () => {
    const { token } = await openCase(stack, orderId);
    const before = expiryOf();
    stack.clock.advance(MINUTE_MS);
    await renew(token);
    expect(expiryOf()).toEqual(before);
  });

  it('costs reading no further call, and a renewal what a reading costs and one request of the 600', async () => {
    const { token } = await openCase(stack, orderId);
    const calls = async (send: () => Promise<Answer>) => {
      const before = stack.cases.calls.length;
      await send();
      return stack.cases.calls.slice(before);
    };
    expect(await calls(() => renew(token))).toEqual(['orderOf']);
    const next = await renewed(token);
    const reading = await calls(() => stack.person(currentRequest(token)));
    expect(await calls(() => stack.person(currentRequest(next)))).toEqual(reading);
    for (let asked = 5; asked <= 600; asked += 1) await renew(token);
    const slowed = { status: 429, code: 'too-many-tries', pointers: [], retryAfter: 3_000 } as const;
    await expectRefusal(stack, () => renew(token), slowed);
  });

  it('is renewed by nothing but its token', async () => {
    const { token } = await openCase(stack, orderId);
    const send = () => stack.person({ ...renewalRequest(token), body: { code: 'A' } });
    await expectRefusal(stack, send, { status: 422, code: 'invalid-request', pointers: ['/code'] });
  });
});

it('renews no code by reading a case: only its use does', async () => {
  const { token } = await openCase(stack, orderId);
  const before = expiryOf();
  stack.clock.set(plus(stack.clock.now(), MINUTE_MS));
  await caseOf(stack, token);
  expect(expiryOf()).toEqual(before);
});
