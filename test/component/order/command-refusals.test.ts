import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { PROBLEMS } from '../../../shared/http/problems.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import {
  ANSWER,
  type CommandName,
  type CommandOptions,
  commandRequest,
  DEFERRAL,
  EXTENSION,
  FILER,
  filed,
  PRODUCTION_REQUEST,
  PROSECUTOR,
  RELEASE,
  RENEWAL,
  readCertificate,
  SHERIFF,
  SOUGHT,
  say,
  TOLD_IN_PERSON,
  VALIDATOR,
  WITHDRAWAL,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { edited } from '../../unit/contracts/refusal.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  await readCertificate(stack, orderId);
  stack.clock.advance(MINUTE_MS);
});

const act = (name: CommandName, body: unknown, options: CommandOptions = {}, by = FILER['epoc-pr']) =>
  stack.officer(commandRequest(orderId, name, body, options), by);

const COMMANDS: readonly (readonly [CommandName, unknown, unknown])[] = [
  ['extension', EXTENSION, RENEWAL],
  ['production-request', PRODUCTION_REQUEST, edited(PRODUCTION_REQUEST, { '/certificate/B/addressee': 'Another' })],
  ['release', RELEASE, { ...RELEASE, reason: 'production-completed' }],
  ['release', WITHDRAWAL, { ...WITHDRAWAL, explanation: 'Other words.' }],
  ['clarification-answer', ANSWER, { ...ANSWER, answer: 'The second account is meant.' }],
  ['notice-deferral', DEFERRAL, { ...DEFERRAL, reason: 'Other words.' }],
  ['notice', TOLD_IN_PERSON, { ...TOLD_IN_PERSON, proof: 'Other words.' }],
];

describe.each(COMMANDS)('%s', (name, body, other) => {
  beforeEach(async () => {
    if (name === 'clarification-answer') await say(stack, orderId, 'clarification.requested', { question: 'Which?' });
  });

  it.each([1, 9, 999_999_999_999])('is refused when decided upon version %i', async (ifMatch) => {
    const expected = { status: 412, code: 'version-mismatch', pointers: [] } as const;
    await expectRefusal(stack, () => act(name, body, { ifMatch }), expected);
  });

  it.each(['*', 'W/"2"', '2', '"0"', '"two"', '"2", "3"'])('is refused with If-Match %s', async (tag) => {
    const request = commandRequest(orderId, name, body);
    const sent = { ...request, headers: { ...request.headers, 'if-match': tag } };
    const expected = { status: 422, code: 'invalid-request', pointers: ['/if-match'] } as const;
    await expectRefusal(stack, () => stack.officer(sent, FILER['epoc-pr']), expected);
  });

  it('is refused without a key', async () => {
    const { headers: _headers, ...request } = commandRequest(orderId, name, body);
    const headers = { 'content-type': 'application/json' };
    const expected = { status: 400, code: 'idempotency-key-missing', pointers: [] } as const;
    await expectRefusal(stack, () => stack.officer({ ...request, headers }, FILER['epoc-pr']), expected);
  });

  it.each([
    ['another authority', PROSECUTOR, 'order-not-found'],
    ['an authority of other law', SHERIFF, 'order-not-found'],
    ['a validator', VALIDATOR, 'role-not-allowed'],
    ['a reviewer', { ...FILER['epoc-pr'], holdfast_role: 'reviewer' }, 'role-not-allowed'],
  ] as const)('is refused to %s', async (_, by, code) => {
    await expectRefusal(stack, () => act(name, body, {}, by), { status: PROBLEMS[code].status, code, pointers: [] });
  });

  it('is refused for an order that is not there', async () => {
    const nowhere = `ord_${'0'.repeat(26)}`;
    const request = commandRequest(nowhere, name, body);
    const expected = { status: 404, code: 'order-not-found', pointers: [] } as const;
    await expectRefusal(stack, () => stack.officer(request, FILER['epoc-pr']), expected);
    await expectRefusal(stack, () => stack.officer({ ...request, orderId: 'order' }, FILER['epoc-pr']), expected);
  });

  it('is refused under a key that came before with another body', async () => {
    expect((await act(name, body)).status).toBe(200);
    const expected = { status: 409, code: 'idempotency-key-reused', pointers: [] } as const;
    await expectRefusal(stack, () => act(name, other), expected);
  });

  it('is refused, and nothing stored, while the record does not answer', async () => {
    stack.orders.beforeAppend = () => stack.orders.stored.outage.begin();
    const before = await stack.snapshot();
    const expected = { status: 503, code: 'may-be-stored', pointers: [], retryable: true } as const;
    expectProblem(await act(name, body), expected);
    stack.orders.stored.outage.end();
    expect(await stack.snapshot()).toEqual(before);
  });
});

