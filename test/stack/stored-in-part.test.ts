import { afterAll, beforeAll, expect, it } from 'vitest';
import { filingIdFor, orderIdFor } from '../../shared/domain/ids.ts';
import type { HostClient, Reply } from '../support/hosted/client.ts';
import { about, epocPr, epocPrToBoth } from '../support/hosted/filings.ts';
import { shareStack } from '../support/hosted/shared.ts';

const POLICE = 'duty-officer';
const NOTHING = 'urn:holdfast:problem:service-unavailable';
const IN_DOUBT = 'urn:holdfast:problem:may-be-stored';

let client: HostClient;
beforeAll(async () => {
  client = (await shareStack()).client;
});
afterAll(() => client?.control('DELETE', '/faults'));

const KEYS = Array.from({ length: 24 }, (_, number) => `in-part-${number}-${Math.random()}`);

/** One mailbox at two providers: what nobody else holds. */
const toBoth = (mailbox: string) => ({
  ...about(epocPr(client.now()), mailbox),
  providers: epocPrToBoth(client.now()).providers,
});

const file = (key: string): Promise<Reply> =>
  client.ask(POLICE, 'POST', '/v1/filings', toBoth(`${key}@skylark.example`), { 'idempotency-key': key });

const idsOf = (key: string) => [0, 1].map((place) => orderIdFor(filingIdFor('aut-police', key), place));

const typeOf = (body: unknown): unknown => Reflect.get(Object(body), 'type');

async function standing(key: string): Promise<string[]> {
  const looked = await Promise.all(
    idsOf(key).map(async (id) => ({ id, status: (await client.ask(POLICE, 'GET', `/v1/orders/${id}`)).status })),
  );
  return looked.filter(({ status }) => status === 200).map(({ id }) => id);
}

it('no filing that was refused as "nothing stored" has left an order in force; the rest is settled by asking again', async () => {
  await client.control('POST', '/faults', [
    { service: 'dynamodb', operation: 'PutItem', kind: 'throttle', rate: 0.6 },
    { service: 'dynamodb', operation: 'PutItem', kind: 'drop', rate: 0.2, when: 'after' },
  ]);
  const answers: (Reply & { readonly key: string })[] = [];
  for (let from = 0; from < KEYS.length; from += 6) {
    const few = KEYS.slice(from, from + 6); // so that a busy machine's gateway does not give up on all of them
    answers.push(...(await Promise.all(few.map(async (key) => ({ key, ...(await file(key)) })))));
  }
  await client.control('DELETE', '/faults');
  const refused = answers.filter(({ status }) => status !== 201);
  for (const { key, status, body } of refused) {
    expect(status, JSON.stringify(body)).toBe(503);
    const left = await standing(key);
    // the gateway gives up by itself on what takes too long, and claims nothing
    expect([NOTHING, IN_DOUBT, undefined]).toContain(typeOf(body));
    if (typeOf(body) === NOTHING) expect(left, key).toEqual([]);
  }
  const inDoubt = refused.filter(({ body }) => typeOf(body) === IN_DOUBT);
  const inPart = await Promise.all(inDoubt.map(({ key }) => standing(key)));
  expect(inPart.some((ids) => ids.length > 0)).toBe(true);
  for (const key of KEYS) {
    const { status, body } = await file(key);
    expect(status, JSON.stringify(body)).toBe(201);
    expect(await standing(key)).toEqual(idsOf(key));
  }
});
