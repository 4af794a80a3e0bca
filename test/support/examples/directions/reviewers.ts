import { createHash } from 'node:crypto';
import type { DemoProvider } from '../../../../infra/local/provider/provider.ts';
import type { HostClient } from '../../hosted/client.ts';
import { hold } from '../../hosted/holding.ts';
import { state } from '../../hosted/relaying.ts';
import { holderOf } from '../../hosted/reviewers.ts';
import type { Actor, Directions } from '../stage.ts';

const OBJECTION = {
  grounds: ['disproportionate'],
  requestedOutcome: 'narrow-the-hold',
  text: 'Eleven years of mail for one invoice.',
};
const FILE = 'Retention of this mailbox: thirty days.\n';

const ORDERS = new Map<string, string>();

/** One signed request about a file. */
async function sendOfFile(provider: DemoProvider, method: string, path: string, body: string, type: string) {
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const response = await provider.signedFetch(method, path, body, {
    signedContent: `${method} ${path} ${digest}`,
    headers: { 'content-type': type, 'content-digest': digest },
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}

/** An order to whose hold the provider objects, with a file. */
async function objectTo(client: HostClient, provider: DemoProvider, mailbox: string): Promise<string> {
  const order = await hold(client, mailbox, `second-${mailbox}`);
  await state(client, provider, order, 'challenge.filed', OBJECTION);
  const path = `/v1/provider/orders/${order}/challenges/c1/attachments/a1`;
  await sendOfFile(provider, 'PUT', `${path}/parts/1`, FILE, 'application/octet-stream');
  const sha256 = createHash('sha256').update(FILE).digest('hex');
  const announced = { name: 'Retention policy.txt', type: 'text/plain', size: FILE.length, sha256, parts: 1 };
  await sendOfFile(provider, 'POST', path, JSON.stringify(announced), 'application/json');
  return order;
}

/** Puts a language in the place of whoever has the review of an order. */
async function takeSeat(client: HostClient, { env }: Actor, order: string): Promise<void> {
  const { person, id } = await holderOf(client, order, 'challenge');
  env['HOLDFAST_TOKEN'] = (await client.local()).tokens[person] ?? '';
  env['REVIEW'] = id;
}

export const reviewerDirections: Directions = {
  '': async ({ client, stack, actors }) => {
    for (const { language } of actors) {
      for (const what of ['decided', 'returned']) {
        const order = await objectTo(client, stack.host.provider, `${what}-${language}@skylark.example`);
        ORDERS.set(`${what} ${language}`, order);
      }
    }
    await client.moveClock({ advance: 'PT2M' }); // reviewers are drawn within a minute
    for (const actor of actors) await takeSeat(client, actor, ORDERS.get(`decided ${actor.language}`) ?? '');
  },
  '`POST /v1/reviews/{reviewId}/conflict`': async ({ client, actors }) => {
    for (const actor of actors) await takeSeat(client, actor, ORDERS.get(`returned ${actor.language}`) ?? '');
  },
};
