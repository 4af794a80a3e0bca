import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { messagesOf } from '../../../shared/domain/order/commit.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { ANSWER, commandRequest, filed, POLICE, read, readCertificate, say } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  stack.clock.advance(MINUTE_MS);
});

const answer = (body: object): Promise<Answer> =>
  stack.officer(commandRequest(orderId, 'clarification-answer', body), POLICE);
const excuse = (...targets: string[]) => answer({ ...ANSWER, outcome: 'excused', targets });
const decline = (ids: readonly string[], reasons: readonly string[]) =>
  say(
    stack,
    orderId,
    'order.not-executed',
    { targets: ids.map((id) => ({ id, reasons })) },
    { id: `declines-${ids[0]}` },
  );
/** The sample names nine. */
const OTHERS = ['t2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'];
const view = async () => (await stack.officer(read(orderId), POLICE)).body;
const told = async () => {
  const commit = (await stack.orders.latest(orderId))?.commit;
  return commit && messagesOf(commit).map(({ type }) => type);
};

describe('a target the provider cannot preserve', () => {
  beforeEach(() => decline(['t1'], ['data-not-stored-at-receipt']));

  it('is shown to the authority, which accepts it: the hold stands for the others', async () => {
    expect(await view()).toMatchObject({ attention: ['impossibility-to-decide'] });
    expect(await excuse('t1')).toMatchObject({ status: 200, body: { status: 'running' } });
    expect(await told()).toEqual(['order.clarified']);
    const { body } = await readCertificate(stack, orderId, { id: 'read-2' });
    expect(body).toMatchObject({
      order: {
        inForce: true,
        targets: expect.arrayContaining([
          expect.objectContaining({ id: 't1', status: 'excused' }),
          expect.objectContaining({ id: 't2', status: 'ordered' }),
        ]),
      },
    });
    expect(await view()).toMatchObject({ attention: [] });
  });

  it('with every other one ends the order by an end of its own', async () => {
    await decline(OTHERS, ['de-facto-impossibility']);
    await excuse('t1', ...OTHERS);
    expect(await told()).toEqual(['order.clarified', 'order.released', 'notice.relay-requested']);
    expect(await view()).toMatchObject({ status: 'excused', inForce: false, endReason: 'impossibility-accepted' });
    const { body } = await readCertificate(stack, orderId, { id: 'read-2' });
    expect(body).toMatchObject({ order: { afterEnd: { ending: 'excused', data: 'normal-retention' } } });
  });

  it.each`
    targets         | code                           | status
    ${['t2']}       | ${'impossibility-not-claimed'} | ${409}
    ${['t1', 't2']} | ${'impossibility-not-claimed'} | ${409}
    ${['t10']}      | ${'target-unknown'}            | ${422}
  `('$targets: refused with $code', async ({ targets, code, status }) => {
    await expectRefusal(stack, () => excuse(...targets), { status, code, pointers: [] });
  });

  it('declined for a reason of another kind is nothing to accept', async () => {
    await decline(['t2'], ['immunity-privilege-press']);
    await expectRefusal(stack, () => excuse('t2'), { status: 409, code: 'impossibility-not-claimed', pointers: [] });
  });

  it.each([[[]], [['t1', 't1']], [['t0']]])('%j names no targets', async (targets) => {
    await expectRefusal(stack, () => excuse(...targets), {
      status: 422,
      code: 'invalid-request',
      pointers: [targets[0] === 't0' ? '/targets/0' : '/targets'],
    });
  });
});

describe('a question met with silence', () => {
  beforeEach(() => say(stack, orderId, 'clarification.requested', { question: 'Which?', targets: [{ id: 't1' }] }));

  it('frees the provider of what it asked about, and both sides are told', async () => {
    expect(await view()).toMatchObject({
      attention: ['clarification-to-answer'],
      waitsFor: expect.arrayContaining([
        {
          what: 'clarification-answer',
          owedBy: 'contact-point',
          until: '2026-11-25T23:00:00.000Z',
          otherwise: 'targets.exempt',
        },
      ]),
    });
    stack.clock.advance(6 * DAY_MS);
    expect(await view()).toMatchObject({ inForce: true, attention: ['provider-exempt'] });
    const { body } = await readCertificate(stack, orderId, { id: 'read-2' });
    expect(body).toMatchObject({
      order: {
        inForce: true,
        targets: expect.arrayContaining([
          expect.objectContaining({ id: 't1', status: 'exempt' }),
          expect.objectContaining({ id: 't2', status: 'ordered' }),
        ]),
      },
    });
    const workers = new Workers(stack);
    await workers.sweep();
    await workers.settle();
    expect(await told()).toEqual(['order.clarified']);
  });

  it('cannot be answered afterwards', async () => {
    stack.clock.advance(6 * DAY_MS);
    await expectRefusal(stack, () => answer(ANSWER), { status: 409, code: 'clarification-not-open', pointers: [] });
  });
});
