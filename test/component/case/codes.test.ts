import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, toRfc3339 } from '../../../shared/domain/instant.ts';
import { aReviewerStanding } from '../../support/builders.ts';
import {
  assign,
  CHALLENGE,
  caseOf,
  caseRequest,
  currentRequest,
  reopenCase,
  sessionRequest,
  told,
} from '../../support/cases.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { accepting, commandRequest, memberOf, noticeRequest, POLICE } from '../../support/requests.ts';
import { readReview, reviewerClaims } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await told(stack);
});

const codeIn = ({ body }: Answer): string => String(memberOf(body, 'caseCode'));
const read = (id: string, accept = 'application/json'): Promise<Answer> =>
  stack.provider(accepting(noticeRequest(orderId, 'en'), accept), { provider: 'prv-demo', id });
const letter = (key: string): Promise<Answer> =>
  stack.officer(commandRequest(orderId, 'notice-letter', {}, { key }), POLICE);
const open = (code: string): Promise<string> => reopenCase(stack, orderId, code);
const tokenOf = async (id: string): Promise<string> => await open(codeIn(await read(id)));
const listOf = async (token: string): Promise<readonly Record<string, unknown>[]> =>
  Object(await caseOf(stack, token)).codes;
const ownOf = async (token: string): Promise<string> => String((await listOf(token)).find(({ own }) => own)?.['id']);
const end = (token: string, code: unknown, key?: string): Promise<Answer> =>
  stack.person(caseRequest('code-ends', { code }, { token, ...(key !== undefined && { key }) }));
const later = (): void => stack.clock.advance(MINUTE_MS);
const now = (): string => toRfc3339(stack.clock.now());
const opens = async (code: string): Promise<number> => (await stack.person(sessionRequest(code))).status;
const noted = (type: string) =>
  stack.notes
    .notes()
    .flatMap(({ note }) => note.events.map((event) => ({ by: note.by, ...event })))
    .filter((event) => event.type === type);

const NOT_YOURS = { status: 403, code: 'code-not-yours', pointers: [] } as const;
const UNKNOWN = { status: 404, code: 'code-unknown', pointers: [] } as const;
const OVER = { status: 401, code: 'case-session-invalid', pointers: [] } as const;
const INVALID = { status: 401, code: 'case-code-invalid', pointers: [] } as const;

describe('a read of the notice sent again under its id', () => {
  it('gives the same notice with the same code, now and long after, and leaves nothing behind', async () => {
    const [first, other] = [await read('notice-1'), await read('notice-2')];
    for (const wait of [0, MINUTE_MS, 2 * DAY_MS, 40 * DAY_MS]) {
      stack.clock.advance(wait);
      const before = await stack.snapshot();
      expect((await read('notice-1')).body).toEqual(first.body);
      expect((await read('notice-2')).body).toEqual(other.body);
      expect(await stack.snapshot()).toEqual(before);
    }
    expect(codeIn(first)).not.toBe(codeIn(other));
  });

  it('in another form gives the same code', async () => {
    const code = codeIn(await read('notice-1'));
    expect((await read('notice-1', 'text/plain')).text).toContain(code);
  });

  it('at once makes one code, on record once', async () => {
    await read('notice-1');
    const answers = await Promise.all([1, 2, 3, 4].map(() => read('notice-2')));
    expect(new Set(answers.map(codeIn)).size).toBe(1);
    expect(noted('notice.read')).toHaveLength(1);
    expect(stack.cases.all()).toHaveLength(2);
  });

  it('brings back no code that is over: replaced, ended or too old', async () => {
    const replaced = codeIn(await read('notice-1'));
    later();
    const ended = codeIn(await read('notice-2'));
    const token = await open(ended);
    await end(token, await ownOf(token));
    for (const wait of [MINUTE_MS, 181 * DAY_MS]) {
      stack.clock.advance(wait);
      expect([codeIn(await read('notice-1')), codeIn(await read('notice-2'))]).toEqual([replaced, ended]);
      expect([await opens(replaced), await opens(ended)]).toEqual([401, 401]);
    }
  });

  it('whose answer was lost before its code lived is on record once, and makes its code', async () => {
    await read('notice-1');
    for (const down of [stack.reads, stack.cases]) {
      const before = noted('notice.read').length;
      down.outage.begin();
      expect((await read(`notice-${before + 2}`)).status).toBe(503);
      down.outage.end();
      expect(await opens(codeIn(await read(`notice-${before + 2}`)))).toBe(201);
      expect(noted('notice.read')).toHaveLength(before + 1);
    }
  });

  it('is refused once the record is erased', async () => {
    await read('notice-1');
    stack.clock.advance(900 * DAY_MS);
    await expectRefusal(stack, () => read('notice-1'), { status: 410, code: 'order-erased' });
  });
});

