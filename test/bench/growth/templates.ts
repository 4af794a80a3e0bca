import { randomBytes, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Host } from '../../../infra/local/host/host.ts';
import { REGION } from '../../../infra/local/host/services.ts';
import { DynamoOfficialKeyReader } from '../../../shared/adapters/dynamo/official-key-reader.ts';
import { KmsKeyVault } from '../../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../../shared/adapters/kms/keyed-hashes.ts';
import { KEY } from '../../../shared/deployment/tables.ts';
import { readWholeNumber } from '../../../shared/deployment/values.ts';
import { isOrderId } from '../../../shared/domain/ids.ts';
import { letterAbout } from '../../support/hosted/filings.ts';
import { acknowledge, arrival } from '../requests.ts';
import { admitBench, BENCH_KEY, control, environmentOf, quiet } from '../stack.ts';
import { Asking } from './asking.ts';
import { Copier, type Template } from './copies.ts';
import { type StoredItem, scanAll } from './stored.ts';

/** Who files what is stored: all of it stands in one list. */
export const FILER = 'watch-commander';
const OBJECTION = { grounds: ['disproportionate'], requestedOutcome: 'narrow-the-hold' };
/** Commits first, then notes: what else is stored tells their digests. */
const FIRST = ['order#', 'note#'];
const SPARE_BYTES = 16;

const Clock = z.object({ now: z.string() });
const Filed = z.object({ orders: z.tuple([z.object({ id: z.string() })]) });

/** A letter about an account that nobody else holds, as of the host's clock. */
export async function letterAboutSomebody(host: Host): Promise<unknown> {
  const { now } = Clock.parse(await control(host, 'GET /clock'));
  return letterAbout(randomUUID(), Date.parse(now));
}

/** Files a letter that its provider acknowledges, and objects to where it is to be reviewed. */
async function makeOrder(host: Host, asking: Asking, isReviewed: boolean): Promise<string> {
  const { body } = await asking.as(FILER, 'POST', '/v1/filings', await letterAboutSomebody(host));
  const orderId = Filed.parse(body).orders[0].id;
  const digest = (await arrival(host, orderId)).digest ?? '';
  await acknowledge(host, orderId, digest);
  if (!isReviewed) return orderId;
  const objected = await host.provider.send('challenge.filed', { orderId, digest, ...OBJECTION });
  if (!objected.ok) throw new Error(`challenge.filed answered ${objected.status}: ${await objected.text()}`);
  return orderId;
}

/** Where an item stands among those of its order. */
function rankOf({ item }: StoredItem): string {
  const partition = String(item[KEY.partition]);
  const rank = FIRST.findIndex((beginning) => partition.startsWith(beginning));
  return `${rank < 0 ? FIRST.length : rank} ${String(item[KEY.sort])}`;
}

/** What is stored of each of these orders, oldest commits first. */
async function collect(
  client: DynamoDBDocumentClient,
  tables: Iterable<string>,
  ids: readonly string[],
): Promise<Map<string, StoredItem[]>> {
  const found = new Map<string, StoredItem[]>(ids.map((id) => [id, []]));
  for await (const stored of scanAll(client, tables)) {
    const [orderId = ''] = /ord_[0-9a-z]{26}/.exec(JSON.stringify(stored.item)) ?? [];
    found.get(orderId)?.push(stored);
  }
  for (const items of found.values()) {
    items.sort((one, other) => rankOf(one).localeCompare(rankOf(other)));
  }
  return found;
}

/**
 * Makes orders by the API, so that everything that follows of them is done by what does it, and takes up what is then stored of each.
 *
 * @param plain so many that run, and `reviewed` so many that are under review as well.
 */
export async function makeCopiers(
  host: Host,
  dataDir: string,
  { plain, reviewed }: { readonly plain: number; readonly reviewed: number },
): Promise<Copier[]> {
  admitBench(host);
  host.provider.setMode('manual');
  const asking = new Asking(host, dataDir);
  const ids: string[] = [];
  for (let made = 0; made < plain + reviewed; made += 1) ids.push(await makeOrder(host, asking, made >= plain));
  await quiet(host);
  await control(host, 'POST /clock', { advance: 'PT0S' }); // reviews get their reviewers
  await quiet(host);
  const { services, site } = host.parts;
  const config = { region: REGION, credentials: { accessKeyId: BENCH_KEY, secretAccessKey: 'bench' } };
  const { KEYS_TABLE, SEALING_KEY_ARN, MARK_KEY_ARN, DUE_SHARDS } = environmentOf(host, 'serve-contact-points');
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ ...config, endpoint: services.dynamoEndpoint }), // past the meter: this is not measured
  );
  const kms = new KMSClient({ ...config, endpoint: services.meter.endpoints.kms });
  const vault = new KmsKeyVault(kms, client, KEYS_TABLE, SEALING_KEY_ARN);
  const officials = new DynamoOfficialKeyReader(client, KEYS_TABLE);
  const copying = { hash: await new KmsKeyedHashes(kms, MARK_KEY_ARN).hasher(), shards: readWholeNumber(DUE_SHARDS) };
  const copiers: Copier[] = [];
  for (const [orderId, items] of await collect(client, site.declared.tables.keys(), ids)) {
    if (!isOrderId(orderId)) throw new Error(`${orderId} is no order`);
    const officialsKey = await officials.open(orderId);
    if (!(officialsKey instanceof Uint8Array)) throw new Error(`the ids of officials of ${orderId} do not open`);
    const madeAs = `spare_${randomBytes(SPARE_BYTES).toString('hex')}` as const;
    const spare = { ...(await vault.generate(madeAs)), madeAs };
    const template: Template = { orderId, items, dataKey: await vault.open(orderId), officialsKey, spare };
    copiers.push(new Copier(template, copying));
  }
  return copiers;
}
