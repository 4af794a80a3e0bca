import { beforeEach, describe, expect, it } from 'vitest';
import { ContentPageView } from '../../../shared/contracts/api/common/content.ts';
import { History } from '../../../shared/contracts/api/common/order.ts';
import { ReadingView, SealedText } from '../../../shared/contracts/api/oversight/readings.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import type { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { OVERSIGHT_POLICY } from '../../../shared/domain/policy/oversight.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import { objectAsProvider } from '../../support/cases.ts';
import { AUDITOR, CONFIRMED, SECOND_AUDITOR, THIRD_AUDITOR } from '../../support/overseers.ts';
import {
  answerReading,
  askToRead,
  DECLINED,
  listReadings,
  readEarlier,
  readReading,
  readText,
  WHY,
} from '../../support/readings.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import { commandRequest, filed, memberOf, POLICE, readCertificate, say } from '../../support/requests.ts';
import { asHolder, decideReview, reviewRequest } from '../../support/reviews.ts';
import { idOf } from '../../support/searches.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const UNKNOWN = `rdg_20261120_${'0'.repeat(32)}`;
const NOT_OPEN = { status: 409, code: 'reading-not-open', pointers: [] } as const;
const DOWN = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
const ERASED = { status: 410, code: 'order-erased', pointers: [] } as const;

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
});

async function confirmed(): Promise<string> {
  const id = idOf(await askToRead(stack, orderId));
  expect((await answerReading(stack, id)).status).toBe(200);
  return id;
}

const notesOf = (type: string) =>
  stack.notes.notes().flatMap(({ note }) => note.events.flatMap((event) => (event.type === type ? [note] : [])));
const standingOf = async (id: string): Promise<unknown> => memberOf((await readReading(stack, id)).body, 'standing');
const erase = () => stack.clock.set('2028-01-20T00:00:00Z');