describe('the codes of a case', () => {
  it('are shown as they were made: when, through whom, used or over', async () => {
    await read('notice-1');
    const [first] = [now()];
    later();
    const token = await tokenOf('notice-2');
    const second = now();
    later();
    await letter('letter-1');
    const third = now();
    expect(await listOf(token)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{64}$/),
        madeAt: first,
        through: 'provider',
        firstUsedAt: null,
        endedAt: second,
        own: false,
        mayEnd: false,
      },
      expect.objectContaining({ madeAt: second, through: 'provider', firstUsedAt: second, endedAt: null, own: true }),
      expect.objectContaining({ madeAt: third, through: 'authority', firstUsedAt: null, endedAt: null, mayEnd: false }),
    ]);
  });

  it('open nothing by their ids, and nothing that opens the case is shown', async () => {
    const code = codeIn(await read('notice-1'));
    const token = await open(code);
    await expectRefusal(stack, async () => stack.person(sessionRequest(await ownOf(token))), INVALID);
    const { text } = await stack.person(currentRequest(token));
    for (const [kept] of stack.cases.all()) expect(text).not.toContain(kept);
    expect(text).not.toContain(code);
  });

  it('are shown to the reviewer of an objection, whoever filed it, and no more of them', async () => {
    const token = await tokenOf('notice-1');
    const made = now();
    later();
    await letter('letter-1');
    await stack.person(caseRequest('challenges', CHALLENGE, { token }));
    await assign(
      stack,
      orderId,
      'r1',
      aReviewerStanding({ person: 'privacy-reviewer', institution: 'privacy-tribunal' }),
    );
    const { body } = await stack.reviewer(readReview(`${orderId}.r1`), reviewerClaims('privacy-reviewer'));
    expect(memberOf(body, 'codes')).toEqual([
      { id: await ownOf(token), madeAt: made, through: 'provider', firstUsedAt: made, endedAt: null },
      { id: expect.any(String), madeAt: now(), through: 'authority', firstUsedAt: null, endedAt: null },
    ]);
    expect(memberOf(body, 'filedUnder')).toBe(await ownOf(token));
  });
});

