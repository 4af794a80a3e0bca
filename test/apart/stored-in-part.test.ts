import { afterAll, beforeAll, expect, it } from 'vitest';
import { FilingAccepted } from '../../shared/contracts/api/authorities/filing.ts';
import type { HostClient, Reply } from '../support/hosted/client.ts';
import { about, epocPr, epocPrToBoth } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

const POLICE = 'duty-officer';
const NOTHING = 'urn:holdfast:problem:service-unavailable';
const IN_DOUBT = 'urn:holdfast:problem:may-be-stored';

/** Of its own: the many orders that it leaves would live on in every story that moves the clock. */
let stack: HostedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await hostStack();
  client = stack.client;
  await client.setProvider('manual'); // what becomes of the orders is no matter here
});
afterAll(() => stack?.stop());

/** At once: few, so that a busy machine's gateway does not give up on all of them. */
const FEW = 6;
const ROUNDS = { atLeast: 2, atMost: 40 };

const keysOf = (round: number) =>
  Array.from({ length: FEW }, (_, number) => `in-part-${round}-${number}-${Math.random()}`);

/** One mailbox at two providers: what nobody else holds. */
const toBoth = (mailbox: string) => ({
  ...about(epocPr(client.now()), mailbox),
  providers: epocPrToBoth(client.now()).providers,
});

const file = (key: string): Promise<Reply> =>
  client.ask(POLICE, 'POST', '/v1/filings', toBoth(`${key}@skylark.example`), { 'idempotency-key': key });

const typeOf = (body: unknown): unknown => Reflect.get(Object(body), 'type');

/** Files again what was answered or refused before `at`. @returns those of its orders that stood by then. */
async function standingBefore(at: number, key: string): Promise<string[]> {
  const { status, body } = await file(key);
  expect(status, JSON.stringify(body)).toBe(201);
  const { orders } = FilingAccepted.parse(body);
  expect(orders).toHaveLength(2);
  const issued = await Promise.all(orders.map(async ({ id }) => (await client.order(POLICE, id)).issuedAt));
  return orders.flatMap(({ id }, place) => (Date.parse(issued[place] ?? '') < at ? [id] : []));
}

/** Files some while answers get lost, and looks what of it stood. @returns whether one that was left in doubt had stored an order. */
async function fileInDoubt(keys: readonly string[]): Promise<boolean> {
  await client.control('POST', '/faults', [
    { service: 'dynamodb', operation: 'ExecuteStatement', kind: 'throttle', rate: 0.6 },
    { service: 'dynamodb', operation: 'ExecuteStatement', kind: 'drop', rate: 0.2, when: 'after' },
  ]);
  const answers = await Promise.all(keys.map(async (key) => ({ key, ...(await file(key)) })));
  await client.control('DELETE', '/faults');
  const at = client.now();
  let isStoredInDoubt = false;
  for (const { key, status, body } of answers) {
    const left = await standingBefore(at, key);
    if (status === 201) {
      expect(left, key).toEqual(FilingAccepted.parse(body).orders.map(({ id }) => id));
      continue;
    }
    expect(status, JSON.stringify(body)).toBe(503);
    // the gateway gives up by itself on what takes too long, and claims nothing
    expect([NOTHING, IN_DOUBT, undefined]).toContain(typeOf(body));
    if (typeOf(body) === NOTHING) expect(left, key).toEqual([]);
    if (typeOf(body) === IN_DOUBT && left.length > 0) isStoredInDoubt = true;
  }
  return isStoredInDoubt;
}

it('no filing that was refused as "nothing stored" has left an order in force; the rest is settled by asking again', async () => {
  let isStoredInDoubt = false;
  // which answers get lost is chance: it goes on until one was that told of an order
  for (let round = 0; round < ROUNDS.atMost && (round < ROUNDS.atLeast || !isStoredInDoubt); round += 1) {
    isStoredInDoubt = (await fileInDoubt(keysOf(round))) || isStoredInDoubt;
  }
  expect(isStoredInDoubt).toBe(true);
});
