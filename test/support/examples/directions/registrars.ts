import { createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { findTable } from '../../../../infra/local/host/site.ts';
import { DynamoDirectoryRegister } from '../../../../shared/adapters/dynamo/directory-register.ts';
import { systemClock } from '../../../../shared/adapters/system.ts';
import { ChangeView } from '../../../../shared/contracts/api/registrars/changes.ts';
import { EntryView } from '../../../../shared/contracts/api/registrars/entries.ts';
import { SuspensionView } from '../../../../shared/contracts/api/registrars/suspensions.ts';
import { DirectoryEndpointChallengeWebhook } from '../../../../shared/contracts/api/registrars/webhooks.ts';
import { directoryEntry } from '../../builders.ts';
import { eventually, expected, type HostClient } from '../../hosted/client.ts';
import { type Actor, answerOf, type Directions } from '../stage.ts';

const Local = z.object({
  provider: z.object({ privateKey: z.looseObject({ kty: z.string() }), inboxUrl: z.string() }),
});
const Inbox = z.array(z.object({ body: z.string() }));

/** Proposes a change of an entry in the name of a registrar. */
async function propose(client: HostClient, path: string, changes: object): Promise<ChangeView> {
  const read = await client.ask('registrar', 'GET', `/v1/directory/entries/${path}`);
  const { entry, version } = expected(read, 200, EntryView);
  const body = { entry: { ...entry, ...changes }, replaces: version, reason: 'They asked for it.' };
  return expected(await client.ask('registrar', 'POST', '/v1/directory/changes', body), 201, ChangeView);
}

/** Before an example that ends a change: one is open. */
const withChange =
  (name: string) =>
  async ({ client, actors }: { readonly client: HostClient; readonly actors: readonly Actor[] }) => {
    for (const { env } of actors) {
      env['CHANGE'] = (await propose(client, `provider/${env['HOLDFAST_PROVIDER']}`, { name })).id;
    }
  };

/** The last thing a new endpoint was asked about a change. */
async function arrived(client: HostClient, change: string, count: number): Promise<string> {
  return await eventually(async () => {
    const entries = Inbox.parse(await client.control('GET', '/provider/inbox'));
    const asked = entries.flatMap(({ body }) => {
      const { success, data } = DirectoryEndpointChallengeWebhook.safeParse(JSON.parse(body));
      return success && data.data.change === change ? [data.data.challenge] : [];
    });
    const latest = asked.at(-1);
    if (latest === undefined || asked.length < count) throw new Error('the challenge has not arrived');
    return latest;
  });
}

/** An officer of the police in nobody else's example. */
const suspectOf = (language: string): string => `duty-officer-of-${language}`;

export const registrarDirections: Directions = {
  '': async ({ client, stack, actors }) => {
    await client.setProvider('manual');
    const { provider } = Local.parse(JSON.parse(readFileSync(join(client.dataDir, 'local.json'), 'utf8')));
    const key = createPrivateKey({ key: provider.privateKey as JsonWebKey, format: 'jwk' });
    const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
    const { site, services } = stack.host.parts;
    const dynamodb = DynamoDBDocumentClient.from(services.dynamo);
    const register = new DynamoDirectoryRegister(dynamodb, findTable('DIRECTORY_TABLE', site), systemClock);
    const { tokens } = await client.local();
    for (const { env, language, folder } of actors) {
      const id = `prv-of-${language}`;
      const publicKey = Buffer.from(x, 'base64url').toString('base64');
      const keys = [{ id: 'played', publicKey, notBefore: '2026-01-01T00:00:00Z' }];
      const endpoints = [{ id: 'inbox', url: provider.inboxUrl }];
      await register.put(directoryEntry('prv-demo', { id, endpoints, keys, reach: undefined }), 'test');
      writeFileSync(join(folder, 'provider.pem'), key.export({ format: 'pem', type: 'pkcs8' }));
      Object.assign(env, {
        HOLDFAST_TOKEN: tokens['registrar'],
        HOLDFAST_SECOND_TOKEN: tokens['registrar-2'],
        HOLDFAST_DESK_TOKEN: tokens[language === 'bash' ? 'duty-officer' : 'prosecution-desk'],
        HOLDFAST_PROVIDER: id,
        HOLDFAST_KEY: 'provider.pem',
      });
    }
  },
  '`GET /v1/directory/changes/{changeId}`': async ({ actors }) => {
    for (const actor of actors) {
      const { id, digest } = ChangeView.parse(answerOf(actor, 'POST /v1/directory/changes'));
      Object.assign(actor.env, { CHANGE: id, DIGEST: digest });
    }
  },
  '`POST /v1/provider/directory-changes/{changeId}/proof`': async ({ client, actors }) => {
    for (const { env } of actors) env['CHALLENGE'] = await arrived(client, env['CHANGE'] ?? '', 2);
  },
  '`POST /v1/directory/changes/{changeId}/objection`': async ({ client, actors }) => {
    for (const { env, language } of actors) {
      const authority = language === 'bash' ? 'aut-police' : 'aut-prosecutor';
      const contact = {
        name: 'Another desk',
        telephone: { countryCode: '+49', areaCode: '40', number: '5550 4199' },
        email: 'desk@another.example',
      };
      env['CHANGE'] = (await propose(client, `authority/${authority}`, { contact })).id;
    }
  },
  '`POST /v1/directory/changes/{changeId}/refusal`': withChange('Another name'),
  '`POST /v1/directory/changes/{changeId}/withdrawal`': withChange('One more name'),
  '`POST /v1/directory/suspensions`': async ({ actors }) => {
    for (const { env, language } of actors) env['SUSPECT'] = suspectOf(language);
  },
  '`GET /v1/directory/suspensions/{suspensionId}`': async ({ actors }) => {
    for (const actor of actors) {
      actor.env['SUSPENSION'] = SuspensionView.parse(answerOf(actor, 'POST /v1/directory/suspensions')).id;
    }
  },
};