describe('ending a code', () => {
  it('one’s own ends its sessions, and it opens the case no more; what was filed stays on record', async () => {
    const code = codeIn(await read('notice-1'));
    const [one, two] = [await open(code), await open(code)];
    await stack.person(caseRequest('challenges', CHALLENGE, { token: one }));
    const id = await ownOf(one);
    expect(await end(one, id)).toMatchObject({ status: 201, body: { code: id, endedAt: now() } });
    for (const token of [one, two]) await expectRefusal(stack, () => stack.person(currentRequest(token)), OVER);
    await expectRefusal(stack, () => stack.person(sessionRequest(code)), INVALID);
    expect(stack.orders.stored.commits().at(-1)?.commit.state.rights.challenges).toHaveLength(1);
    expect((await stack.person(currentRequest(await tokenOf('notice-2')))).status).toBe(200);
  });

  it('a later one of the same hands is on record with the code it was ended under', async () => {
    const token = await tokenOf('notice-1');
    later();
    const made = now();
    const intruder = await tokenOf('notice-2');
    later();
    const [mine, theirs] = [await ownOf(token), await ownOf(intruder)];
    expect(await listOf(token)).toMatchObject([
      { own: true, mayEnd: true },
      { own: false, mayEnd: true },
    ]);
    expect(await end(token, theirs)).toMatchObject({ status: 201, body: { code: theirs, endedAt: now() } });
    expect(noted('code.ended')).toMatchObject([
      { by: { kind: 'person', orderId, under: mine }, code: theirs, madeAt: Date.parse(made) },
    ]);
    await expectRefusal(stack, () => stack.person(currentRequest(intruder)), OVER);
    expect(await listOf(token)).toMatchObject([{ mayEnd: true }, { endedAt: now(), mayEnd: false }]);
  });

  it('ends it once, however often it is asked, with any key', async () => {
    const token = await tokenOf('notice-1');
    later();
    const theirs = await ownOf(await tokenOf('notice-2'));
    const first = await end(token, theirs);
    later();
    const before = await stack.snapshot();
    expect((await end(token, theirs)).body).toEqual(first.body);
    expect((await end(token, theirs, 'another')).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('that was over before says when, and puts nothing on record', async () => {
    const token = await tokenOf('notice-1');
    later();
    await read('notice-2');
    later();
    await read('notice-3');
    const [, replaced] = await listOf(token);
    later();
    expect((await end(token, replaced?.['id'])).body).toMatchObject({ endedAt: replaced?.['endedAt'] });
    expect(noted('code.ended')).toEqual([]);
  });

  it('is refused for an earlier one, and for one of other hands, and stores nothing', async () => {
    const person = await tokenOf('notice-1');
    later();
    const byLetter = await open(codeIn(await letter('letter-1')));
    later();
    const provider = await tokenOf('notice-2');
    const ids = { person: await ownOf(person), letter: await ownOf(byLetter), provider: await ownOf(provider) };
    await expectRefusal(stack, () => end(provider, ids.person), NOT_YOURS);
    await expectRefusal(stack, () => end(provider, ids.letter), NOT_YOURS);
    await expectRefusal(stack, () => end(byLetter, ids.person), NOT_YOURS);
    await expectRefusal(stack, () => end(byLetter, ids.provider), NOT_YOURS);
    await expectRefusal(stack, () => end(person, ids.letter), NOT_YOURS);
    expect(await listOf(person)).toMatchObject([{ mayEnd: true }, { mayEnd: false }, { mayEnd: true }]);
  });

  it('is refused for a code of another case, and for one there is not', async () => {
    const mine = orderId;
    orderId = await told(stack, 'epoc-pr', 'key-2');
    const foreign = await ownOf(await tokenOf('notice-1'));
    orderId = mine;
    const token = await tokenOf('notice-1');
    await expectRefusal(stack, () => end(token, foreign), UNKNOWN);
    await expectRefusal(stack, () => end(token, '0'.repeat(64)), UNKNOWN);
    const malformed = { status: 422, code: 'invalid-request', pointers: ['/code'] } as const;
    await expectRefusal(stack, () => end(token, 'ABCDE'), malformed);
  });

  it('needs no key, because it happens once', async () => {
    const token = await tokenOf('notice-1');
    later();
    const theirs = await ownOf(await tokenOf('notice-2'));
    const bare = caseRequest('code-ends', { code: theirs }, { token });
    const { 'idempotency-key': _, ...headers } = bare.headers ?? {};
    const first = await stack.person({ ...bare, headers });
    expect(first.status).toBe(201);
    later();
    expect(await stack.person({ ...bare, headers })).toEqual(first);
  });

  it('is not done while it cannot be put on record, and says when it may have been', async () => {
    const token = await tokenOf('notice-1');
    later();
    const intruder = await tokenOf('notice-2');
    const theirs = await ownOf(intruder);
    stack.notes.outage.begin();
    expect((await end(token, theirs)).status).toBe(503);
    stack.notes.outage.end();
    expect((await stack.person(currentRequest(intruder))).status).toBe(200);
    expect((await end(token, theirs)).status).toBe(201);
    expect(noted('code.ended')).toHaveLength(1);
  });
});

it('a provider that reads the notice anew is not the person, and shuts nobody out', async () => {
  const person = await tokenOf('notice-1');
  await stack.person(caseRequest('challenges', CHALLENGE, { token: person }));
  const mine = await ownOf(person);
  later();

  // the same read signed anew brings the code of the notice, which the provider saw before; nothing new, nothing over
  const before = await stack.snapshot();
  await read('notice-1');
  expect(await stack.snapshot()).toEqual(before);

  // a code of its own opens the case from then on: not what the person filed
  const provider = await tokenOf('notice-9');
  expect(await caseOf(stack, provider)).toMatchObject({ challenges: [], objecting: { left: 5 } });
  await expectRefusal(stack, () => end(provider, mine), NOT_YOURS);
  expect((await stack.person(currentRequest(person))).status).toBe(200);

  // the person sees it, and ends it; the provider's repeat brings nothing back
  const [, theirs] = await listOf(person);
  expect(theirs).toMatchObject({ through: 'provider', madeAt: now(), firstUsedAt: now(), endedAt: null, mayEnd: true });
  expect((await end(person, theirs?.['id'])).status).toBe(201);
  await expectRefusal(stack, () => stack.person(currentRequest(provider)), OVER);
  expect(await opens(codeIn(await read('notice-9')))).toBe(401);
  expect(await caseOf(stack, person)).toMatchObject({ challenges: [{ id: 'c1' }] });
});
