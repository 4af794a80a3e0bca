import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import type { IssuedOrder } from '../../../shared/domain/overlap/choosing.ts';
import { OVERSIGHT_POLICY } from '../../../shared/domain/policy/oversight.ts';
import { AUDITOR, CONFIRMED, SECOND_AUDITOR, THIRD_AUDITOR } from '../../support/overseers.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import { commandRequest, filed, memberOf, POLICE, RELEASE } from '../../support/requests.ts';
import {
  answerSearch,
  askForSearch,
  findOrders,
  idOf,
  listSearches,
  readSearch,
  SOUGHT,
} from '../../support/searches.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const MAILBOX = { '/certificate/accounts/0/value': 'm.reuther@skylark.example' };
const DECLINED = { answer: 'declined', reason: 'The complaint names no mailbox.' };
const UNKNOWN = `sch_20261120_${'0'.repeat(32)}`;

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const police = (key = 'police-1'): Promise<OrderId> => filed(stack, 'epoc-pr', {}, key);
const sheriff = (key = 'sheriff-1'): Promise<OrderId> => filed(stack, 'us-2703f', MAILBOX, key);

/** As a version left it that knew no imprints. */
async function asBeforeImprints(order: IssuedOrder): Promise<void> {
  await stack.imprints.forget(order);
  await stack.marks.putAsEarlier(order, (await stack.marks.of(order.orderId)) ?? []);
}

async function confirmed(body: unknown = SOUGHT): Promise<string> {
  const id = idOf(await askForSearch(stack, body));
  expect((await answerSearch(stack, id)).status).toBe(200);
  return id;
}
const Found = z.object({
  orders: z.array(z.object({ id: z.string(), status: z.string() })),
  next: z.nullable(z.string()),
});
const found = ({ body }: Answer) => Found.parse(body).orders.map(({ id, status }) => [id, status]);
const idsIn = ({ body }: Answer): string[] => Found.parse(body).orders.map(({ id }) => id);
const standingOf = async (id: string): Promise<unknown> => memberOf((await readSearch(stack, id)).body, 'standing');

