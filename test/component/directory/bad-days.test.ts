import { beforeEach, describe, expect, it } from 'vitest';
import { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import { HOUR_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { expectProblem, expectRefusal } from '../../support/refusals.ts';
import { approve, proposalOf, propose, readChange, revoke, step } from '../../support/registrars.ts';
import { composeProviderMessage, filed, memberOf, messageRequest, POLICE, say } from '../../support/requests.ts';
import { type Answer, Stack } from '../../support/stack.ts';

/** How long a change of a waiting field waits. */
const COOLING_MS = 48 * HOUR_MS;

let stack: Stack;
beforeEach(() => {
  stack = new Stack();
});

const reason = 'We asked for nothing.';
const idOf = ({ body }: Answer): string => String(memberOf(body, 'id'));
const standingOf = async (id: string) => memberOf((await readChange(stack, id)).body, 'standing');

/** A change that waits. */
async function changeWaits(kind: 'authority' | 'provider', id: string, changes: object): Promise<string> {
  const approved = await approve(stack, await propose(stack, await proposalOf(stack, kind, id, { ...changes })));
  expect(memberOf(approved.body, 'standing')).toBe('cooling');
  return idOf(approved);
}

describe.each([
  {
    who: 'a contact point',
    begin: () => changeWaits('authority', 'aut-police', { mailDomains: ['thief.example'] }),
    object: (change: string) => step(stack, change, 'objection', { reason }, POLICE),
    isChanged: async () => (await stack.directory.authority('aut-police')).mailDomains?.includes('thief.example'),
  },
  {
    who: 'a provider',
    begin: () =>
      changeWaits('provider', 'prv-demo', { reach: { webhooks: [{ id: 'x', url: 'https://thief.example/' }] } }),
    object: (change: string) =>
      stack.provider(
        {
          method: 'POST',
          route: '/v1/provider/directory-changes/{changeId}/objection',
          changeId: change,
          body: { change, reason },
        },
        { provider: 'prv-demo' },
      ),
    isChanged: async () => (await stack.directory.provider('prv-demo')).reach !== undefined,
  },
])('$who as the old contact', ({ begin, object, isChanged }) => {
  it.each([[SECOND_MS], [1]])(
    'objects in time %i ms before the change is in force, and it never is',
    async (before) => {
      const change = await begin();
      stack.clock.advance(COOLING_MS - before);
      expect((await object(change)).status).toBe(200);
      stack.clock.advance(before + 30 * COOLING_MS);
      expect(await standingOf(change)).toBe('objected');
      expect(await isChanged()).toBeFalsy();
    },
  );

  it.each([[0], [SECOND_MS]])('objects too late %i ms after it came into force, and it stays', async (after) => {
    const change = await begin();
    stack.clock.advance(COOLING_MS + after);
    await expectRefusal(stack, () => object(change), { status: 409, code: 'change-not-open' });
    expect(await standingOf(change)).toBe('in-force');
    expect(await isChanged()).toBe(true);
  });
});

describe('a message that is on its way while its key is revoked', () => {
  it('is not taken where it arrives after the revocation, though it was signed before; nor is anything of it stored', async () => {
    const order = await filed(stack);
    const message = messageRequest(await composeProviderMessage(stack, order, 'order.acknowledged'));
    const signedAt = stack.clock.now();
    stack.clock.advance(MINUTE_MS);
    expect((await revoke(stack, 'prv-demo', 'key-1')).status).toBe(200);
    await expectRefusal(stack, () => stack.provider(message, { provider: 'prv-demo', at: signedAt }), {
      status: 401,
      code: 'signature-invalid',
    });
    expect((await stack.orders.latest(order))?.commit.state.acknowledgement.status).toBe('awaited');
  });

  it('is not taken under another id that the entry has for the key', async () => {
    const known = DirectoryEntry.parse((await proposalOf(stack, 'provider', 'prv-demo', {})).entry);
    if (known.kind !== 'provider') throw new Error('there is no such provider');
    const twins = known.keys.map((key) => ({ ...key, id: `${key.id}-renewed` }));
    await stack.directory.put({ ...known, keys: [...known.keys, ...twins] }, 'operator');
    const order = await filed(stack);
    expect((await revoke(stack, 'prv-demo', 'key-1')).status).toBe(200);
    expectProblem(await say(stack, order, 'order.acknowledged'), { status: 401, code: 'signature-invalid' });
    expect((await stack.orders.latest(order))?.commit.version).toBe(1);
  });

  it('stays taken where it arrived before; sent again it is refused like all others', async () => {
    const order = await filed(stack);
    const signing = { id: 'in-time', at: stack.clock.now() };
    expect((await say(stack, order, 'order.acknowledged', {}, signing)).status).toBeLessThan(300);
    await revoke(stack, 'prv-demo', 'key-1', { reason: 'x', doubtedSince: '2026-11-01T00:00:00Z' });
    expectProblem(await say(stack, order, 'order.acknowledged', {}, signing), {
      status: 401,
      code: 'signature-invalid',
    });
    stack.clock.set(plus(stack.clock.now(), HOUR_MS));
    expect((await stack.orders.latest(order))?.commit.state).toMatchObject({
      phase: { kind: 'running' },
      acknowledgement: { status: 'given' },
    });
  });
});
