import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  type CommandOptions,
  commandRequest,
  filed,
  GRANTED,
  POLICE,
  PROSECUTOR,
  REFUSED,
  read,
  readCertificate,
  SHERIFF,
  SOUGHT,
  VALIDATOR,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack, 'epoc-pr-emergency');
  stack.clock.advance(MINUTE_MS);
});

const post = (body: unknown, by = POLICE, options: CommandOptions = {}) =>
  stack.officer(commandRequest(orderId, 'validation', body, { key: 'validation', ...options }), by);
const sought = () => post(SOUGHT, POLICE, { key: 'sought' });

const notFound = { status: 404, code: 'order-not-found', pointers: [] } as const;
const forbidden = (code: 'role-not-allowed' | 'validator-not-independent') =>
  ({ status: 403, code, pointers: [] }) as const;
const notAwaited = { status: 409, code: 'validation-not-awaited', pointers: [] } as const;

describe('validation that was left for later', () => {
  it('is sought by the police, and the provider is told nothing of it', async () => {
    const answer = await post(SOUGHT, POLICE, { ifMatch: 1 });
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2, status: 'issued' } });
    const stored = await stack.orders.latest(orderId);
    expect(stored?.commit.events).toEqual([
      { type: 'validation.sought', at: stack.clock.now(), validator: 'aut-prosecutor', institution: 'sta-musterstadt' },
    ]);
    expect(stored?.commit.state.messageCount).toBe(1);
    const { text } = await readCertificate(stack, orderId);
    expect(text).not.toMatch(/validation\.|sought|aut-prosecutor/);
  });

  it('is granted by a prosecutor; the order stays', async () => {
    await sought();
    const answer = await post(GRANTED, VALIDATOR, { ifMatch: 2 });
    expect(answer).toMatchObject({ status: 200, body: { version: 3, status: 'issued' } });
    const stored = await stack.orders.latest(orderId);
    expect(stored?.commit).toMatchObject({
      by: { role: 'validator', person: await stack.recorded(orderId, 'person-validator') },
      events: [{ type: 'validation.granted', validator: 'aut-prosecutor' }],
    });
    const { body } = await stack.officer(read(orderId), POLICE);
    expect(body).toMatchObject({
      validation: { status: 'granted', validator: 'aut-prosecutor' },
      inForce: true,
      content: { explanations: [{ about: 'validation.granted', value: GRANTED.validator }] },
    });
  });

  it('is refused by a prosecutor: withdrawn at once, in one commit, and the provider is told', async () => {
    await sought();
    const answer = await post(REFUSED, VALIDATOR);
    expect(answer).toMatchObject({ status: 200, body: { version: 3, status: 'withdrawn' } });
    const stored = await stack.orders.latest(orderId);
    expect(stored?.commit.events).toMatchObject([
      { type: 'validation.refused', validator: 'aut-prosecutor' },
      { type: 'order.withdrawn', at: stack.clock.now(), reason: 'validation-refused' },
      { type: 'notice.waived', at: stack.clock.now() }, // nobody received it
    ]);
    expect(stored?.commit.state.messageCount).toBe(2);
    const view = await stack.officer(read(orderId), POLICE);
    expect(view.body).toMatchObject({ status: 'withdrawn', inForce: false, validation: { status: 'refused' } });
    expect(view.body).toMatchObject({ endReason: 'validation-refused' });
    const { text, body } = await readCertificate(stack, orderId);
    expect(text).not.toContain(REFUSED.reason);
    expect(body).toMatchObject({ order: { afterEnd: { reason: 'validation-refused', data: 'delete-or-restrict' } } });
  });

  it('gets the same answer under the same key, and no other body under it', async () => {
    await sought();
    const first = await post(REFUSED, VALIDATOR);
    expect(await post(REFUSED, VALIDATOR)).toEqual(first);
    const reused = { status: 409, code: 'idempotency-key-reused', pointers: [] } as const;
    await expectRefusal(stack, () => post({ ...REFUSED, reason: 'Other words.' }, VALIDATOR), reused);
    await expectRefusal(stack, () => post(GRANTED, VALIDATOR), reused);
  });

  it('the validating authority reads the order from the moment it is asked, and its history', async () => {
    await expectRefusal(stack, () => stack.officer(read(orderId), VALIDATOR), notFound);
    await sought();
    expect(await stack.officer(read(orderId), VALIDATOR)).toMatchObject({
      status: 200,
      body: { content: { grounds: {} } },
    });
    expect((await stack.officer(read(orderId, '/history'), VALIDATOR)).status).toBe(200);
    await expectRefusal(stack, () => stack.officer(read(orderId), PROSECUTOR), notFound);
  });
});

