import { expect, it } from 'vitest';
import { DAY_MS } from '../../../shared/domain/instant.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { commandRequest, EXTENSION, filed, POLICE, RELEASE, readCertificate, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

const FULL = { status: 429, code: 'order-full', pointers: [] } as const;

it('a provider that asks without end is stopped for a day, and stops nobody else', async () => {
  const stack = new Stack();
  const orderId = await filed(stack);
  for (let number = 1; number < 400; number += 1) {
    const { status } = await readCertificate(stack, orderId, { id: `read-${number}` });
    if (status !== 200) throw new Error(`read ${number} was answered ${status}`);
  }
  await expectRefusal(stack, () => readCertificate(stack, orderId, { id: 'one-more' }), FULL);
  await expectRefusal(stack, () => say(stack, orderId, 'order.acknowledged'), FULL);
  expect((await readCertificate(stack, orderId, { id: 'read-7' })).status).toBe(200); // a repeat is no new command

  expect((await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE)).status).toBe(200);
  expect((await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE)).status).toBe(200);
  stack.clock.advance(DAY_MS + 1);
  expect((await readCertificate(stack, orderId, { id: 'one-more' })).status).toBe(200);
}, 60_000);
