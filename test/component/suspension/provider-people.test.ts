import { beforeEach, expect, it } from 'vitest';
import { DAY_MS } from '../../../shared/domain/instant.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import { REGISTRAR, SECOND_REGISTRAR } from '../../support/registrars.ts';
import { certificateRequest, composeProviderMessage, filed, memberOf, messageRequest } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { suspend, suspensionRequest, suspensionWordRequest, touchedRequest } from '../../support/suspending.ts';

const SUSPENDED = { status: 403, code: 'account-suspended' } as const;
const THEFT = {
  provider: 'prv-demo',
  person: 'skylark-response-1',
  since: '2026-11-20T15:00:00Z',
  reason: 'account-stolen',
};

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

it('one of a provider’s people who is suspended is refused, reading and saying, and nobody else is', async () => {
  const orderId = await filed(stack);
  const id = await suspend(stack, THEFT);
  expect(id).toBe('provider.prv-demo.s1');
  const body = await composeProviderMessage(stack, orderId, 'order.acknowledged');
  for (const request of [certificateRequest(orderId), messageRequest(body)]) {
    await expectRefusal(stack, () => stack.providerPerson(request, 'provider-desk'), SUSPENDED);
  }
  expect((await stack.providerPerson(certificateRequest(orderId), 'provider-desk-2')).status).toBe(200);
  const shown = await stack.registrar(touchedRequest(id), REGISTRAR);
  expect(shown).toMatchObject({
    status: 200,
    body: { suspension: { provider: 'prv-demo', account: { known: 'listed' }, status: 'alone' }, touched: [] },
  });
  expect(stack.looks.waiting).toEqual([]); // there is no order of theirs to be held
});

it('is one again after a day, unless a second registrar confirms it', async () => {
  const orderId = await filed(stack);
  const id = await suspend(stack, THEFT);
  stack.clock.advance(DAY_MS);
  expect((await stack.providerPerson(certificateRequest(orderId), 'provider-desk')).status).toBe(200);
  const over = await stack.registrar(suspensionWordRequest(id, 'confirmation'), SECOND_REGISTRAR);
  expectProblem(over, { status: 409, code: 'suspension-over' });
});

it('stays suspended, whatever becomes of the entry, once two said so', async () => {
  const orderId = await filed(stack);
  const id = await suspend(stack, THEFT);
  const confirmed = await stack.registrar(suspensionWordRequest(id, 'confirmation'), SECOND_REGISTRAR);
  expect(memberOf(confirmed.body, 'status')).toBe('confirmed');
  stack.clock.advance(2 * DAY_MS);
  expectProblem(await stack.providerPerson(certificateRequest(orderId), 'provider-desk'), SUSPENDED);
});

it('says when an id is nobody’s', async () => {
  const { body } = await stack.registrar(suspensionRequest({ ...THEFT, person: 'skylark-response-9' }), REGISTRAR);
  expect(memberOf(body, 'account')).toMatchObject({ known: 'not-found', detail: expect.stringContaining('spelling') });
});

it.each([
  ['a provider whole', { person: undefined }, '/person'],
  ['two places at once', { authority: 'aut-police' }, '/authority'],
  ['a roster and a provider', { roster: 'reviewers' }, '/authority'],
])('nobody suspends %s', async (_, changes, pointer) => {
  const send = () => stack.registrar(suspensionRequest({ ...THEFT, ...changes }), REGISTRAR);
  await expectRefusal(stack, send, { status: 422, code: 'invalid-request', pointers: [pointer] });
});
