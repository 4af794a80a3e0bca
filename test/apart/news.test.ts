import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findTable } from '../../infra/local/host/site.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { NewsWebhook } from '../../shared/contracts/api/common/news.ts';
import { DAY_MS, HOUR_MS } from '../../shared/domain/instant.ts';
import { directoryEntry } from '../support/builders.ts';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { hold, POLICE } from '../support/hosted/holding.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';
import { startReceiver } from '../support/receivers.ts';

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

const AUTHORITY = 'aut-police';

/** What the register says of the authority from now on. */
async function putAuthority(changes: Readonly<Record<string, unknown>>): Promise<void> {
  const { services, site } = stack.host.parts;
  const client = DynamoDBDocumentClient.from(services.dynamo);
  const register = new DynamoDirectoryRegister(client, findTable('DIRECTORY_TABLE', site), systemClock);
  await register.put(directoryEntry(AUTHORITY, changes), 'test');
}

afterAll(() => putAuthority({}));

it('an authority hears of an end a week before it, signed and without content, and of one that was handled nothing', async () => {
  const heard: { readonly id: unknown; readonly signature: unknown; readonly body: string }[] = [];
  const url = await startReceiver((request, response) => {
    let body = '';
    request.on('data', (bytes) => {
      body += bytes;
    });
    request.on('end', () => {
      heard.push({ id: request.headers['webhook-id'], signature: request.headers['webhook-signature'], body });
      response.writeHead(204).end();
    });
  });
  await putAuthority({ reach: { webhooks: [{ id: 'desk', url: `${url}/news` }] } });
  await client.moveClock({ advance: 'PT2M' }); // what was known of the register is forgotten by then
  const [kept, released] = [await hold(client, 'kept@skylark.example'), await hold(client, 'let.go@skylark.example')];
  await client.command(POLICE, released, 'release', { effect: 'release', reason: 'no-longer-needed' });
  const ends = Date.parse((await client.order(POLICE, kept)).period?.appliedEndsAt ?? ''); // weekends and holidays move it
  await client.moveClock({ to: new Date(ends - 7 * DAY_MS + HOUR_MS).toISOString() });
  const endsOf = (orderId: string) =>
    heard.filter(({ body }) => body.includes(orderId) && body.includes('"news":"end-near"'));
  await eventually(() => expect(endsOf(kept)).toHaveLength(1));
  const [told] = endsOf(kept);
  expect(told?.id).toMatch(/^msg_[0-9a-z]{26}_0_[0-9a-f]{32}$/);
  expect(told?.signature).toMatch(/^v1a,/);
  expect(NewsWebhook.parse(JSON.parse(told?.body ?? ''))).toMatchObject({ data: { orderId: kept, news: 'end-near' } });
  expect(told?.body).not.toContain('skylark');
  expect(endsOf(released)).toEqual([]);
  const { deliveries } = await client.order(POLICE, kept);
  expect(deliveries.every(({ message }) => message > 0)).toBe(true);
});
