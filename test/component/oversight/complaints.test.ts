import { beforeEach, describe, expect, it } from 'vitest';
import { createCaseCode } from '../../../shared/domain/cases/case-code.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import { complaintIdFor } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { PERSON_POLICY } from '../../../shared/domain/policy/persons.ts';
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
const NUMBER = expect.stringMatching(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]$/);
const RECEIVED = { answer: 'will-be-checked', number: NUMBER };
const UNREMEDIED = { finding: 'unlawful-not-remedied', note: 'A hold of the sheriff has no end; it stands.' };

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
const numberOf = ({ body }: Answer): string => String(memberOf(body, 'number'));
const enquire = (number: unknown, address = '198.51.100.7'): Promise<Answer> =>
  stack.person({ method: 'POST', route: '/v1/complaint-enquiries', headers: JSON_TYPE, body: { number }, address });
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
    expect(without.text.length).toBe(withHold.text.length);
    expect(stack.orders.stored.commits()).toHaveLength(commits);
    expect(stack.cases.calls).toEqual([]);
  });

  it('is sealed: nothing of it stands in clear, in the store or the log', async () => {
    const number = numberOf(await complain());
    const [stored] = stack.complaints.all();
    expect(stored?.id).toMatch(/^cmp_20261120_[0-9a-f]{32}$/);
    const clear = [
      JSON.stringify({ ...stored, words: stored?.words.commitment }),
      Buffer.from(stored?.words.ciphertext ?? []).toString('latin1'),
      JSON.stringify(stack.tries.all()),
      stack.log.lines.join('\n'),
    ];
    for (const text of clear) expect(text).not.toMatch(/reuther|Quist|quist|strangely|198\.51/);
    expect(JSON.stringify(await stack.snapshot())).not.toContain(number);
  });

  it('is one complaint, however often it is sent, and another under another key', async () => {
    const first = await complain();
    stack.clock.advance(MINUTE_MS);
    const before = await stack.snapshot();
    expect((await complain()).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
    expect(numberOf(await complain(COMPLAINT, 'mine-2'))).not.toBe(numberOf(first));
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

describe('whoever complained', () => {
  it('asks with the number, however it is typed, and hears only how far it has come', async () => {
    const number = numberOf(await complain());
    const waiting = { receivedOn: '2026-11-20', state: 'waiting', answer: 'will-be-checked' };
    expect((await enquire(number)).body).toEqual(waiting);
    expect((await enquire(number.toLowerCase().replaceAll('-', ' '))).body).toEqual(waiting);
    stack.clock.advance(DAY_MS);
    await check(firstId());
    stack.clock.advance(DAY_MS);
    const { status, body, headers } = await enquire(number);
    expect([status, body, headers]).toEqual([
      200,
      { receivedOn: '2026-11-20', state: 'checked', checkedOn: '2026-11-21', answer: 'all-necessary-checks-made' },
      { 'content-type': 'application/json', 'cache-control': 'no-store' },
    ]);
  });

  it('hears the same to the byte whatever was found, and whether or not it was checked again', async () => {
    const numbers = [];
    for (const finding of ['no-hold', 'lawful', 'remedied', 'unlawful-not-remedied']) {
      numbers.push(numberOf(await complain(COMPLAINT, finding)));
      const id = stack.complaints.all().find(({ check: made }) => made === null)?.id ?? '';
      await check(id, { ...FINDING, finding }, finding);
      stack.clock.advance(MINUTE_MS);
      if (finding !== 'unlawful-not-remedied') continue;
      stack.clock.advance(DAY_MS);
      await check(id, FINDING, 'later');
    }
    const texts = [];
    for (const number of numbers) texts.push((await enquire(number)).text);
    expect(new Set(texts).size).toBe(1);
  });

  it('can ask for two years, though the table drops it late', async () => {
    const number = numberOf(await complain());
    stack.clock.advance(PERSON_POLICY.complaintKeptMs - 1);
    expect((await enquire(number)).status).toBe(200);
    stack.clock.advance(1);
    await expectRefusal(stack, () => enquire(number), { status: 404, code: 'complaint-number-unknown', pointers: [] });
  });

  it('is answered alike for a number that was never given and for what is none, which costs no try', async () => {
    const number = numberOf(await complain());
    const counted = () => stack.tries.all().reduce((sum, [, { tries }]) => sum + tries, 0);
    const before = counted();
    const none = await enquire(`${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`);
    expect(counted()).toBe(before);
    const guessed = await enquire(createCaseCode(new Uint8Array(20)));
    expect(counted()).toBe(before + 2);
    const unknown = { status: 404, code: 'complaint-number-unknown', pointers: [] } as const;
    for (const answer of [none, guessed]) expectProblem(answer, unknown);
    expect(memberOf(none.body, 'detail')).toBe(memberOf(guessed.body, 'detail'));
    await expectRefusal(stack, () => enquire(''), { status: 422, code: 'invalid-request', pointers: ['/number'] });
  });

  it('keeps guesses, and asking too often, from nobody else', async () => {
    const number = numberOf(await complain());
    const slowed = { status: 429, code: 'too-many-tries', pointers: [], retryAfter: 3_000 } as const;
    for (let tried = 0; tried < PERSON_POLICY.guessesPerAddress; tried += 1) {
      const guess = createCaseCode(Uint8Array.from({ length: 20 }, () => tried));
      expect((await enquire(guess)).status).toBe(404);
    }
    await expectRefusal(stack, () => enquire(createCaseCode(new Uint8Array(20).fill(31))), slowed);
    for (let tried = 0; tried < PERSON_POLICY.caseCodeTriesPerCaller; tried += 1)
      expect((await enquire(number)).status).toBe(200);
    await expectRefusal(stack, () => enquire(number), slowed);
    expect((await enquire(number, '198.51.100.8')).status).toBe(200);
  });

  it('opens no case with it', async () => {
    const number = numberOf(await complain());
    const session = () =>
      stack.person({ method: 'POST', route: '/v1/cases/sessions', headers: JSON_TYPE, body: { code: number } });
    await expectRefusal(stack, session, { status: 401, code: 'case-code-invalid', pointers: [] });
  });

  it('is refused while a service is down', async () => {
    const number = numberOf(await complain());
    for (const outage of [stack.hashes.outage, stack.tries.outage, stack.complaints.outage]) {
      outage.begin();
      const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
      await expectRefusal(stack, () => enquire(number), down);
      outage.end();
    }
  });
});

describe('oversight', () => {
  it('reads complaints and records what it found; the answer to the complainant is one and the same', async () => {
    await complain();
    stack.clock.advance(DAY_MS);
    const answers = [];
    for (const finding of ['unlawful-not-remedied', 'remedied', 'lawful', 'no-hold']) {
      await complain(COMPLAINT, finding);
      const answer = await check(firstId(), { ...FINDING, finding }, finding);
      expect(answer.status).toBe(200);
      answers.push(memberOf(answer.body, 'answer'));
      stack.clock.advance(DAY_MS);
    }
    expect(new Set(answers)).toEqual(new Set(['all-necessary-checks-made']));
    const { body } = await list();
    expect(body).toEqual({
      complaints: [
        expect.objectContaining({ check: expect.objectContaining({ finding: 'no-hold' }) }),
        expect.objectContaining({ check: expect.objectContaining({ finding: 'lawful' }) }),
        expect.objectContaining({ check: expect.objectContaining({ finding: 'remedied' }) }),
        {
          id: expect.stringMatching(/^cmp_20261121_/),
          receivedAt: '2026-11-21T16:10:00.000Z',
          keptUntil: '2028-11-20T16:10:00.000Z',
          ...COMPLAINT,
          check: {
            at: '2026-11-21T16:10:00.000Z',
            by: 'person-auditor',
            ...FINDING,
            finding: 'unlawful-not-remedied',
          },
        },
        {
          id: expect.stringMatching(/^cmp_20261120_/),
          receivedAt: '2026-11-20T16:10:00.000Z',
          keptUntil: '2028-11-19T16:10:00.000Z',
          ...COMPLAINT,
        },
      ],
      unremedied: 1,
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

  it('lists those that wait for a check alone, and opens no other', async () => {
    for (const key of ['one', 'two', 'three']) await complain(COMPLAINT, key);
    const [checked = ''] = stack.complaints.all().map(({ id }) => id);
    await check(checked);
    const waiting = await list(OVERSEER, { only: 'unchecked' });
    expect(Object(waiting.body).complaints).toHaveLength(2);
    expect(waiting.text).not.toContain(checked);
    expect(waiting.body).toMatchObject({ next: null, unremedied: 0 });
    const wrong = { status: 422, code: 'invalid-request', pointers: ['/only'] } as const;
    await expectRefusal(stack, () => list(OVERSEER, { only: 'checked' }), wrong);
  });

  it('reads one alone, for two years, and puts that on record', async () => {
    await complain();
    await check(firstId());
    const one = () =>
      stack.overseer({ method: 'GET', route: '/v1/complaints/{complaintId}', complaintId: firstId() }, OVERSEER);
    expect((await one()).body).toMatchObject({
      id: firstId(),
      ...COMPLAINT,
      check: { ...FINDING, by: 'person-auditor' },
    });
    expect(stack.consultations.all()).toMatchObject([{ of: { listed: [firstId()] } }]);
    const unknown = { status: 404, code: 'complaint-unknown', pointers: [] } as const;
    stack.clock.advance(PERSON_POLICY.complaintKeptMs);
    await expectRefusal(stack, one, unknown);
    const complaintId = 'elsewhere';
    const other = () => stack.overseer({ method: 'GET', route: '/v1/complaints/{complaintId}', complaintId }, OVERSEER);
    await expectRefusal(stack, other, unknown);
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

  it('keeps a wrong that is not put right as open business until a later check says otherwise, and both stay', async () => {
    const ids = [];
    for (const key of ['one', 'two']) {
      await complain(COMPLAINT, key);
      ids.push(firstId());
      await check(firstId(), key === 'one' ? UNREMEDIED : FINDING);
      stack.clock.advance(DAY_MS);
    }
    const [open = ''] = ids;
    const only = () => list(OVERSEER, { only: 'unremedied' });
    expect((await only()).body).toMatchObject({
      complaints: [{ id: open, check: UNREMEDIED }],
      unremedied: 1,
      next: null,
    });
    const again = { status: 409, code: 'complaint-checked', pointers: [] } as const;
    await expectRefusal(stack, () => check(open, { ...UNREMEDIED, note: 'Still.' }, 'check-2'), again);
    const closed = await check(open, FINDING, 'check-3');
    expect([closed.status, memberOf(closed.body, 'answer')]).toEqual([200, 'all-necessary-checks-made']);
    expect((await check(open, FINDING, 'check-3')).body).toEqual(closed.body);
    expect((await check(open, UNREMEDIED)).status).toBe(200); // a late repeat of the first opens nothing
    expect((await only()).body).toEqual({ complaints: [], unremedied: 0, next: null });
    expect((await list()).body).toMatchObject({
      complaints: [
        { check: FINDING },
        { id: open, check: UNREMEDIED, laterCheck: { ...FINDING, by: 'person-auditor' } },
      ],
    });
    await expectRefusal(stack, () => check(open, { ...FINDING, finding: 'lawful' }, 'check-4'), again);
  });

  it('believes the complaint and not the row that leads to it', async () => {
    await complain();
    const [complaint] = stack.complaints.all();
    if (complaint) await stack.unremedied.put(complaint); // as it is before a check that then failed
    await stack.unremedied.put({ id: complaintIdFor(stack.clock.now(), sha256('gone')) });
    expect((await list(OVERSEER, { only: 'unremedied' })).body).toMatchObject({ complaints: [], next: null });
  });

  it('lists only what there is to list only', async () => {
    const wrong = { status: 422, code: 'invalid-request', pointers: ['/only'] } as const;
    await expectRefusal(stack, () => list(OVERSEER, { only: 'lawful' }), wrong);
  });

  it('lists a wrong before it is on record, so that none goes unlisted', async () => {
    await complain();
    stack.unremedied.outage.begin();
    const down = { status: 503, code: 'may-be-stored', retryable: true } as const;
    await expectRefusal(stack, () => check(firstId(), UNREMEDIED), down);
    stack.unremedied.outage.end();
    expect((await check(firstId(), UNREMEDIED)).status).toBe(200);
    expect((await list(OVERSEER, { only: 'unremedied' })).body).toMatchObject({ complaints: [{ check: UNREMEDIED }] });
  });

  it('finds no complaint that is not there', async () => {
    const unknown = { status: 404, code: 'complaint-unknown', pointers: [] } as const;
    await expectRefusal(stack, () => check(`cmp_20261120_${'0'.repeat(32)}`), unknown);
    await expectRefusal(stack, () => check('cmp_1'), unknown);
  });

  it.each`
    body                                  | pointer       | why
    ${{ finding: 'unlawful', note: 'x' }} | ${'/finding'} | ${'a finding there is not'}
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
