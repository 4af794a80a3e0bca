import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ListQueuesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { DeleteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { seedDirectory } from '../../infra/local/host/directory.ts';
import { findTable } from '../../infra/local/host/site.ts';
import { key } from '../../shared/adapters/dynamo/keys.ts';
import { ChangeView, KeyRevoked } from '../../shared/contracts/api/registrars/changes.ts';
import { EntryView } from '../../shared/contracts/api/registrars/entries.ts';
import { SignedListView } from '../../shared/contracts/api/registrars/signed.ts';
import { HOUR_MS } from '../../shared/domain/instant.ts';
import { eventually, expected, type HostClient } from '../support/hosted/client.ts';
import { about, epocPr } from '../support/hosted/filings.ts';
import { POLICE } from '../support/hosted/holding.ts';
import { hostOverheardStack, type OverheardStack } from '../support/hosted/services.ts';

const run = promisify(execFile);
const COMMAND = fileURLToPath(new URL('../../shared/cli/directory.ts', import.meta.url));
const Described = z.object({
  stack: z.object({
    outputs: z.object({ DirectoryTable: z.string() }),
    environment: z.record(z.string(), z.string()),
  }),
});
const P256_KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .publicKey.export({ type: 'spki', format: 'der' })
  .toString('base64');
const Mails = z.array(z.object({ to: z.array(z.string()), text: z.string() }));

let stack: OverheardStack;
let client: HostClient;
let folder: string;
beforeAll(async () => {
  stack = await hostOverheardStack();
  client = stack.client;
  folder = await mkdtemp(join(tmpdir(), 'holdfast-registrars-'));
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true });
});

/** Types a command in the name of somebody. @returns what it prints, whichever way it ends. */
async function type(person: string, ...words: readonly string[]): Promise<string> {
  const { api, tokens } = await client.local();
  const env = { PATH: process.env['PATH'], HOLDFAST_API: api, HOLDFAST_TOKEN: tokens[person] };
  return await run(process.execPath, [COMMAND, ...words], { env }).then(
    ({ stdout }) => stdout,
    (error: unknown) => String(Object(error).stderr),
  );
}

const read = async (path: string) =>
  expected(await client.ask('registrar', 'GET', `/v1/directory/entries/${path}`), 200, EntryView);

/** A file with an entry as it is in force, and some fields changed. */
async function writeChanged(path: string, changes: object): Promise<string> {
  const { entry } = await read(path);
  const file = join(folder, 'entries.json');
  await writeFile(file, JSON.stringify({ entries: [{ ...entry, ...changes }] }));
  return file;
}

const Sent = z.object({ QueueUrl: z.string(), MessageBody: z.string(), DelaySeconds: z.number() });

/** What the queue keeps back for a minute, so that the change stands by then, is handed over now: it does. */
async function handOverNow(what: string): Promise<void> {
  const { sqs } = stack.host.parts.services;
  const sent = stack.queues.exchanges.findLast(
    ({ operation, request }) => operation === 'SendMessage' && request.includes(what),
  );
  const { QueueUrl, MessageBody, DelaySeconds } = Sent.parse(JSON.parse(sent?.request ?? '{}'));
  expect(DelaySeconds).toBe(60);
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const own = QueueUrls.find((url) => new URL(url).pathname === new URL(QueueUrl).pathname);
  await sqs.send(new SendMessageCommand({ QueueUrl: own, MessageBody }));
}

const PROPOSED = /^(\S+): waits for another registrar.* --digest ([0-9a-f]{64})$/m;
const POLICE_PATH = 'authority/aut-police';
const WHY = ['--reason', 'They wrote a letter.'] as const;
let change = '';