describe('a form of other law', () => {
  it('does not extend a European order', async () => {
    const expected = { status: 422, code: 'invalid-request', pointers: ['/instrument'] } as const;
    await expectRefusal(stack, () => act('extension', RENEWAL), expected);
  });

  it('neither extends nor continues a letter', async () => {
    const letter = await filed(stack, 'us-2703f', {}, 'key-2');
    await readCertificate(stack, letter, { id: 'read-2' });
    const expected = { status: 422, code: 'invalid-request', pointers: ['/instrument'] } as const;
    for (const [name, body] of [
      ['extension', EXTENSION],
      ['production-request', PRODUCTION_REQUEST],
    ] as const) {
      await expectRefusal(stack, () => stack.officer(commandRequest(letter, name, body), SHERIFF), expected);
    }
  });
});

describe('a state that does not allow it', () => {
  it.each`
    name                      | body                  | code
    ${'extension'}            | ${EXTENSION}          | ${'extension-too-late'}
    ${'production-request'}   | ${PRODUCTION_REQUEST} | ${'continuation-too-late'}
    ${'release'}              | ${RELEASE}            | ${'order-ended'}
    ${'release'}              | ${WITHDRAWAL}         | ${'order-ended'}
    ${'clarification-answer'} | ${ANSWER}             | ${'order-ended'}
    ${'validation'}           | ${SOUGHT}             | ${'order-ended'}
  `('from the applied end on, with no job run, $name is $code', async ({ name, body, code }) => {
    stack.clock.set('2027-01-19T23:59:59.999Z');
    if (name === 'extension') expect((await act(name, body, { key: 'in-time' })).status).toBe(200);
    stack.clock.set(name === 'extension' ? '2027-02-19T00:00:00Z' : '2027-01-20T00:00:00Z');
    await expectRefusal(stack, () => act(name, body), { status: 409, code, pointers: [] });
  });

  it.each`
    name                    | body                  | code
    ${'extension'}          | ${EXTENSION}          | ${'order-ended'}
    ${'production-request'} | ${PRODUCTION_REQUEST} | ${'order-ended'}
    ${'release'}            | ${WITHDRAWAL}         | ${'order-ended'}
  `('once released, $name is $code', async ({ name, body, code }) => {
    await act('release', RELEASE, { key: 'first' });
    await expectRefusal(stack, () => act(name, body), { status: 409, code, pointers: [] });
  });

  it('a second extension is not allowed, nor one of a continued hold', async () => {
    await act('extension', EXTENSION, { key: 'first' });
    const again = { status: 409, code: 'extension-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => act('extension', EXTENSION), again);
    await act('production-request', PRODUCTION_REQUEST);
    const continued = { status: 409, code: 'transition-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => act('extension', EXTENSION), continued);
  });

  it('what the provider has not received has no period to extend', async () => {
    const unread = await filed(stack, 'epoc-pr', {}, 'key-2');
    const expected = { status: 409, code: 'order-not-received', pointers: [] } as const;
    for (const [name, body] of [
      ['extension', EXTENSION],
      ['production-request', PRODUCTION_REQUEST],
    ] as const) {
      await expectRefusal(stack, () => stack.officer(commandRequest(unread, name, body), FILER['epoc-pr']), expected);
    }
  });

  it('without a question there is nothing to answer, and once is enough', async () => {
    const expected = { status: 409, code: 'clarification-not-open', pointers: [] } as const;
    await expectRefusal(stack, () => act('clarification-answer', ANSWER), expected);
    await say(stack, orderId, 'clarification.requested', { question: 'Which?' });
    expect((await act('clarification-answer', ANSWER, { key: 'first' })).status).toBe(200);
    await expectRefusal(stack, () => act('clarification-answer', ANSWER), expected);
  });

  it('past retention, with no job run, everything is gone: 410', async () => {
    stack.clock.set('2028-01-20T00:00:00Z');
    const expected = { status: 410, code: 'order-erased', pointers: [] } as const;
    await expectRefusal(stack, () => act('extension', EXTENSION), expected);
    await expectRefusal(stack, () => act('release', RELEASE), expected);
  });
});
