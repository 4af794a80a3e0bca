import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Host, type HostOptions, startHost } from '../../../infra/local/host/host.ts';
import { REGION } from '../../../infra/local/host/services.ts';
import { type DynamoDb, startDynamoDb } from '../../../infra/local/services/dynamodb/dynamodb.ts';
import type { TableShape } from '../../../infra/local/template/site.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Copier } from './copies.ts';
import { putAll, type StoredItem, switchStreams } from './stored.ts';

const ENDPOINT = 'AWS_ENDPOINT_URL_DYNAMODB';
/** Ids that are remembered of what was put: enough to read another one each time. */
const REMEMBERED = 1_000;

/**
 * A stack whose tables outlive its host, in memory: orders are put straight into them while no host runs and no stream is followed.
 * Each host then starts afresh over what is stored.
 */
export class GrowingStack {
  readonly #db: DynamoDb;
  readonly #options: HostOptions;
  readonly #client: DynamoDBClient;
  readonly #ids: OrderId[] = [];
  #put = 0;
  #itemsPut = 0;
  #host: Host;

  private constructor(db: DynamoDb, options: HostOptions, host: Host) {
    this.#db = db;
    this.#options = options;
    this.#host = host;
    const credentials = { accessKeyId: 'host', secretAccessKey: 'local' };
    this.#client = new DynamoDBClient({ endpoint: db.endpoint, region: REGION, credentials });
  }

  static async start(options: HostOptions): Promise<GrowingStack> {
    const log = options.log ?? ((line: string) => console.error(line));
    const db = await startDynamoDb({ port: 0, dataDir: undefined, log });
    try {
      return new GrowingStack(db, options, await hostOn(db, options));
    } catch (error) {
      await db.stop();
      throw error;
    }
  }

  get host(): Host {
    return this.#host;
  }

  /** Some of the orders that were put, the latest last. */
  get ids(): readonly OrderId[] {
    return this.#ids;
  }

  /** What is stored of one of them, over all tables. */
  get itemsPerOrder(): number {
    return this.#itemsPut / this.#put;
  }

  /** Puts so many orders more, as many of each template; the host is another one afterwards. */
  async put(copiers: readonly Copier[], count: number, progress: (done: number) => void): Promise<void> {
    const tables: TableShape[] = [...this.#host.parts.site.declared.tables.values()];
    await this.#host.stop();
    await switchStreams(this.#client, tables, false);
    const documents = DynamoDBDocumentClient.from(this.#client, { marshallOptions: { removeUndefinedValues: true } });
    await putAll(documents, this.#copy(copiers, count, progress));
    await switchStreams(this.#client, tables, true);
    this.#host = await hostOn(this.#db, this.#options);
  }

  *#copy(copiers: readonly Copier[], count: number, progress: (done: number) => void): Iterable<StoredItem> {
    for (let done = 0; done < count; done += 1) {
      const copier = copiers[done % copiers.length];
      if (!copier) throw new Error('there is no template');
      const { orderId, items } = copier.copy();
      if (this.#ids.length < REMEMBERED) this.#ids.push(orderId);
      this.#itemsPut += items.length;
      this.#put += 1;
      yield* items;
      progress(done + 1);
    }
  }

  async stop(): Promise<void> {
    await this.#host.stop();
    await this.#db.stop();
  }
}

/** A host takes what the environment names in place of a database of its own. */
async function hostOn(db: DynamoDb, options: HostOptions): Promise<Host> {
  process.env[ENDPOINT] = db.endpoint;
  try {
    return await startHost({ ...options, memory: false }); // its keys, too, outlive it
  } finally {
    delete process.env[ENDPOINT];
  }
}
