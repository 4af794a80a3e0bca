/** Files and acknowledges orders through the use cases, on a thread of its own: the host's is busy with what follows from them. */
import { randomUUID } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDemandRegister } from '../../shared/adapters/dynamo/demand-register.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoOfficialKeys } from '../../shared/adapters/dynamo/official-keys.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { SpareKeys } from '../../shared/adapters/kms/spare-keys.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { prepareFiling } from '../../shared/app/filing/prepare-filing.ts';
import { type StoreDeps, storeFiling } from '../../shared/app/filing/store-filing.ts';
import { actOnOrder } from '../../shared/app/order/act-on-order.ts';
import { readFiling } from '../../shared/contracts/forms/read-filing.ts';
import { caseOf } from '../../shared/contracts/forms/targets-of.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { TIME } from '../../shared/domain/actor.ts';
import { recordDelivered } from '../../shared/domain/delivery/delivery.ts';
import { canonicalJson, sha256 } from '../../shared/domain/digest.ts';
import { filingIdFor } from '../../shared/domain/ids.ts';
import { type Instant, instant, latestOf, plus } from '../../shared/domain/instant.ts';
import { dueAtOf, messagesOf, type NextCommit, type StoredCommit } from '../../shared/domain/order/commit.ts';
import { EVERY_COMMAND } from '../../shared/domain/order/decide.ts';
import { findEndByTime, findNextByTime } from '../../shared/domain/order/life/time.ts';
import { letterAbout, letterToBoth } from '../support/hosted/filings.ts';
import { applyTime, createNextCommit } from '../support/rules.ts';
import type { SeedData, SeededOrder } from './seed-orders.ts';
import { aboutSomebody } from './somebody.ts';

const AT_ONCE = 24;
const BY = {
  kind: 'officer',
  role: 'contact-point',
  authority: 'aut-sheriff',
  institution: 'example-county-sheriff',
  person: 'watch-commander',
} as const;

/** Stores orders whose provider has been told already: no delivery of what is only prepared is left to be made. */
class DeliveredOrders extends DynamoOrderStore {
  readonly #deliveries: DynamoDeliveryStore;
  readonly #url: string;

  constructor(client: DynamoDBDocumentClient, table: string, shards: number, url: string) {
    super(client, table, shards);
    this.#deliveries = new DynamoDeliveryStore(client, table, shards);
    this.#url = url;
  }

  override async append(stored: NextCommit): Promise<StoredCommit> {
    const { orderId, at: createdAt } = stored.commit;
    for (const { number: message, type } of messagesOf(stored.commit)) {
      const made = { orderId, message, endpoint: 'inbox', url: this.#url, type, body: '', createdAt, attempts: 1 };
      const open = {
        ...made,
        status: 'pending',
        nextAttemptAt: createdAt,
        deliveredAt: null,
        lastOutcome: null,
      } as const;
      await this.#deliveries.addIfAbsent(recordDelivered(open, createdAt, '200'));
    }
    return super.append(stored);
  }
}

const data: SeedData = workerData;
const client = (endpoint: string) => ({
  endpoint,
  region: data.region,
  credentials: { accessKeyId: data.accessKeyId, secretAccessKey: 'bench' },
});

/** The use cases on the stores of the stack. */
function depsAt(now: Instant): StoreDeps {
  const { RECORDS_TABLE, KEYS_TABLE, DIRECTORY_TABLE, SEALING_KEY_ARN, MARK_KEY_ARN, DUE_SHARDS } = data.environment;
  const kms = new KMSClient(client(data.kms));
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(client(data.dynamodb)), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const vault = new KmsKeyVault(kms, documents, KEYS_TABLE, SEALING_KEY_ARN);
  return {
    orders: new DeliveredOrders(documents, RECORDS_TABLE, readWholeNumber(DUE_SHARDS), data.inboxUrl),
    vault,
    reserve: new SpareKeys({ vault, clock: systemClock, random: systemRandomness }),
    officials: new DynamoOfficialKeys(documents, KEYS_TABLE),
    demands: new DynamoDemandRegister(documents, KEYS_TABLE),
    hashes: new KmsKeyedHashes(kms, MARK_KEY_ARN),
    caseOf,
    directory: new DynamoDirectory(documents, DIRECTORY_TABLE, systemClock),
    clock: { ...systemClock, now: () => now },
    random: systemRandomness,
    unverifiedLaw: 'shown',
  };
}

const deps = depsAt(instant(Date.now()));
const sample = JSON.stringify({ ...letterToBoth(Date.now()), providers: [{ provider: 'prv-demo' }] });
const nextFiling = (): string =>
  data.account === undefined ? aboutSomebody(sample) : JSON.stringify(letterAbout(data.account, Date.now()));

/** Takes a version's rows out of the index, as they would leave it at their own instants: before or after its dispatch. */
async function settled({ commit }: StoredCommit): Promise<void> {
  for (const due of [dueAtOf(commit), findNextByTime(commit.state)?.at]) {
    if (due !== undefined) await deps.orders.settleDue(commit.orderId, commit.version, due, undefined);
  }
}

/** What time does to a hold before it ends, on record: the person is told, the provider reminded. What is left is its end. */
async function aged(received: StoredCommit): Promise<StoredCommit> {
  const { orderId, version, state } = received.commit;
  const end = findEndByTime(state);
  if (!end) throw new Error('an order in force has an end');
  const { events } = applyTime(state, plus(end.at, -1));
  const at = latestOf(received.commit.at, events.at(-1)?.at ?? received.commit.at);
  const command = { id: `time:${version}`, fingerprint: sha256(canonicalJson(['time', orderId, version])) };
  const waiting = await deps.orders.append(createNextCommit(received, { by: TIME, at, command, events, sealed: [] }));
  await settled(received);
  const check = dueAtOf(waiting.commit);
  if (check !== undefined) await deps.orders.settleDue(orderId, version + 1, check, end.at);
  return waiting;
}

/** One order in force, from filing to the day before its end. */
async function seed(): Promise<SeededOrder> {
  const contents = readFiling(JSON.parse(nextFiling()));
  const id = filingIdFor(await deps.hashes.hasher(), BY.authority, randomUUID());
  const prepared = await prepareFiling(deps, BY, contents, id); // no burst: thousands are seeded at once
  const [filed] = (await storeFiling(deps, contents, prepared, {})).orders;
  if (!filed) throw new Error('a filing gave no order');
  const { orderId, state } = filed.commit;
  const by = { kind: 'provider', provider: state.provider, key: 'bench' } as const;
  const command = { type: 'acknowledge' } as const;
  const received = await actOnOrder(EVERY_COMMAND, deps, {
    orderId,
    by,
    command,
    idempotencyKey: randomUUID(),
    body: null,
  });
  await settled(filed);
  const waiting = await aged(received);
  return { orderId, endsAt: findNextByTime(waiting.commit.state)?.at };
}

let left = data.count;
async function seedNext(): Promise<void> {
  while (left > 0) {
    left -= 1;
    parentPort?.postMessage(await seed());
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, seedNext));