describe('an authority that moves', () => {
  const contact = {
    name: 'Neues Lagezentrum',
    telephone: { countryCode: '+49', areaCode: '40', number: '5550 4188' },
    email: 'neu@lka.musterland.example',
  };

  it('is proposed and approved by commands of two, and its old desk is told by mail', async () => {
    const said = await type('registrar-1', 'propose', await writeChanged(POLICE_PATH, { contact }), ...WHY);
    const [, id = '', digest = ''] = PROPOSED.exec(said) ?? [];
    change = id;
    expect(await type('registrar-1', 'approve', id, '--digest', digest)).toContain(
      'another registrar types: npm run directory -- approve',
    );
    expect(await type('auditor', 'approve', id, '--digest', digest)).toContain('role-not-allowed');
    expect(await type('registrar-2', 'approve', id, '--digest', digest)).toContain('"standing": "cooling"');
    await handOverNow('aut-police');
    const mail = await eventually(async () => {
      const found = Mails.parse(await client.control('GET', '/mail')).find(({ text }) => text.includes(id));
      if (!found) throw new Error('the desk has not been told');
      return found;
    });
    expect(mail.to).toEqual(['lagezentrum@lka.musterland.example']);
    expect(mail.text).not.toContain(contact.email);
  });

  it('can be reached as before for two days, and then as it said', async () => {
    await client.moveClock({ advance: 'PT47H' });
    expect((await read(POLICE_PATH)).entry).not.toMatchObject({ contact });
    await client.moveClock({ advance: 'PT2H' });
    expect((await read(POLICE_PATH)).entry).toMatchObject({ contact });
    expect(await type('registrar-1', 'show', change)).toContain('"standing": "in-force"');
    expect(await type('registrar-1', 'changes')).not.toContain(change);
  });

  it('stays as it is where one of its officers objects', async () => {
    const file = await writeChanged(POLICE_PATH, { mailDomains: ['thief.example'] });
    const [, id = '', digest = ''] = PROPOSED.exec(await type('registrar-2', 'propose', file, ...WHY)) ?? [];
    await type('registrar-1', 'approve', id, '--digest', digest);
    const reason = { reason: 'We asked for nothing.' };
    const objected = await client.ask(POLICE, 'POST', `/v1/directory/changes/${id}/objection`, reason);
    expect(objected.status).toBe(200);
    await client.moveClock({ advance: 'P3D' });
    expect(JSON.stringify(await read(POLICE_PATH))).not.toContain('thief.example');
  });

  it('is proposed anew after a restore that lost the last steps', async () => {
    const file = await writeChanged(POLICE_PATH, { name: 'LKA Musterland' });
    const [, id = '', digest = ''] = PROPOSED.exec(await type('registrar-1', 'propose', file, ...WHY)) ?? [];
    const { version } = expected(await client.ask('registrar', 'GET', `/v1/directory/changes/${id}`), 200, ChangeView);
    const { site, services } = stack.host.parts;
    const TableName = findTable('DIRECTORY_TABLE', site);
    const Key = key.entry('authority', 'aut-police', version);
    await DynamoDBDocumentClient.from(services.dynamo).send(new DeleteCommand({ TableName, Key }));
    expect(await type('registrar-2', 'approve', id, '--digest', digest)).toContain('change-');
    const again = await type('registrar-1', 'propose', file, ...WHY);
    const [, second = '', same = ''] = PROPOSED.exec(again) ?? [];
    expect(await type('registrar-2', 'approve', second, '--digest', same)).toContain('"standing": "in-force"');
  });
});

describe('a key in the wrong hands', () => {
  it('is refused within a minute, also for what is under way, and what it signed before is listed', async () => {
    await client.setProvider('manual');
    const order = await client.fileOne(POLICE, about(epocPr(client.now()), 'in-flight@skylark.example'));
    const { provider } = stack.host;
    const path = `/v1/provider/orders/${order}/certificate`;
    await eventually(async () => {
      if (!provider.inbox().some(({ body }) => body.includes(order))) throw new Error('it is not told yet');
    });
    expect((await provider.signedFetch('GET', path)).status).toBe(200);
    const since = new Date(client.now() - HOUR_MS).toISOString();
    const why = ['--reason', 'They lost a laptop.', '--doubted-since', since];
    const revoked = await type('registrar-1', 'revoke', 'prv-demo', 'local', ...why);
    expect(revoked).toContain('"key": "local"');
    const { signed: where } = KeyRevoked.parse(JSON.parse(revoked));
    await eventually(async () => {
      const list = expected(await client.ask('registrar-1', 'GET', where), 200, SignedListView);
      const acts = ['order.received', 'certificate.read'];
      const there = { orderId: order, acts, order: expect.objectContaining({ status: 'running', inForce: true }) };
      expect(list).toMatchObject({ key: 'local', doubtedSince: since });
      expect(list.signed).toContainEqual(expect.objectContaining(there));
    });
    await client.moveClock({ advance: 'PT1M' });
    expect((await provider.signedFetch('GET', path)).status).toBe(401);
    expect((await client.order(POLICE, order)).status).toBe('running');
  });
});

describe('the next start', () => {
  it('leaves what registrars changed, and puts what only the sample has otherwise', async () => {
    const described = Described.parse(JSON.parse(await readFile(join(stack.dataDir, 'local.json'), 'utf8')));
    const { outputs, environment } = described.stack;
    const directory = { table: outputs.DirectoryTable, environment };
    const { entry: before } = await read(POLICE_PATH);
    const { version: reviewers } = await read('roster/reviewers');
    const { version: demo } = await read('provider/prv-demo');
    const key = Buffer.alloc(32, 1).toString('base64');
    const provider = {
      id: 'prv-demo',
      inboxUrl: 'http://127.0.0.1:1/inbox',
      publicKey: key,
      p256PublicKey: P256_KEY,
      onCall: { url: 'http://127.0.0.1:1/', parameter: 'on-call/desk' },
    };
    expect(await seedDirectory(provider, join(folder, 'seed.json'), directory)).toEqual([
      'authority aut-police',
      'provider prv-demo',
    ]);
    expect((await read(POLICE_PATH)).entry).toEqual(before);
    expect((await read('provider/prv-demo')).version).toBe(demo);
    expect((await read('roster/reviewers')).version).toBe(reviewers);
  });
});