describe('a search that is asked for', () => {
  it('waits, and tells nothing: the same whether or not an order names the identifier', async () => {
    await police();
    await workers.settle();
    const reads = [stack.imprints.outage.asked, stack.orders.stored.commits().length];
    const some = await askForSearch(stack);
    const none = await askForSearch(stack, { ...SOUGHT, identifier: { type: 'email', value: 'n@o.example' } }, 'ask-2');
    for (const { status, body } of [some, none]) {
      expect([status, body]).toEqual([
        201,
        {
          id: expect.stringMatching(/^sch_20261120_[0-9a-f]{32}$/),
          standing: 'awaiting-confirmation',
          askedAt: '2026-11-20T16:10:00.000Z',
          askedBy: 'person-auditor',
          endsAt: '2026-11-21T16:10:00.000Z',
          readCount: 0,
        },
      ]);
    }
    expect([stack.imprints.outage.asked, stack.orders.stored.commits().length]).toEqual(reads);
  });

  it('is sealed: neither identifier nor reason stands in clear, in the store or the log', async () => {
    await askForSearch(stack);
    const [stored] = stack.searches.all();
    const clear = [
      JSON.stringify({ ...stored, words: stored?.words.commitment }),
      Buffer.from(stored?.words.ciphertext ?? []).toString('latin1'),
      stack.log.lines.join('\n'),
    ];
    for (const text of clear) expect(text).not.toMatch(/reuther|Quist|person-auditor.*person-auditor|strangely/i);
  });

  it('is one search, however often it is sent, past midnight too; another body under its key is refused', async () => {
    const first = await askForSearch(stack);
    stack.clock.advance(20 * HOUR_MS);
    const before = await stack.snapshot();
    expect((await askForSearch(stack)).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
    const reused = { status: 409, code: 'idempotency-key-reused', pointers: [] } as const;
    await expectRefusal(stack, () => askForSearch(stack, { ...SOUGHT, reason: 'Another.' }), reused);
    stack.clock.advance(5 * HOUR_MS);
    expect(idOf(await askForSearch(stack))).not.toBe(idOf(first));
  });

  it('is another for another person under the same key', async () => {
    const first = await askForSearch(stack);
    expect(idOf(await askForSearch(stack, SOUGHT, 'ask-1', SECOND_AUDITOR))).not.toBe(idOf(first));
  });

  it.each`
    identifier                                                        | code                  | pointer                | why
    ${{ type: 'email', value: '*@skylark.example' }}                  | ${'target-too-broad'} | ${'/identifier/value'} | ${'a wildcard'}
    ${{ type: 'email', value: 'nobody' }}                             | ${'invalid-request'}  | ${'/identifier/value'} | ${'no mailbox'}
    ${{ type: 'service_name', value: 'Skylark Mail' }}                | ${'target-too-broad'} | ${'/identifier/value'} | ${'a service, which has many users'}
    ${{ type: 'other', value: 'the brown parcel' }}                   | ${'target-too-broad'} | ${'/identifier/value'} | ${'free text'}
    ${{ type: 'ip_with_timestamp', value: '10.0.0.0/8' }}             | ${'target-too-broad'} | ${'/identifier/value'} | ${'a wide range'}
    ${{ type: 'mailbox', value: 'm.reuther@skylark.example' }}        | ${'invalid-request'}  | ${'/identifier/type'}  | ${'a type there is not'}
    ${{ type: 'email', value: 'm.reuther@skylark.example', port: 1 }} | ${'invalid-request'}  | ${'/identifier/port'}  | ${'a member nobody asked for'}
  `('is refused for $why', async ({ identifier, code, pointer }) => {
    const act = () => askForSearch(stack, { ...SOUGHT, identifier });
    await expectRefusal(stack, act, { status: 422, code, pointers: [pointer] });
  });

  it('is refused without a reason, and for a complaint that is not there', async () => {
    const { reason: _left, ...rest } = SOUGHT;
    const bare = { status: 422, code: 'invalid-request', pointers: ['/reason'] } as const;
    await expectRefusal(stack, () => askForSearch(stack, rest), bare);
    const complaintId = `cmp_20261120_${'0'.repeat(32)}`;
    const unknown = { status: 404, code: 'complaint-unknown', pointers: [] } as const;
    await expectRefusal(stack, () => askForSearch(stack, { ...SOUGHT, complaintId }), unknown);
  });

  it('is refused while a service is down', async () => {
    for (const { outage } of [stack.vault, stack.searches]) {
      outage.begin();
      await expectRefusal(stack, () => askForSearch(stack), {
        status: 503,
        code: 'service-unavailable',
        retryable: true,
      });
      outage.end();
    }
  });
});

describe('the second person', () => {
  it('sees what is searched for and why, confirms it, and both read what is found', async () => {
    const orders = [await police(), await sheriff()];
    await workers.settle();
    const id = idOf(await askForSearch(stack));
    expect((await readSearch(stack, id)).body).toEqual({
      id,
      standing: 'awaiting-confirmation',
      askedAt: '2026-11-20T16:10:00.000Z',
      askedBy: 'person-auditor',
      endsAt: '2026-11-21T16:10:00.000Z',
      readCount: 0,
      ...SOUGHT,
    });
    stack.clock.advance(HOUR_MS);
    const answer = await answerSearch(stack, id);
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({
        standing: 'confirmed',
        answer: { answer: 'confirmed', at: '2026-11-20T17:10:00.000Z', by: 'person-second' },
        endsAt: '2026-11-27T17:10:00.000Z',
      }),
    ]);
    for (const claims of [AUDITOR, SECOND_AUDITOR]) {
      expect(new Set(idsIn(await findOrders(stack, id, {}, claims)))).toEqual(new Set(orders));
    }
  });

  it('is another than whoever asked, however often that one tries', async () => {
    await police();
    await workers.settle();
    const id = idOf(await askForSearch(stack));
    const own = { status: 403, code: 'search-own', pointers: [] } as const;
    for (const key of ['answer-1', 'answer-2'])
      await expectRefusal(stack, () => answerSearch(stack, id, CONFIRMED, key, AUDITOR), own);
    await expectRefusal(stack, () => answerSearch(stack, id, DECLINED, 'answer-3', AUDITOR), own);
    await expectRefusal(stack, () => findOrders(stack, id), { status: 409, code: 'search-not-open', pointers: [] });
    expect(await standingOf(id)).toBe('awaiting-confirmation');
  });

  it('declines with a reason, which stays on record, and nothing is ever found by it', async () => {
    const id = idOf(await askForSearch(stack));
    expect((await answerSearch(stack, id, DECLINED)).body).toMatchObject({ standing: 'declined' });
    expect((await readSearch(stack, id, THIRD_AUDITOR)).body).toMatchObject({
      standing: 'declined',
      declinedBecause: DECLINED.reason,
      answer: { by: 'person-second' },
    });
    for (const claims of [AUDITOR, SECOND_AUDITOR]) {
      const act = () => findOrders(stack, id, {}, claims);
      await expectRefusal(stack, act, { status: 409, code: 'search-not-open', pointers: [] });
    }
  });

  it('answers once: a repeat hears the same, anything else is refused', async () => {
    const id = idOf(await askForSearch(stack));
    const first = await answerSearch(stack, id);
    stack.clock.advance(MINUTE_MS);
    const before = await stack.snapshot();
    expect((await answerSearch(stack, id)).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
    const answered = { status: 409, code: 'search-answered', pointers: [] } as const;
    await expectRefusal(stack, () => answerSearch(stack, id, DECLINED), answered);
    await expectRefusal(stack, () => answerSearch(stack, id, CONFIRMED, 'answer-2', THIRD_AUDITOR), answered);
  });

  it('comes too late a day after', async () => {
    const id = idOf(await askForSearch(stack));
    stack.clock.advance(OVERSIGHT_POLICY.searchConfirmedWithinMs - 1);
    expect(await standingOf(id)).toBe('awaiting-confirmation');
    stack.clock.advance(1);
    expect(await standingOf(id)).toBe('expired');
    await expectRefusal(stack, () => answerSearch(stack, id), { status: 409, code: 'search-answered', pointers: [] });
    await expectRefusal(stack, () => findOrders(stack, id), { status: 409, code: 'search-not-open', pointers: [] });
  });

  it('wins or loses whole when two answer at once', async () => {
    const id = idOf(await askForSearch(stack));
    const answers = await Promise.all([
      answerSearch(stack, id, CONFIRMED, 'answer-1', SECOND_AUDITOR),
      answerSearch(stack, id, DECLINED, 'answer-2', THIRD_AUDITOR),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each`
    body                                      | pointer      | why
    ${{}}                                     | ${'/answer'} | ${'nothing said'}
    ${{ answer: 'declined' }}                 | ${'/reason'} | ${'no reason to decline'}
    ${{ answer: 'confirmed', reason: 'Yes' }} | ${'/reason'} | ${'a member nobody asked for'}
  `('is refused with $why', async ({ body, pointer }) => {
    const id = idOf(await askForSearch(stack));
    const refused = { status: 422, code: 'invalid-request', pointers: [pointer] } as const;
    await expectRefusal(stack, () => answerSearch(stack, id, body), refused);
  });
});

describe('what is found', () => {
  it('is every order that names it, of every authority, standing or ended, until it is erased', async () => {
    const [one, other] = [await police(), await sheriff()];
    await workers.settle();
    await stack.officer(commandRequest(one, 'release', RELEASE), POLICE);
    await workers.settle();
    const id = await confirmed();
    const { body } = await findOrders(stack, id);
    expect(body).toEqual({
      orders: expect.arrayContaining([
        {
          id: one,
          reference: expect.stringMatching(/^[2-9A-Z-]{14}$/),
          authority: 'aut-police',
          authorityName: 'Landeskriminalamt Musterland, Dezernat Cybercrime',
          provider: 'prv-demo',
          providerName: 'Skylark Mail Ireland Limited',
          instrument: 'EU-EPOC-PR',
          status: 'released',
          issuedAt: '2026-11-20T16:10:00.000Z',
          targets: ['t1'],
        },
        expect.objectContaining({ id: other, authority: 'aut-sheriff', status: 'issued' }),
      ]),
      next: null,
    });
    expect(memberOf(body, 'orders')).toHaveLength(2);
    // the ended one is out of other orders' sight all the same
    expect(JSON.stringify(memberOf(stack.marks.all(), 'shown'))).not.toContain(one);
  });

  it('says how time has made each, with every job stopped, and leaves out what is erased', async () => {
    const one = await police();
    await workers.settle();
    stack.clock.advance(365 * DAY_MS);
    expect(found(await findOrders(stack, await confirmed()))).toEqual([
      [one, expect.stringMatching(/^(lapsed|expired)$/)],
    ]);
    stack.clock.advance(800 * DAY_MS);
    const later = idOf(await askForSearch(stack, SOUGHT, 'ask-2'));
    await answerSearch(stack, later);
    expect(found(await findOrders(stack, later))).toEqual([]);
    expect(stack.imprints.all()).toHaveLength(1);
  });

  it('is gone from the index with the erasure, though the stream lost its commits', async () => {
    const one = await police();
    await workers.settle();
    await stack.officer(commandRequest(one, 'release', RELEASE), POLICE);
    await workers.settle();
    stack.clock.set('2027-11-20T16:10:00Z');
    await workers.sweep();
    await workers.fire(stack.dueQueue.receive());
    expect((await stack.orders.latest(one))?.commit.state.phase.kind).toBe('erased');
    expect(stack.imprints.all()).toEqual([]);
  });

  it('comes page by page to the end, however many there are', async () => {
    const orders = [];
    for (const number of [1, 2, 3, 4, 5]) {
      orders.push(await sheriff(`sheriff-${number}`));
      stack.clock.advance(MINUTE_MS);
    }
    await workers.settle();
    const id = await confirmed();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await findOrders(stack, id, { limit: '2', ...(cursor !== null && { cursor }) });
      seen.push(...idsIn(page));
      cursor = Found.parse(page.body).next;
    } while (cursor !== null);
    expect(seen).toEqual(orders.reverse());
    const wrong = { status: 422, code: 'invalid-request' } as const;
    expectProblem(await findOrders(stack, id, { cursor: 'elsewhere' }), wrong);
  });

  it('is of exactly that identifier', async () => {
    await police();
    await workers.settle();
    const identifier = { type: 'email', value: 'm.reuther2@skylark.example' };
    expect(found(await findOrders(stack, await confirmed({ ...SOUGHT, identifier })))).toEqual([]);
  });

  it('is read by two people, and counted on the record', async () => {
    const one = await police();
    await workers.settle();
    const id = await confirmed();
    const third = { status: 403, code: 'search-not-yours', pointers: [] } as const;
    await expectRefusal(stack, () => findOrders(stack, id, {}, THIRD_AUDITOR), third);
    expect(found(await findOrders(stack, id))).toEqual([[one, 'issued']]);
    stack.clock.advance(MINUTE_MS);
    await findOrders(stack, id, {}, SECOND_AUDITOR);
    expect((await listSearches(stack)).body).toMatchObject({
      searches: [{ id, readCount: 2, lastReadAt: '2026-11-20T16:11:00.000Z' }],
    });
  });

  it('is not given where it cannot be counted', async () => {
    await police();
    await workers.settle();
    const id = await confirmed();
    stack.searches.countRead = async () => {
      throw new Error('lost');
    };
    const { status, text } = await findOrders(stack, id);
    expect([status, text.includes('ord_')]).toEqual([500, false]);
  });

  it('can be read for a week after it was confirmed', async () => {
    await police();
    await workers.settle();
    const id = await confirmed();
    stack.clock.advance(OVERSIGHT_POLICY.searchReadForMs - 1);
    expect((await findOrders(stack, id)).status).toBe(200);
    stack.clock.advance(1);
    await expectRefusal(stack, () => findOrders(stack, id), { status: 409, code: 'search-not-open', pointers: [] });
    expect(await standingOf(id)).toBe('closed');
  });

  it('is of an order from before there were imprints, once it ends', async () => {
    const one = await police();
    await workers.settle();
    const latest = await stack.orders.latest(one);
    if (latest) await asBeforeImprints(latest.commit.state);
    await stack.officer(commandRequest(one, 'release', RELEASE), POLICE);
    await workers.settle();
    expect(found(await findOrders(stack, await confirmed()))).toEqual([[one, 'released']]);
  });

  it('is nothing of an order whose end comes again after its erasure', async () => {
    const one = await police();
    await workers.settle();
    await stack.officer(commandRequest(one, 'release', RELEASE), POLICE);
    await workers.settle();
    const end = (await stack.orders.latest(one))?.commit.version ?? 0;
    await workers.runUntil(stack.clock.now());
    stack.clock.set('2027-11-20T16:10:00Z');
    await workers.sweep();
    await workers.fire(stack.dueQueue.receive());
    await workers.settle();
    await workers.stream([await stack.orders.recordOf(one, end)]);
    expect(stack.imprints.all()).toEqual([]);
  });
});

describe('an order that is erased while its imprints come up late', () => {
  it('has none afterwards', async () => {
    const one = await police();
    await workers.settle();
    await stack.officer(commandRequest(one, 'release', RELEASE), POLICE);
    await workers.settle();
    const latest = await stack.orders.latest(one);
    if (!latest) throw new Error('it was filed');
    await asBeforeImprints(latest.commit.state);
    stack.clock.set('2027-11-20T16:10:00Z');
    await workers.sweep();
    const put = stack.imprints.put.bind(stack.imprints);
    stack.imprints.put = async (order, imprints) => {
      await workers.fire(stack.dueQueue.receive());
      await put(order, imprints);
    };
    await workers.stream([await stack.orders.recordOf(one, latest.commit.version)]);
    expect((await stack.orders.latest(one))?.commit.state.phase.kind).toBe('erased');
    expect(stack.imprints.all()).toEqual([]);
  });
});

describe('the list of searches', () => {
  it('shows every person of oversight who searched and who confirmed, and opens nothing', async () => {
    const first = idOf(await askForSearch(stack));
    stack.clock.advance(DAY_MS);
    const second = idOf(await askForSearch(stack, SOUGHT, 'ask-2', SECOND_AUDITOR));
    const { body, text } = await listSearches(stack, { limit: '1' }, THIRD_AUDITOR);
    expect(body).toEqual({
      searches: [expect.objectContaining({ id: second, askedBy: 'person-second', standing: 'awaiting-confirmation' })],
      next: expect.any(String),
    });
    const rest = await listSearches(stack, { cursor: String(memberOf(body, 'next')) }, THIRD_AUDITOR);
    expect(rest.body).toEqual({
      searches: [expect.objectContaining({ id: first, standing: 'expired' })],
      next: null,
    });
    expect(`${text}${rest.text}`).not.toMatch(/reuther|Quist/i);
    const wrong = { status: 422, code: 'invalid-request' } as const;
    await expectRefusal(stack, () => listSearches(stack, { cursor: 'elsewhere' }), wrong);
  });

  it('forgets a search after two years, though the table drops it late', async () => {
    const id = idOf(await askForSearch(stack));
    stack.clock.advance(OVERSIGHT_POLICY.searchKeptMs - 1);
    expect((await readSearch(stack, id)).status).toBe(200);
    stack.clock.advance(1);
    await expectRefusal(stack, () => readSearch(stack, id), { status: 404, code: 'search-unknown', pointers: [] });
    expect((await listSearches(stack)).body).toEqual({ searches: [], next: null });
  });

  it('has no search that is not there', async () => {
    const unknown = { status: 404, code: 'search-unknown', pointers: [] } as const;
    for (const id of [UNKNOWN, 'sch_1']) {
      for (const act of [readSearch, findOrders]) await expectRefusal(stack, () => act(stack, id), unknown);
      await expectRefusal(stack, () => answerSearch(stack, id), unknown);
    }
  });

  it.each(['contact-point', 'validator', 'reviewer'])('is not the role %s', async (holdfast_role) => {
    const id = idOf(await askForSearch(stack));
    const claims = { ...SECOND_AUDITOR, holdfast_role };
    const refused = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => askForSearch(stack, SOUGHT, 'ask-2', claims), refused);
    await expectRefusal(stack, () => listSearches(stack, {}, claims), refused);
    await expectRefusal(stack, () => readSearch(stack, id, claims), refused);
    await expectRefusal(stack, () => answerSearch(stack, id, CONFIRMED, 'answer-1', claims), refused);
    await expectRefusal(stack, () => findOrders(stack, id, {}, claims), refused);
  });

  it.each(['listed before', 'listed between'])(
    'is not confirmed by another account of whoever asked, %s',
    async (when) => {
      const account = ({ sub }: typeof AUDITOR) => `${sub}`;
      const overseers = [
        { person: 'p-anna', accounts: [account(AUDITOR), account(SECOND_AUDITOR)] },
        { person: 'p-bela', accounts: [account(THIRD_AUDITOR)] },
      ];
      const office: DirectoryEntry = { kind: 'office', id: 'oversight', reach: {}, overseers };
      if (when === 'listed before') await stack.directory.put(office, 'operator');
      const id = idOf(await askForSearch(stack));
      await stack.directory.put(office, 'operator');
      const own = { status: 403, code: 'search-own' } as const;
      for (const by of [AUDITOR, SECOND_AUDITOR]) {
        await expectRefusal(stack, () => answerSearch(stack, id, CONFIRMED, `by-${account(by)}`, by), own);
      }
      expect((await answerSearch(stack, id, CONFIRMED, 'third', THIRD_AUDITOR)).status).toBe(200);
      for (const by of [AUDITOR, SECOND_AUDITOR, THIRD_AUDITOR]) {
        expect((await findOrders(stack, id, {}, by)).status).toBe(200);
      }
      const stranger = { ...AUDITOR, sub: 'somebody' };
      const refused = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
      await expectRefusal(stack, () => askForSearch(stack, SOUGHT, 'ask-2', stranger), refused);
      await expectRefusal(stack, () => readSearch(stack, id, stranger), refused);
    },
  );

  it('asks whoever asks or confirms to have signed in lately', async () => {
    const id = idOf(await askForSearch(stack));
    stack.signInAge = 2 * 86_400;
    const old = { status: 401, code: 'sign-in-too-old', challenge: expect.any(String) } as const;
    await expectRefusal(stack, () => askForSearch(stack, SOUGHT, 'ask-2'), old);
    await expectRefusal(stack, () => answerSearch(stack, id), old);
    expect((await readSearch(stack, id)).status).toBe(200);
  });
});
