import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectDiscreet, expectRefusal } from '../../support/refusals.ts';
import {
  checkRequest,
  FILER,
  filing,
  filingRequest,
  orderIdsIn,
  POLICE,
  read,
  type SampleName,
  SHERIFF,
  VALIDATOR,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { SECOND_OFFICER, waitingIdIn, waitingListRequest, waitingRequest, wordRequest } from '../../support/waiting.ts';

/** How long a filing is proposed. */
const PROPOSED_MS = DAY_MS;
const FIGURES = { filingsPerOfficer: 3, filingsPerAuthority: 100, wordsPerOfficer: 100 };

let stack: Stack;
beforeEach(async () => {
  stack = new Stack(undefined, 'shown', FIGURES);
  await askFor('aut-police', ['urgent']);
});

/** Has the entry of an authority ask for a second officer, or no longer. */
const askFor = (authority: string, secondOfficer?: readonly string[], more = {}) =>
  stack.directory.put(directoryEntry(authority, { secondOfficer, ...more }), 'operator');
const fileAs = (by: Claims, key = 'key-1', name: SampleName = 'epoc-pr', edits = {}): Promise<Answer> =>
  stack.officer(filingRequest(filing(name, edits), key), by);
const another = (by: Claims): Claims => ({ ...by, sub: `${by['sub']}-2` });
const say = (id: string, word: string, by: Claims = SECOND_OFFICER): Promise<Answer> =>
  stack.officer(wordRequest(id, { word }), by);
const listed = async (by: Claims = SECOND_OFFICER) =>
  Object((await stack.officer(waitingListRequest(), by)).body).filings;
const stored = () => stack.orders.stored.commits().length;

describe('a filing for which its authority’s entry asks for a second officer', () => {
  it('is proposed: answered and listed with the reason, and nothing of it is issued, kept or told', async () => {
    const demands = stack.demands.all();
    const answer = await fileAs(POLICE);
    const until = new Date(stack.clock.now() + PROPOSED_MS).toISOString();
    const id = waitingIdIn(answer);
    expect(answer.body).toEqual({ id, state: 'awaiting-second-word', because: ['authority-asks'], until });
    expect(await listed()).toMatchObject([{ id, because: ['authority-asks'], until, orders: [] }]);
    expect((await stack.officer(waitingRequest(id), SECOND_OFFICER)).body).toMatchObject({ form: filing('epoc-pr') });
    expect(stored()).toBe(0);
    expect(stack.demands.all()).toEqual(demands);
    expect(stack.log.lines.some((line) => line.includes('filing burst'))).toBe(false);
    expect((await stack.officer({ method: 'GET', route: '/v1/orders' }, POLICE)).body).toMatchObject({ orders: [] });
    expectDiscreet(stack);
  });

  it('is answered alike when it is sent again, and after the entry asks no longer', async () => {
    const first = await fileAs(POLICE);
    const before = await stack.snapshot();
    expect((await fileAs(POLICE)).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
    await askFor('aut-police');
    expect((await fileAs(POLICE)).body).toEqual(first.body);
    orderIdsIn(await fileAs(POLICE, 'anew'));
  });

  it('that was issued before the entry asked stays so', async () => {
    await askFor('aut-police');
    const first = await fileAs(POLICE);
    await askFor('aut-police', ['urgent']);
    expect((await fileAs(POLICE)).body).toEqual(first.body);
    expect(await listed()).toEqual([]);
  });

  it('is held against every rule before it waits, and its key against every other request', async () => {
    await expectRefusal(stack, () => fileAs(POLICE, 'bad', 'epoc-pr', { '/providers/0/provider': 'prv-nobody' }), {
      status: 422,
      code: 'provider-unknown',
    });
    await fileAs(POLICE);
    await expectRefusal(stack, () => fileAs(POLICE, 'key-1', 'epoc-pr-emergency'), {
      status: 409,
      code: 'idempotency-key-reused',
    });
  });

  it('waits for a day, and time ends it', async () => {
    const id = waitingIdIn(await fileAs(POLICE));
    stack.clock.set(plus(stack.clock.now(), PROPOSED_MS - 1));
    expect(await listed()).toHaveLength(1);
    stack.clock.set(plus(stack.clock.now(), 1));
    expect(await listed()).toEqual([]);
    expect((await stack.officer(waitingRequest(id), SECOND_OFFICER)).body).toMatchObject({
      state: 'expired',
      form: null,
    });
    await expectRefusal(stack, () => say(id, 'given'), { status: 409, code: 'filing-expired' });
    await expectRefusal(stack, () => fileAs(POLICE), { status: 409, code: 'filing-expired' });
    expect(stored()).toBe(0);
  });

  it('above the figure of a burst as well has the quarter of an hour, and says both', async () => {
    for (const key of ['one', 'two', 'three']) await fileAs(POLICE, key);
    const answer = await fileAs(POLICE, 'four');
    const until = new Date(stack.clock.now() + 15 * MINUTE_MS).toISOString();
    expect(answer.body).toMatchObject({ because: ['above-figure', 'authority-asks'], until });
  });

  it('that is an emergency goes out at once', async () => {
    orderIdsIn(await fileAs(POLICE, 'urgent', 'epoc-pr-emergency'));
    expect(await listed()).toMatchObject([{ state: 'issued-all-the-same', because: ['emergency'] }]);
  });
});

describe('the second word for it', () => {
  it('issues it as its filer’s, under rules that are asked again, with both on record', async () => {
    const id = waitingIdIn(await fileAs(POLICE));
    stack.clock.set(plus(stack.clock.now(), 60 * MINUTE_MS));
    const answer = await say(id, 'given');
    const [order = ''] = Object(answer.body).orders;
    expect(answer).toMatchObject({ status: 200, body: { id, state: 'given' } });
    expect((await stack.officer(read(order), POLICE)).body).toMatchObject({
      issuedAt: new Date(stack.clock.now()).toISOString(),
      secondedBy: { person: SECOND_OFFICER['sub'] },
    });
    expect(orderIdsIn(await fileAs(POLICE))).toEqual([order]);
    expect(await listed()).toEqual([]);
  });

  it('is refused where a rule refuses by then', async () => {
    const id = waitingIdIn(await fileAs(POLICE));
    await stack.directory.put(directoryEntry('prv-demo', { acceptedLanguages: ['ga'] }), 'test');
    await expectRefusal(stack, () => say(id, 'given'), { status: 422, code: 'language-not-accepted' });
  });

  it.each`
    who                    | by           | status | code
    ${'its filer'}         | ${POLICE}    | ${403} | ${'second-officer-needed'}
    ${'another authority'} | ${SHERIFF}   | ${404} | ${'filing-unknown'}
    ${'a validator'}       | ${VALIDATOR} | ${403} | ${'role-not-allowed'}
  `('is not $who’s to say', async ({ by, status, code }) => {
    const id = waitingIdIn(await fileAs(POLICE));
    for (const word of ['given', 'refused']) await expectRefusal(stack, () => say(id, word, by), { status, code });
  });

  it('can refuse it', async () => {
    const id = waitingIdIn(await fileAs(POLICE));
    expect(await say(id, 'refused')).toMatchObject({ status: 200, body: { state: 'refused', orders: [] } });
    await expectRefusal(stack, () => fileAs(POLICE), { status: 409, code: 'filing-refused' });
    expect(stored()).toBe(0);
  });
});

it.each<[SampleName]>([['epoc-pr'], ['us-2703f'], ['budapest-29'], ['ca-487-012']])(
  'a filing of %s is proposed, demands nothing meanwhile, and is issued on the second word',
  async (name) => {
    const by = FILER[name];
    await askFor(String(by['holdfast_authority']), ['urgent']);
    const demands = stack.demands.all();
    const id = waitingIdIn(await fileAs(by, 'key-1', name));
    expect(stack.demands.all()).toEqual(demands);
    expect(stored()).toBe(0);
    const answer = await say(id, 'given', another(by));
    expect(answer.status, answer.text).toBe(200);
    expect(Object(answer.body).orders).toHaveLength(stored());
  },
);

describe('a desk that files for another authority', () => {
  const COURT = 'Amtsgericht Musterstadt';
  const inCourtsName = { '/certificate/F/issuer/authorityName': COURT };
  const court = (secondOfficer?: readonly 'urgent'[]) =>
    stack.directory.put(
      directoryEntry('aut-prosecutor', { id: 'aut-court', name: COURT, institution: 'ag', secondOfficer }),
      'operator',
    );

  it.each`
    desk          | principal     | status
    ${undefined}  | ${undefined}  | ${201}
    ${undefined}  | ${['urgent']} | ${202}
    ${['urgent']} | ${undefined}  | ${202}
    ${['urgent']} | ${['urgent']} | ${202}
  `('where it asks $desk and the other $principal is answered $status', async ({ desk, principal, status }) => {
    await askFor('aut-police', desk, { filesFor: ['aut-court'] });
    await court(principal);
    expect((await fileAs(POLICE, 'key-1', 'epoc-pr', inCourtsName)).status).toBe(status);
  });

  it('files in its own name as its own entry has it', async () => {
    await askFor('aut-police', undefined, { filesFor: ['aut-court'] });
    await court(['urgent']);
    expect((await fileAs(POLICE)).status).toBe(201);
  });
});

describe('POST /v1/filing-checks', () => {
  const check = async (name: SampleName) => Object((await stack.officer(checkRequest(filing(name)), POLICE)).body);

  it('says that it would wait, and why; nothing of an emergency, nor where nobody asks', async () => {
    const before = await stack.snapshot();
    expect(await check('epoc-pr')).toMatchObject({ wouldBeRefused: false, wouldWaitBecause: ['authority-asks'] });
    expect(await check('epoc-pr-emergency')).not.toHaveProperty('wouldWaitBecause');
    expect(await stack.snapshot()).toEqual(before);
    await askFor('aut-police');
    expect(await check('epoc-pr')).not.toHaveProperty('wouldWaitBecause');
  });
});

it('a batch is answered row by row: what waits waits, and an emergency beside it goes out', async () => {
  const rows = (['epoc-pr', 'epoc-pr-emergency'] as const).map((name) => ({ row: name, filing: filing(name) }));
  const send = () =>
    stack.officer(
      {
        method: 'POST',
        route: '/v1/filings',
        headers: { 'idempotency-key': 'batch', 'content-type': 'application/jsonl' },
        body: Buffer.from(rows.map((one) => JSON.stringify(one)).join('\n')),
      },
      POLICE,
    );
  const answer = await send();
  expect(answer).toMatchObject({
    status: 207,
    body: {
      rows: [
        { row: 'epoc-pr', status: 202, answer: { because: ['authority-asks'] } },
        { row: 'epoc-pr-emergency', status: 201 },
      ],
      sendAgain: false,
    },
  });
  expect((await send()).body).toEqual(answer.body);
  expect(stored()).toBe(1);
});
