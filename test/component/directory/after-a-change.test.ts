import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../../support/builders.ts';
import { expectProblem } from '../../support/refusals.ts';
import { approve, proposalOf, propose, readEntry, revoke } from '../../support/registrars.ts';
import { memberOf } from '../../support/requests.ts';
import { KEYS, Stack } from '../../support/stack.ts';

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const AT_ONCE = { name: 'Skylark (renamed)' };
const AFTER_TWO_DAYS = { reach: { mail: [{ id: 'desk', address: 'duty@skylark.example', language: 'en' }] } };

/** A change that two made, and that came into force. */
async function change(changes: Readonly<Record<string, unknown>>): Promise<void> {
  const approved = await approve(stack, await propose(stack, await proposalOf(stack, 'provider', 'prv-demo', changes)));
  expect(approved.status).toBe(200);
  stack.clock.advance(48 * HOUR_MS);
}
const list = () => stack.provider({ method: 'GET', route: '/v1/provider/orders' }, { provider: 'prv-demo' });

describe.each([
  ['at once', AT_ONCE],
  ['after two days', AFTER_TWO_DAYS],
])('after a change that came into force %s', (_, changes) => {
  it('a key that is revoked signs nothing, and the change stays in force', async () => {
    await change(changes);
    expect((await list()).status).toBe(200);
    expect((await revoke(stack, 'prv-demo', 'key-1')).status).toBe(200);
    expectProblem(await list(), { status: 401, code: 'signature-invalid' });
    expect(await stack.directory.provider('prv-demo')).toMatchObject(changes);
    stack.clock.advance(400 * 24 * HOUR_MS);
    expectProblem(await list(), { status: 401, code: 'signature-invalid' });
  });

  it('what an operator puts is in force', async () => {
    await change(changes);
    await stack.directory.put(directoryEntry('prv-demo', { name: 'Skylark (put)' }), 'operator');
    expect(memberOf(memberOf((await readEntry(stack, 'provider', 'prv-demo')).body, 'entry'), 'name')).toBe(
      'Skylark (put)',
    );
    expect((await stack.directory.provider('prv-demo')).keys).not.toContainEqual(
      expect.objectContaining({ publicKey: KEYS['prv-demo'].publicKey }),
    );
  });
});
