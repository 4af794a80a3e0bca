import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { SANDBOX_POLICY } from '../../../shared/domain/policy/sandbox.ts';
import { SANDBOX, sandboxIdOf } from '../../../shared/domain/sandbox.ts';
import { newProviderKeys } from '../../support/http-events.ts';
import { messageSignatureHeaders, newP256Keys } from '../../support/message-signatures.ts';
import { read } from '../../support/requests.ts';
import { Newcomer, orderOf } from '../../support/sandbox.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let newcomer: Newcomer;
beforeEach(() => {
  stack = new Stack();
  newcomer = new Newcomer(stack);
});

const entryOf = async (id: string) => (await stack.directory.newest({ kind: 'provider', id }))?.state.entry;

describe('whoever registers', () => {
  it('is in force at once, with an order that is a test in every member', async () => {
    const answer = await newcomer.register();
    expect(answer).toMatchObject({
      status: 201,
      body: { provider: newcomer.provider, endpoint: newcomer.endpoint, keyId: 'sandbox' },
    });
    expect(await stack.directory.provider(newcomer.provider)).toMatchObject({ name: 'Newcomer Mail' });
    const latest = await stack.orders.latest(orderOf(answer) as never);
    expect(latest?.commit.state).toMatchObject({
      authority: SANDBOX.authority,
      provider: newcomer.provider,
      instrument: 'EU-EPOC-PR',
    });
  });

  it('changes nothing by the same request again', async () => {
    const first = await newcomer.register({}, { id: 'once' });
    const before = await stack.snapshot();
    expect(await newcomer.register({}, { id: 'once' })).toMatchObject({ status: 201, body: first.body });
    expect(await stack.snapshot()).toEqual(before);
    expect(await newcomer.register({ name: 'Another' }, { id: 'once' })).toMatchObject({ status: 409 });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('moves its endpoint by registering again', async () => {
    const first = await newcomer.register();
    newcomer.endpoint = 'https://moved.example/inbox';
    const second = await newcomer.register();
    expect(orderOf(second)).not.toBe(orderOf(first));
    expect(await entryOf(newcomer.provider)).toMatchObject({ endpoints: [{ url: 'https://moved.example/inbox' }] });
  });

  it('may sign by P-256, under the name that its signature has for the key', async () => {
    const keys = newP256Keys();
    const provider = sandboxIdOf(Buffer.from(keys.publicKey, 'base64'));
    const body = { ...newcomer.body, publicKey: keys.publicKey, algorithm: 'ecdsa-p256-sha256' };
    const request = { method: 'POST', route: '/v1/sandbox/providers', body } as const;
    const signed = messageSignatureHeaders(request, {
      provider,
      keyid: 'hsm-1',
      keys,
      id: 'first',
      at: stack.clock.now(),
      api: stack.apiUrl,
    });
    const answer = await stack.unsigned({ ...request, headers: { 'content-type': 'application/json', ...signed } });
    expect(answer).toMatchObject({ status: 201, body: { provider, keyId: 'hsm-1' } });
    expect(await entryOf(provider)).toMatchObject({ keys: [{ id: 'hsm-1', algorithm: 'ecdsa-p256-sha256' }] });
  });

  it('ends by itself, and begins again', async () => {
    await newcomer.register();
    stack.clock.advance(SANDBOX_POLICY.sandboxUsableForMs + DAY_MS);
    const before = await stack.snapshot();
    expect(await newcomer.order()).toMatchObject({ status: 401 });
    expect(await stack.snapshot()).toEqual(before);
    expect(await newcomer.register()).toMatchObject({ status: 201 });
    expect(await newcomer.order()).toMatchObject({ status: 201 });
  });

  it('may send to this machine where that is what the stage is for', async () => {
    stack.sandboxEgress = 'loopback';
    expect(await newcomer.register({ endpoint: 'http://127.0.0.1:8080/' })).toMatchObject({ status: 201 });
  });
});

describe('a registration is refused, and nothing stored', () => {
  const RFC_8032 = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');

  it.each`
    what                               | changes                                            | status | code
    ${'an address of this machine'}    | ${{ endpoint: 'http://127.0.0.1:8080/' }}          | ${422} | ${'invalid-request'}
    ${'an address of a network'}       | ${{ endpoint: 'https://printer.local/inbox' }}     | ${422} | ${'invalid-request'}
    ${'an address that is not secret'} | ${{ endpoint: 'http://newcomer.example/inbox' }}   | ${422} | ${'invalid-request'}
    ${'an address with a user'}        | ${{ endpoint: 'https://me:pw@newcomer.example/' }} | ${422} | ${'invalid-request'}
    ${'no address'}                    | ${{ endpoint: 'newcomer.example' }}                | ${422} | ${'invalid-request'}
    ${'no name'}                       | ${{ name: ' ' }}                                   | ${422} | ${'invalid-request'}
    ${'a name that is too long'}       | ${{ name: 'x'.repeat(301) }}                       | ${422} | ${'invalid-request'}
    ${'a key that is none'}            | ${{ publicKey: 'AAAA' }}                           | ${422} | ${'invalid-request'}
    ${'a key of another algorithm'}    | ${{ algorithm: 'ecdsa-p256-sha256' }}              | ${422} | ${'invalid-request'}
    ${'a key that an RFC prints'}      | ${{ publicKey: RFC_8032.toString('base64') }}      | ${422} | ${'invalid-request'}
    ${'another’s key'}                 | ${{ publicKey: newProviderKeys().publicKey }}      | ${401} | ${'signature-invalid'}
    ${'a member that is unknown'}      | ${{ reach: {} }}                                   | ${422} | ${'invalid-request'}
  `('with $what', async ({ changes, status, code }) => {
    const before = await stack.snapshot();
    const refused = await newcomer.register(changes);
    expect(refused).toMatchObject({ status, body: { type: expect.stringMatching(`${code}$`) } });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('under another id than that of its key, which it is told', async () => {
    const before = await stack.snapshot();
    const refused = await newcomer.register({}, { provider: 'prv-sandbox-0000000000000000' });
    expect(refused).toMatchObject({ status: 401, body: { detail: expect.stringContaining(newcomer.provider) } });
    expect(await stack.snapshot()).toEqual(before);
  });

  it.each`
    what                  | signing
    ${'with another key'} | ${{ keys: { publicKey: '', privateKey: generateKeyPairSync('ed25519').privateKey } }}
    ${'of long ago'}      | ${{ at: 1_600_000_000_000 }}
  `('signed $what', async ({ signing }) => {
    const before = await stack.snapshot();
    expect(await newcomer.register({}, signing)).toMatchObject({ status: 401 });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('once as many registered in the hour as may', async () => {
    for (let at = 0; at < SANDBOX_POLICY.sandboxRegistrationsPerHour; at += 1) {
      expect(await new Newcomer(stack).register()).toMatchObject({ status: 201 });
    }
    const commits = [...stack.orders.stored.orderIds()].length;
    const refused = await newcomer.register();
    expect(refused).toMatchObject({ status: 429, body: { type: expect.stringMatching(/too-many-tries$/) } });
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(HOUR_MS / 1_000);
    expect(await entryOf(newcomer.provider)).toBeUndefined();
    expect([...stack.orders.stored.orderIds()].length).toBe(commits);
    stack.clock.advance(HOUR_MS + MINUTE_MS);
    expect(await newcomer.register()).toMatchObject({ status: 201 });
  });
});

describe('orders of the sandbox', () => {
  it('come as often as a day has', async () => {
    await newcomer.register();
    for (let at = 1; at < SANDBOX_POLICY.sandboxOrdersPerDay; at += 1) {
      expect(await newcomer.order()).toMatchObject({ status: 201 });
    }
    const commits = [...stack.orders.stored.orderIds()].length;
    expect(await newcomer.order()).toMatchObject({ status: 429 });
    expect(await newcomer.register()).toMatchObject({ status: 429 });
    expect([...stack.orders.stored.orderIds()].length).toBe(commits);
    expect(await new Newcomer(stack).register()).toMatchObject({ status: 201 }); // others have their own
    stack.clock.advance(DAY_MS);
    expect(await newcomer.order()).toMatchObject({ status: 201 });
  });

  it('are one for each request', async () => {
    await newcomer.register();
    const one = await newcomer.order({ id: 'same' });
    expect(orderOf(await newcomer.order({ id: 'same' }))).toBe(orderOf(one));
    expect(orderOf(await newcomer.order())).not.toBe(orderOf(one));
  });

  it('go to nobody who is not registered there, nor to a real provider', async () => {
    const before = await stack.snapshot();
    expect(await newcomer.order()).toMatchObject({ status: 401 });
    const real = { method: 'POST', route: '/v1/sandbox/orders', body: {} } as const;
    expect(await stack.provider(real, { provider: 'prv-demo' })).toMatchObject({ status: 401 });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('are played by nobody but their provider', async () => {
    const orderId = orderOf(await newcomer.register());
    const other = new Newcomer(stack);
    await other.register();
    const before = await stack.snapshot();
    expect(await other.play(orderId, 'release')).toMatchObject({ status: 404 });
    expect(await newcomer.play(orderId, 'erase')).toMatchObject({ status: 422 });
    expect(await stack.snapshot()).toEqual(before);
    const claims = { holdfast_role: 'contact-point', holdfast_authority: SANDBOX.authority, sub: 'person-1' };
    expect(await stack.officer(read(orderId), claims)).toMatchObject({ status: 403 });
    expect(await stack.snapshot()).toEqual(before);
  });
});
