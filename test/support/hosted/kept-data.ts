import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { writeState } from '../../../infra/local/base/state-file.ts';
import { findTable } from '../../../infra/local/host/site.ts';
import { type DemoProvider, startDemoProvider } from '../../../infra/local/provider/provider.ts';
import { DynamoDirectoryRegister } from '../../../shared/adapters/dynamo/directory-register.ts';
import { systemClock } from '../../../shared/adapters/system.ts';
import { directoryEntry } from '../builders.ts';
import { run } from './command.ts';
import type { HostedStack } from './host.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/data-0.1.0/data.tar.gz', import.meta.url));

/** What tests look at of an order; the whole is compared with what is answered now, which may say more. */
const Order = z.looseObject({
  id: z.string(),
  status: z.string(),
  attention: z.array(z.string()),
  targets: z.array(z.looseObject({ id: z.string() })),
  period: z.looseObject({ appliedEndsAt: z.string() }).optional(),
  retention: z.looseObject({ erasesAt: z.string() }).optional(),
  rights: z.looseObject({ deferral: z.looseObject({ until: z.string() }).optional() }),
});

/** An export as 0.1.0 gave it. */
const History = z.strictObject({
  format: z.literal('holdfast-history-1'),
  orderId: z.string(),
  commits: z.array(z.strictObject({ digest: z.string(), commit: z.record(z.string(), z.unknown()) })),
  head: z.string(),
});

const Kept = z.object({
  /** By whom the order is read. */
  person: z.string(),
  order: Order,
  history: History,
});

const Told = z.object({
  at: z.iso.datetime(),
  caseCode: z.string(),
  case: z.looseObject({}),
  lists: z.record(z.string(), z.looseObject({})),
  oversight: z.looseObject({}),
  orders: z.record(
    z.enum([
      'erased',
      'erasedAfterRelease',
      'lapsed',
      'challenged',
      'extended',
      'released',
      'deferred',
      'requested',
      'filed',
      'emergency',
    ]),
    Kept,
  ),
});

/** What 0.1.0 answered about its own data folder at the instant it was left. */
export type Told = z.infer<typeof Told>;

/**
 * Puts the data folder of 0.1.0 in place, its clock at the instant it was left.
 *
 * @throws Error once that instant is in the past: a host's clock never runs behind. The sample is then to be told anew, later.
 */
export async function unpackKeptData(dataDir: string): Promise<Told> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-kept-'));
  try {
    const { code, err } = await run('tar', ['-xzf', SAMPLE, '-C', folder]);
    if (code !== 0) throw new Error(`tar: ${err}`);
    const told = Told.parse(JSON.parse(await readFile(join(folder, 'told.json'), 'utf8')));
    await cp(join(folder, 'data'), dataDir, { recursive: true });
    await writeState(join(dataDir, 'state.json'), { clockOffsetMs: Date.parse(told.at) - Date.now() });
    return told;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const CONTACT_POINT = 'prv-contact-jp';

/** Plays the other State's contact point, under a new key and address: those it had are gone with the host that made the sample. */
export async function playContactPoint({ host, client, dataDir }: HostedStack): Promise<DemoProvider> {
  const desk = await startDemoProvider({
    port: 0,
    inboxPath: '/inbox',
    apiUrl: host.api,
    id: CONTACT_POINT,
    keyFile: join(dataDir, 'contact-point-key.json'),
    log: () => undefined,
    clock: client.now,
  });
  const { services, site } = host.parts;
  const entry = directoryEntry(CONTACT_POINT, {
    endpoints: [{ id: 'desk', url: desk.inboxUrl }],
    keys: [{ id: 'played', publicKey: desk.publicKeyBase64, notBefore: '2026-01-01T00:00:00Z' }],
  });
  const directory = new DynamoDirectoryRegister(
    DynamoDBDocumentClient.from(services.dynamo),
    findTable('DIRECTORY_TABLE', site),
    systemClock,
  );
  await directory.put(entry, 'test');
  return desk;
}
