import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { eventually } from '../../hosted/client.ts';
import { about, epocPr } from '../../hosted/filings.ts';
import { POLICE } from '../../hosted/holding.ts';
import { told } from '../../hosted/relaying.ts';
import type { Directions } from '../stage.ts';

/** What was told is shown by pull so much later, and a little. */
const PULLED_AFTER_MS = 11_000;

const Local = z.object({
  provider: z.object({
    id: z.string(),
    privateKey: z.looseObject({ kty: z.string() }),
    p256PrivateKey: z.looseObject({ kty: z.string() }),
  }),
});

/** A key of the demonstration provider as a provider keeps its own: in a file, PEM. */
function writeKey(jwk: JsonWebKey, folder: string, file: string): void {
  const pem = createPrivateKey({ key: jwk, format: 'jwk' }).export({ format: 'pem', type: 'pkcs8' });
  writeFileSync(join(folder, file), pem);
}

export const providerDirections: Directions = {
  '': async ({ client, actors, stack }) => {
    await client.setProvider('manual'); // the examples say what it did
    const { provider } = Local.parse(JSON.parse(readFileSync(join(client.dataDir, 'local.json'), 'utf8')));
    for (const { env, language, folder } of actors) {
      writeKey(provider.privateKey, folder, 'provider.pem');
      writeKey(provider.p256PrivateKey, folder, 'p256.pem');
      const order = await client.fileOne(POLICE, about(epocPr(client.now()), `provider-${language}@skylark.example`));
      const { digest } = await told(client, order, 'order.issued');
      Object.assign(env, {
        HOLDFAST_PROVIDER: provider.id,
        HOLDFAST_KEY: 'provider.pem',
        HOLDFAST_EC_KEY: 'p256.pem',
        HOLDFAST_KEY_ID: 'local-p256',
        HOLDFAST_ORIGIN: stack.host.api, // the examples reach it through a recorder
        ORDER: order,
        DIGEST: digest,
      });
    }
  },
  '`GET /v1/provider/orders`': async ({ client, actors }) => {
    for (const { env } of actors) {
      await eventually(async () => {
        const listed = (await client.list(POLICE)).find(({ id }) => id === env['ORDER']);
        if (listed?.status !== 'running') throw new Error('the lists have not come up with its read');
        Object.assign(env, { SPOKEN: listed.reference.toLowerCase().replaceAll('-', ' ') });
      });
    }
  },
  '`GET /v1/provider/messages`': async () => {
    await setTimeout(PULLED_AFTER_MS);
  },
  '`GET /v1/provider/orders/{orderId}/notice`': async ({ client, actors }) => {
    for (const { env } of actors) {
      const order = env['ORDER'] ?? '';
      await client.command(POLICE, order, 'release', { effect: 'release', reason: 'no-longer-needed' });
      await told(client, order, 'notice.relay-requested');
    }
  },
};
