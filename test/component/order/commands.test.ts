import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import {
  ANSWER,
  type CommandName,
  type CommandOptions,
  commandRequest,
  EXTENSION,
  FILER,
  filed,
  memberOf,
  PRODUCTION_REQUEST,
  RELEASE,
  RENEWAL,
  read,
  readCertificate,
  SHERIFF,
  say,
  WITHDRAWAL,
} from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  stack.clock.advance(MINUTE_MS);
  await readCertificate(stack, orderId);
  stack.clock.advance(MINUTE_MS);
});

const act = (name: CommandName, body: unknown, options: CommandOptions = {}): Promise<Answer> =>
  stack.officer(commandRequest(orderId, name, body, options), FILER['epoc-pr']);

const latest = async () => (await stack.orders.latest(orderId))?.commit;
const content = async () => memberOf((await stack.officer(read(orderId), FILER['epoc-pr'])).body, 'content');

describe('a command on a running order', () => {
  it.each`
    name                    | body                  | status         | event                | with                 | part
    ${'extension'}          | ${EXTENSION}          | ${'running'}   | ${'order.extended'}  | ${['review.opened']} | ${'form'}
    ${'production-request'} | ${PRODUCTION_REQUEST} | ${'continued'} | ${'order.continued'} | ${['review.opened']} | ${'form'}
    ${'release'}            | ${RELEASE}            | ${'released'}  | ${'order.released'}  | ${['notice.given']}  | ${undefined}
    ${'release'}            | ${WITHDRAWAL}         | ${'withdrawn'} | ${'order.withdrawn'} | ${['notice.given']}  | ${'explanation'}
  `('$event by POST …/$name, with $with', async ({ name, body, status, event, with: besides, part }) => {
    const answer = await act(name, body, { ifMatch: 2 });
    expect(answer.status).toBe(200);
    expect(answer.headers).toEqual({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      etag: '"3"',
    });
    const stored = await stack.orders.latest(orderId);
    expect(answer.body).toEqual({ id: orderId, version: 3, digest: stored?.digest, status });
    expect(stored?.commit).toMatchObject({
      version: 3,
      at: stack.clock.now(),
      by: {
        kind: 'officer',
        role: 'contact-point',
        authority: 'aut-police',
        person: await stack.recorded(orderId, 'person-police-desk'),
      },
      events: [event, ...besides].map((type) => ({ type, at: stack.clock.now() })),
    });
    expect(stored?.sealed.map((sealed) => sealed.part)).toEqual(part === undefined ? [] : [part]);
  });

  it('an extension adds 30 days to the nominal end', async () => {
    await act('extension', EXTENSION);
    expect((await latest())?.events).toMatchObject([
      {
        extensions: 1,
        betweenEnds: false,
        ends: {
          nominalEndsAt: Date.parse('2027-02-19T00:00:00Z'),
          appliedEndsAt: Date.parse('2027-02-19T00:00:00Z'),
          zone: 'Europe/Dublin',
        },
      },
      { type: 'review.opened', kind: 'sunset', reviewDueAt: Date.parse('2026-12-04T16:12:00Z') },
    ]);
  });

  it('the form of an extension is read by both sides, word for word', async () => {
    await act('extension', EXTENSION);
    const certificate = memberOf(EXTENSION, 'certificate');
    expect(await content()).toMatchObject({ forms: [{ about: 'order.extended', version: 3, value: certificate }] });
    const { body } = await readCertificate(stack, orderId, { id: 'read-2' });
    expect(body).toMatchObject({ order: { forms: [{ about: 'order.extended', form: certificate }] } });
  });

  it('an explanation stays with the issuing side', async () => {
    await act('release', WITHDRAWAL);
    expect(await content()).toMatchObject({
      explanations: [{ about: 'order.withdrawn', version: 3, value: WITHDRAWAL.explanation }],
    });
    const { text } = await readCertificate(stack, orderId, { id: 'read-2' });
    expect(text).not.toContain(WITHDRAWAL.explanation);
  });

  it('an extension sent between the nominal and the applied end is taken, and flagged', async () => {
    const own = new Stack();
    own.clock.set('2026-11-24T09:00:00Z'); // 60 days on end with Saturday 23 January
    const id = await filed(own);
    await readCertificate(own, id);
    own.clock.set('2027-01-24T12:00:00Z');
    const answer = await own.officer(commandRequest(id, 'extension', EXTENSION), FILER['epoc-pr']);
    expect(answer.status).toBe(200);
    const events = (await own.orders.latest(id))?.commit.events;
    expect(events).toContainEqual(expect.objectContaining({ type: 'order.extended', betweenEnds: true }));
  });

  it('a request under United States law is extended by a letter, 90 days more', async () => {
    const letter = await filed(stack, 'us-2703f', {}, 'key-2');
    await readCertificate(stack, letter, { id: 'read-2' });
    const answer = await stack.officer(commandRequest(letter, 'extension', RENEWAL), SHERIFF);
    expect(answer).toMatchObject({ status: 200, body: { version: 3, status: 'running' } });
    expect((await stack.orders.latest(letter))?.commit.events).toMatchObject([
      { type: 'order.extended', ends: { nominalEndsAt: Date.parse('2027-05-20T00:00:00+01:00') } },
      { type: 'review.opened' },
    ]);
  });
});