describe('refused', () => {
  it.each`
    who                             | body                                            | by                                           | expected
    ${'sought by a validator'}      | ${SOUGHT}                                       | ${{ ...POLICE, holdfast_role: 'validator' }} | ${forbidden('role-not-allowed')}
    ${'sought by others'}           | ${SOUGHT}                                       | ${PROSECUTOR}                                | ${notFound}
    ${'sought from oneself'}        | ${{ step: 'sought', authority: 'aut-police' }}  | ${POLICE}                                    | ${forbidden('validator-not-independent')}
    ${'sought from nobody'}         | ${{ step: 'sought', authority: 'aut-nowhere' }} | ${POLICE}                                    | ${{ status: 422, code: 'authority-unknown', pointers: [] }}
    ${'sought from a sheriff'}      | ${{ step: 'sought', authority: 'aut-sheriff' }} | ${POLICE}                                    | ${{ status: 422, code: 'issuer-not-competent', pointers: [] }}
    ${'granted before it is asked'} | ${GRANTED}                                      | ${VALIDATOR}                                 | ${notFound}
    ${'granted by who issued'}      | ${GRANTED}                                      | ${POLICE}                                    | ${forbidden('role-not-allowed')}
  `('$who', async ({ body, by, expected }) => {
    await expectRefusal(stack, () => post(body, by), expected);
  });

  it.each`
    who                             | body       | by                                             | expected
    ${'sought again'}               | ${SOUGHT}  | ${POLICE}                                      | ${notAwaited}
    ${'granted by another one'}     | ${GRANTED} | ${{ ...SHERIFF, holdfast_role: 'validator' }}  | ${notFound}
    ${'refused by another one'}     | ${REFUSED} | ${{ ...SHERIFF, holdfast_role: 'validator' }}  | ${notFound}
    ${'granted by the same person'} | ${GRANTED} | ${{ ...VALIDATOR, sub: 'person-police-desk' }} | ${forbidden('validator-not-independent')}
    ${'granted from the desk'}      | ${GRANTED} | ${PROSECUTOR}                                  | ${forbidden('role-not-allowed')}
  `('$who, once it was sought', async ({ body, by, expected }) => {
    await sought();
    await expectRefusal(stack, () => post(body, by), expected);
  });

  it('an order validated before issue awaits none', async () => {
    const validated = await filed(stack, 'epoc-pr', {}, 'key-2');
    await expectRefusal(
      stack,
      () => stack.officer(commandRequest(validated, 'validation', SOUGHT), POLICE),
      notAwaited,
    );
  });

  it('decided once, it is not decided again', async () => {
    await sought();
    await post(GRANTED, VALIDATOR);
    await expectRefusal(stack, () => post(REFUSED, VALIDATOR, { key: 'later' }), notAwaited);
  });

  it('sought in the last millisecond counts; from the applied end on the order is withdrawn', async () => {
    const other = await filed(stack, 'epoc-pr-emergency', {}, 'key-2');
    const seek = commandRequest(other, 'validation', SOUGHT);
    const validation = (await stack.orders.latest(orderId))?.commit.state.validation;
    if (validation?.status !== 'awaited') throw new Error('validation is awaited');
    expect(validation.seek.exactEndsAt).toBe(Date.parse('2026-11-22T16:10:00Z')); // a Sunday, 48 hours on
    stack.clock.set('2026-11-22T16:10:00Z'); // late, not yet without effect
    expect(await stack.officer(read(orderId), POLICE)).toMatchObject({ body: { inForce: true, status: 'issued' } });
    expect(validation.seek.appliedEndsAt).toBe(Date.parse('2026-11-22T17:00:00Z'));
    stack.clock.set('2026-11-22T17:00:00Z');
    const ended = { status: 409, code: 'order-ended', pointers: [] } as const;
    await expectRefusal(stack, () => post(SOUGHT), ended);
    const view = await stack.officer(read(orderId), POLICE);
    expect(view.body).toMatchObject({ inForce: false, status: 'withdrawn', endReason: 'validation-not-sought' });
    const { body } = await readCertificate(stack, orderId);
    expect(body).toMatchObject({
      order: { afterEnd: { reason: 'validation-not-sought', data: 'delete-or-restrict' } },
    });
    stack.clock.advance(-1);
    expect((await stack.officer(seek, POLICE)).status).toBe(200);
  });
});