describe('one person of oversight', () => {
  it('asks, which opens nothing, and is on the order’s own record', async () => {
    const { status, body } = await askToRead(stack, orderId);
    expect([status, body]).toEqual([
      201,
      {
        id: expect.stringMatching(/^rdg_20261120_[0-9a-f]{32}$/),
        orderId,
        reference: expect.any(String),
        standing: 'awaiting-confirmation',
        askedAt: '2026-11-20T16:10:00.000Z',
        askedBy: 'person-auditor',
        endsAt: '2026-11-21T16:10:00.000Z',
        readCount: 0,
      },
    ]);
    expect(notesOf('reading.asked')).toMatchObject([
      { by: { kind: 'overseer', authority: 'aut-police', person: expect.stringMatching(/^off_/) } },
    ]);
  });

  it('reads nothing alone, however they try', async () => {
    const id = idOf(await askToRead(stack, orderId));
    const own = { status: 403, code: 'reading-own', pointers: [] } as const;
    for (const [key, body] of Object.entries({ a: CONFIRMED, b: DECLINED })) {
      await expectRefusal(stack, () => answerReading(stack, id, body, key, AUDITOR), own);
    }
    await expectRefusal(stack, () => readText(stack, id), NOT_OPEN);
    await expectRefusal(stack, () => readEarlier(stack, id, undefined), NOT_OPEN);
    expect(await standingOf(id)).toBe('awaiting-confirmation');
  });

  it.each(['listed before', 'listed between'])('is not confirmed by another account of theirs, %s', async (when) => {
    const account = ({ sub }: typeof AUDITOR) => `${sub}`;
    const overseers = [
      { person: 'p-anna', accounts: [account(AUDITOR), account(SECOND_AUDITOR)] },
      { person: 'p-bela', accounts: [account(THIRD_AUDITOR)] },
    ];
    const office: DirectoryEntry = { kind: 'office', id: 'oversight', reach: {}, overseers };
    if (when === 'listed before') await stack.directory.put(office, 'operator');
    const id = idOf(await askToRead(stack, orderId));
    await stack.directory.put(office, 'operator');
    const own = { status: 403, code: 'reading-own' } as const;
    for (const by of [AUDITOR, SECOND_AUDITOR]) {
      await expectRefusal(stack, () => answerReading(stack, id, CONFIRMED, `by-${account(by)}`, by), own);
    }
    expect((await answerReading(stack, id, CONFIRMED, 'third', THIRD_AUDITOR)).status).toBe(200);
    for (const by of [AUDITOR, SECOND_AUDITOR, THIRD_AUDITOR]) {
      expect((await readText(stack, id, by)).status).toBe(200);
    }
  });

  it('asks once, however often it is sent, past midnight too; another body under its key is refused', async () => {
    const first = await askToRead(stack, orderId);
    stack.clock.advance(20 * HOUR_MS);
    const before = await stack.snapshot();
    expect((await askToRead(stack, orderId)).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
    const reused = { status: 409, code: 'idempotency-key-reused', pointers: [] } as const;
    await expectRefusal(stack, () => askToRead(stack, orderId, { reason: 'Another.' }), reused);
    const other = await filed(stack, 'epoc-pr', {}, 'key-2');
    await expectRefusal(stack, () => askToRead(stack, other), reused);
  });

  it('finishes by a repeat what was on the record of the order and not yet in the list', async () => {
    stack.readings.add = async () => {
      throw new HoldfastError('service-unavailable', 'down', { retryable: true });
    };
    expectProblem(await askToRead(stack, orderId), DOWN);
    expect(stack.readings.all()).toEqual([]);
    Reflect.deleteProperty(stack.readings, 'add');
    const reused = { status: 409, code: 'idempotency-key-reused', pointers: [] } as const;
    await expectRefusal(stack, () => askToRead(stack, orderId, { reason: 'Another.' }), reused);
    expect((await askToRead(stack, orderId)).status).toBe(201);
    expect(notesOf('reading.asked')).toHaveLength(1);
  });

  it('names an order there is, with a reason', async () => {
    const unknown = { status: 404, code: 'order-not-found', pointers: [] } as const;
    await expectRefusal(stack, () => askToRead(stack, `ord_${'0'.repeat(26)}`), unknown);
    const bare = { status: 422, code: 'invalid-request', pointers: ['/reason'] } as const;
    await expectRefusal(stack, () => askToRead(stack, orderId, { reason: '' }), bare);
  });
});

describe('the second person', () => {
  it('knows which order and why, confirms, and both read the text until two days are over', async () => {
    const id = idOf(await askToRead(stack, orderId));
    const shown = parse(ReadingView, (await readReading(stack, id)).body);
    expect(shown).toMatchObject({
      reason: WHY,
      mayBeRead: false,
      order: { authority: 'aut-police', provider: 'prv-demo', instrument: 'EU-EPOC-PR', status: 'issued' },
    });
    stack.clock.advance(HOUR_MS);
    const answer = await answerReading(stack, id);
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({
        standing: 'confirmed',
        answer: { answer: 'confirmed', at: '2026-11-20T17:10:00.000Z', by: 'person-second' },
        endsAt: '2026-11-22T17:10:00.000Z',
      }),
    ]);
    expect((await readReading(stack, id)).body).toMatchObject({ mayBeRead: true });
    expect((await readReading(stack, id, THIRD_AUDITOR)).body).toMatchObject({ mayBeRead: false, reason: WHY });
    stack.clock.advance(OVERSIGHT_POLICY.readingOpenForMs - 1);
    for (const claims of [AUDITOR, SECOND_AUDITOR]) expect((await readText(stack, id, claims)).status).toBe(200);
    stack.clock.advance(1);
    for (const claims of [AUDITOR, SECOND_AUDITOR]) {
      await expectRefusal(stack, () => readText(stack, id, claims), NOT_OPEN);
      await expectRefusal(stack, () => readEarlier(stack, id, undefined, claims), NOT_OPEN);
    }
    expect(await standingOf(id)).toBe('closed');
    expect((await readReading(stack, id)).body).toMatchObject({ mayBeRead: false, readCount: 2 });
  });

  it('declines with a reason, which stays on record, and nothing is ever opened', async () => {
    const id = idOf(await askToRead(stack, orderId));
    expect((await answerReading(stack, id, DECLINED)).body).toMatchObject({ standing: 'declined' });
    expect((await readReading(stack, id, THIRD_AUDITOR)).body).toMatchObject({
      standing: 'declined',
      declinedBecause: DECLINED.reason,
    });
    for (const claims of [AUDITOR, SECOND_AUDITOR]) {
      await expectRefusal(stack, () => readText(stack, id, claims), NOT_OPEN);
    }
    expect(notesOf('text.read')).toEqual([]);
  });

  it('answers once: a repeat hears the same, anything else is refused', async () => {
    const id = idOf(await askToRead(stack, orderId));
    const first = await answerReading(stack, id);
    stack.clock.advance(MINUTE_MS);
    const before = await stack.snapshot();
    expect((await answerReading(stack, id)).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
    const answered = { status: 409, code: 'reading-answered', pointers: [] } as const;
    await expectRefusal(stack, () => answerReading(stack, id, DECLINED), answered);
    await expectRefusal(stack, () => answerReading(stack, id, CONFIRMED, 'answer-2', THIRD_AUDITOR), answered);
  });

  it('wins or loses whole when two answer at once', async () => {
    const id = idOf(await askToRead(stack, orderId));
    const answers = await Promise.all([
      answerReading(stack, id, CONFIRMED, 'answer-1', SECOND_AUDITOR),
      answerReading(stack, id, DECLINED, 'answer-1', THIRD_AUDITOR),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(notesOf('reading.answered')).toHaveLength(1);
    const [won] = answers.filter(({ status }) => status === 200);
    expect(memberOf(won?.body, 'standing')).toBe(await standingOf(id));
  });

  it('finishes by a repeat what was on the record of the order and not yet in the list', async () => {
    const id = idOf(await askToRead(stack, orderId));
    stack.readings.answer = async () => {
      throw new HoldfastError('service-unavailable', 'down', { retryable: true });
    };
    expectProblem(await answerReading(stack, id), DOWN);
    Reflect.deleteProperty(stack.readings, 'answer');
    await expectRefusal(stack, () => readText(stack, id), NOT_OPEN);
    const answered = { status: 409, code: 'reading-answered', pointers: [] } as const;
    await expectRefusal(stack, () => answerReading(stack, id, DECLINED, 'other', THIRD_AUDITOR), answered);
    expect((await answerReading(stack, id)).status).toBe(200);
    expect(notesOf('reading.answered')).toHaveLength(1);
    expect((await readText(stack, id)).status).toBe(200);
  });

  it('comes too late a day after', async () => {
    const id = idOf(await askToRead(stack, orderId));
    stack.clock.advance(OVERSIGHT_POLICY.readingConfirmedWithinMs - 1);
    expect(await standingOf(id)).toBe('awaiting-confirmation');
    stack.clock.advance(1);
    expect(await standingOf(id)).toBe('expired');
    const answered = { status: 409, code: 'reading-answered', pointers: [] } as const;
    await expectRefusal(stack, () => answerReading(stack, id), answered);
    await expectRefusal(stack, () => readText(stack, id), NOT_OPEN);
  });
});

describe('the text', () => {
  it('is everything sealed of the order that is text, whoever said it, and no code and no file', async () => {
    const workers = new Workers(stack);
    await workers.settle();
    await readCertificate(stack, orderId);
    await objectAsProvider(stack, orderId);
    await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
    const words = { review: 'r1', text: 'The authority says this.' };
    await stack.officer(commandRequest(orderId, 'messages', words, { key: 'word' }), POLICE);
    await asHolder(stack, orderId, 'r1', reviewRequest(`${orderId}.r1`, 'messages', { text: 'The reviewer asks.' }));
    await decideReview(stack, orderId, 'r1', {
      outcome: 'affirm',
      reasons: 'It is needed still.',
      forTheOtherSide: 'It stays.',
    });
    const answer = await readText(stack, await confirmed());
    const text = parse(SealedText, answer.body);
    expect(text).toMatchObject({
      orderId,
      certificate: expect.any(Object),
      grounds: expect.any(Object),
      forms: [],
      explanations: [],
      confirmations: [],
      statements: [
        { about: 'challenge.filed', by: 'provider' },
        { about: 'message.sent', by: 'authority', words: { text: 'The authority says this.' } },
        { about: 'message.sent', by: 'reviewer' },
        { about: 'review.decided', by: 'reviewer' },
      ],
      messagesBefore: null,
    });
    expect(answer.text).toContain('It is needed still.');
    const earlier = await readEarlier(stack, text.id, undefined);
    expect(parse(ContentPageView, earlier.body)).toMatchObject({ list: 'messages', entries: [{}, {}], before: null });
    const wrong = { status: 422, code: 'invalid-request' } as const;
    await expectRefusal(stack, () => readEarlier(stack, text.id, 'eyJ2IjoxfQ'), wrong);
  });

  it('is for those two: not for a third, nor anybody else', async () => {
    const id = await confirmed();
    const theirs = { status: 403, code: 'reading-not-yours', pointers: [] } as const;
    await expectRefusal(stack, () => readText(stack, id, THIRD_AUDITOR), theirs);
    await expectRefusal(stack, () => readEarlier(stack, id, undefined, THIRD_AUDITOR), theirs);
    const refused = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    for (const holdfast_role of ['contact-point', 'validator', 'reviewer']) {
      const claims = { ...SECOND_AUDITOR, holdfast_role };
      await expectRefusal(stack, () => askToRead(stack, orderId, { key: 'ask-2', claims }), refused);
      await expectRefusal(stack, () => listReadings(stack, {}, claims), refused);
      await expectRefusal(stack, () => readReading(stack, id, claims), refused);
      await expectRefusal(stack, () => answerReading(stack, id, CONFIRMED, 'answer-1', claims), refused);
      await expectRefusal(stack, () => readText(stack, id, claims), refused);
      await expectRefusal(stack, () => readEarlier(stack, id, undefined, claims), refused);
    }
  });

  it('asks whoever asks or confirms to have signed in lately', async () => {
    const id = idOf(await askToRead(stack, orderId));
    stack.signInAge = 2 * 86_400;
    const old = { status: 401, code: 'sign-in-too-old', challenge: expect.any(String) } as const;
    await expectRefusal(stack, () => askToRead(stack, orderId, { key: 'ask-2' }), old);
    await expectRefusal(stack, () => answerReading(stack, id), old);
  });

  it('is not read more often than one reason is good for', async () => {
    const id = await confirmed();
    stack.readings.countRead = async (one, at) => {
      const { readCount } = (await stack.readings.read(one)) ?? { readCount: 0 };
      expect([one, at, readCount]).toEqual([id, stack.clock.now(), 0]);
      throw new HoldfastError('reading-not-open', 'as often as it may be');
    };
    await expectRefusal(stack, () => readText(stack, id), NOT_OPEN);
    const used = { ...stack.readings.all()[0], readCount: OVERSIGHT_POLICY.readingAnswersAtMost };
    stack.readings.read = async () => used as Awaited<ReturnType<typeof stack.readings.read>>;
    await expectRefusal(stack, () => readText(stack, id), NOT_OPEN);
    expect((await readReading(stack, id)).body).toMatchObject({ mayBeRead: false });
  });
});

describe('the record', () => {
  it('says who asked, who confirmed, who read, when and by which reading; why is sealed', async () => {
    const id = await confirmed();
    await readText(stack, id);
    stack.clock.advance(MINUTE_MS);
    await readEarlier(stack, id, undefined, SECOND_AUDITOR);
    const route = '/v1/oversight/orders/{orderId}/history';
    const answer = await stack.overseer({ method: 'GET', route, orderId }, THIRD_AUDITOR);
    const { notes, officials } = parse(History, answer.body);
    const said = notes.map(({ note }) => {
      const { by, events } = Object(note);
      return [events[0].type, events[0].reading, officials[by.person], events[0].count, events[0].shown];
    });
    expect(said).toEqual([
      ['reading.asked', id, 'person-auditor', undefined, undefined],
      ['reading.answered', id, 'person-second', undefined, undefined],
      ['text.read', id, 'person-auditor', 1, 'all'],
      ['text.read', id, 'person-second', 2, 'earlier-page'],
    ]);
    expect(answer.text).not.toMatch(/Reuther|four holds/);
    const theirs = await stack.officer({ method: 'GET', route: '/v1/orders/{orderId}/history', orderId }, POLICE);
    expect(parse(History, theirs.body).notes).toEqual(notes);
    expect(theirs.text).not.toMatch(/person-auditor|person-second|Reuther|four holds/);
    expect(JSON.stringify(stack.readings.all())).not.toMatch(/Reuther|four holds/);
    expect(stack.log.lines.join('\n')).not.toMatch(/Reuther|four holds|person-auditor|person-second/);
    expect(stack.consultations.all().filter(({ of }) => 'orderId' in of && of.orderId === orderId)).toMatchObject([
      { by: { role: 'oversight', person: 'person-auditor' }, reason: WHY },
      { by: { role: 'oversight', person: 'person-second' }, reason: WHY },
      { by: { person: 'person-third' }, reason: null },
      { by: { role: 'contact-point' }, reason: null },
    ]);
  });

  it.each(['asked', 'answered', 'read'])('comes first: where it cannot be written nothing is %s', async (what) => {
    const id = what === 'read' ? await confirmed() : idOf(await askToRead(stack, orderId));
    stack.notes.beforeAppend = () => {
      throw new HoldfastError('service-unavailable', 'the record does not answer', { retryable: true });
    };
    const kept = [stack.notes.kept(), stack.consultations.all()];
    if (what === 'asked') await expectRefusal(stack, () => askToRead(stack, orderId, { key: 'ask-2' }), DOWN);
    if (what === 'answered') await expectRefusal(stack, () => answerReading(stack, id), DOWN);
    if (what === 'read') {
      for (const answer of [await readText(stack, id), await readEarlier(stack, id, undefined)]) {
        expectProblem(answer, DOWN);
        expect(answer.text).not.toMatch(/reuther|certificate/i);
      }
    }
    expect([stack.notes.kept(), stack.consultations.all()]).toEqual(kept);
  });

  it('is the order’s, and ends with it: nothing is asked, confirmed or read of one that is erased', async () => {
    const [waiting, open] = [idOf(await askToRead(stack, orderId, { key: 'ask-2' })), await confirmed()];
    await stack.vault.destroy(orderId);
    await expectRefusal(stack, () => readText(stack, open), ERASED);
    await expectRefusal(stack, () => readEarlier(stack, open, undefined), ERASED);
    await expectRefusal(stack, () => answerReading(stack, waiting, CONFIRMED, 'answer-2'), ERASED);
    await expectRefusal(stack, () => askToRead(stack, orderId, { key: 'ask-3' }), ERASED);
    expect((await readReading(stack, open)).body).toMatchObject({ reason: null, standing: 'confirmed' });
  });

  it('is unreadable past the order’s time too, though nobody has erased it yet', async () => {
    const id = await confirmed();
    erase();
    await expectRefusal(stack, () => askToRead(stack, orderId, { key: 'ask-3' }), ERASED);
    expect((await readReading(stack, id)).body).toMatchObject({ reason: null, mayBeRead: false });
    await expectRefusal(stack, () => answerReading(stack, id, DECLINED), ERASED);
  });

  it('lists every reading of everybody, the latest days’ first, with nothing opened, for two years', async () => {
    const first = idOf(await askToRead(stack, orderId));
    stack.clock.advance(DAY_MS);
    const second = idOf(await askToRead(stack, orderId, { key: 'ask-2' }));
    const page = await listReadings(stack, { limit: '1' }, THIRD_AUDITOR);
    expect(page.body).toEqual({
      readings: [expect.objectContaining({ id: second, standing: 'awaiting-confirmation' })],
      next: second,
    });
    const rest = await listReadings(stack, { limit: '1', cursor: second });
    expect(rest.body).toEqual({ readings: [expect.objectContaining({ id: first, standing: 'expired' })], next: null });
    expect(`${page.text}${rest.text}`).not.toMatch(/Reuther|four holds/);
    stack.clock.advance(OVERSIGHT_POLICY.readingKeptMs - DAY_MS);
    expect((await listReadings(stack)).body).toMatchObject({ readings: [{ id: second }] });
    const unknown = { status: 404, code: 'reading-unknown', pointers: [] } as const;
    await expectRefusal(stack, () => readReading(stack, first), unknown);
    const wrong = { status: 422, code: 'invalid-request' } as const;
    await expectRefusal(stack, () => listReadings(stack, { cursor: 'elsewhere' }), wrong);
  });

  it('has no reading that is not there', async () => {
    const unknown = { status: 404, code: 'reading-unknown', pointers: [] } as const;
    for (const id of [UNKNOWN, 'rdg_1']) {
      await expectRefusal(stack, () => readReading(stack, id), unknown);
      await expectRefusal(stack, () => answerReading(stack, id), unknown);
      await expectRefusal(stack, () => readText(stack, id), unknown);
      await expectRefusal(stack, () => readEarlier(stack, id, undefined), unknown);
    }
  });

  it('is damaged where the note of a reading is another’s', async () => {
    const id = idOf(await askToRead(stack, orderId));
    const [reading] = stack.readings.all();
    await say(stack, orderId, 'order.acknowledged', {});
    stack.readings.read = async () => reading && { ...reading, note: 7 };
    expect(await readReading(stack, id)).toMatchObject({ status: 500 });
  });
});

describe('any order', () => {
  const route = '/v1/oversight/orders/{orderId}';
  const ask = (id: string, claims = AUDITOR) => stack.overseer({ method: 'GET', route, orderId: id }, claims);

  it('is found in clear by its id, as time has made it', async () => {
    expect((await ask(orderId)).body).toMatchObject({
      id: orderId,
      authority: 'aut-police',
      provider: 'prv-demo',
      status: 'issued',
      version: 1,
    });
    erase();
    expect((await ask(orderId)).body).toMatchObject({ status: 'erased' });
  });

  it('is looked for where it is, by oversight', async () => {
    const missing = { status: 404, code: 'order-not-found', pointers: [] } as const;
    for (const id of [`ord_${'0'.repeat(26)}`, 'ord_1']) await expectRefusal(stack, () => ask(id), missing);
    const refused = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => ask(orderId, POLICE), refused);
  });
});