describe('an open question', () => {
  beforeEach(async () => {
    const question = 'Which of the two folders?';
    expect((await say(stack, orderId, 'clarification.requested', { question, targets: [{ id: 't9' }] })).status).toBe(
      200,
    );
    stack.clock.advance(DAY_MS);
  });

  it('is answered: the provider reads the words', async () => {
    const answer = await act('clarification-answer', ANSWER, { ifMatch: 3 });
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"4"' }, body: { version: 4, status: 'running' } });
    expect((await latest())?.events).toEqual([{ type: 'clarification.answered', at: stack.clock.now() }]);
    const { body } = await readCertificate(stack, orderId, { id: 'read-2' });
    expect(body).toMatchObject({
      order: { forms: [{ about: 'clarification.answered', form: { answer: ANSWER.answer } }] },
    });
  });

  it('answered with a withdrawal ends the order', async () => {
    const answer = await act('clarification-answer', { ...ANSWER, outcome: 'withdrawn' });
    expect(answer).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    expect((await latest())?.events).toMatchObject([
      { type: 'order.withdrawn', reason: 'objection-accepted' },
      { type: 'notice.given' },
    ]);
  });
});

describe('the same command again', () => {
  it.each`
    name                    | body
    ${'extension'}          | ${EXTENSION}
    ${'production-request'} | ${PRODUCTION_REQUEST}
    ${'release'}            | ${RELEASE}
    ${'release'}            | ${WITHDRAWAL}
  `('$name gets the same answer, though the order has moved on', async ({ name, body }) => {
    const first = await act(name, body, { ifMatch: 2 });
    stack.clock.advance(MINUTE_MS);
    await readCertificate(stack, orderId, { id: 'read-2' });
    const before = await stack.snapshot();
    expect(await act(name, body, { ifMatch: 2 })).toEqual(first);
    expect(await act(name, body)).toEqual(first);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('ten at once are one command', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => act('extension', EXTENSION)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect((await latest())?.version).toBe(3);
  });

  it('two others at once under one key are one command and one refusal', async () => {
    const other = { ...RELEASE, explanation: 'The account was found empty.' };
    const answers = await Promise.all([act('release', RELEASE), act('release', other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(memberOf(refused?.body, 'type')).toBe('urn:holdfast:problem:idempotency-key-reused');
    expect((await latest())?.version).toBe(3);
  });
});

describe('two commands at once', () => {
  it('both succeed, one after the other, when neither names a version', async () => {
    await say(stack, orderId, 'clarification.requested', { question: 'Which?' });
    const answers = await Promise.all([act('extension', EXTENSION), act('clarification-answer', ANSWER)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.map(({ body }) => memberOf(body, 'version')).sort()).toEqual([4, 5]);
    const types = stack.orders.stored.commits().flatMap(({ commit }) => commit.events.map(({ type }) => type));
    expect(types.slice(-3).sort()).toEqual(['clarification.answered', 'order.extended', 'review.opened']);
  });

  it('one wins when both name the version they decided upon', async () => {
    const answers = await Promise.all([
      act('extension', EXTENSION, { ifMatch: 2 }),
      act('release', RELEASE, { ifMatch: 2 }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await latest())?.version).toBe(3);
  });

  it('of two extensions one wins: the law gives one', async () => {
    const answers = await Promise.all([
      act('extension', EXTENSION, { key: 'a' }),
      act('extension', EXTENSION, { key: 'b' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await latest())?.version).toBe(3);
  });
});
