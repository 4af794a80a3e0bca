import type { KMSClient } from '@aws-sdk/client-kms';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDocumentClient } from '../../shared/adapters/clients.ts';
import { DynamoDueIndex } from '../../shared/adapters/dynamo/due-index.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import type { DueRow } from '../../shared/domain/delivery/due-row.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import type { DueIndex } from '../../shared/ports/time/due-index.ts';
import { connect, createTable, type TableKind, withoutService } from './aws.ts';
import { at } from './builders.ts';
import { type HasDueRows, MemoryDueIndex } from './fakes/memory-due-index.ts';
import type { Outage } from './fakes/outage.ts';
import type { RealServices } from './real-services.ts';

/** A port as its contract suite is given it, fake or real. */
export interface Harness<Port> {
  readonly port: Port;
  /** Runs `check` on a port with the same contents, whose service is down. */
  whileDown(check: (port: Port) => Promise<void>): Promise<void>;
}

/** What a suite runs on, for `describe.each`: `make` gives each test contents of its own. */
export const inMemoryAndOnDynamo = <Made>(fake: () => Made, real: () => Promise<Made>) => [
  { name: 'in memory', make: async () => fake() },
  { name: 'on DynamoDB', make: real },
];

/** A fake, whose service goes down where it stands. */
export const inMemory = <Port extends { readonly outage: Outage }>(port: Port): Harness<Port> => ({
  port,
  whileDown: async (check) => {
    port.outage.begin();
    await check(port);
  },
});

export interface DynamoHarness<Port> extends Harness<Port> {
  readonly services: RealServices;
  readonly dynamodb: DynamoDBDocumentClient;
  readonly table: string;
}

/** A port on a new empty table. */
export async function onDynamo<Port>(
  kind: TableKind,
  adapter: (client: DynamoDBDocumentClient, table: string) => Port,
): Promise<DynamoHarness<Port>> {
  const { services, dynamodb } = connect();
  const table = await createTable(dynamodb, kind);
  return {
    port: adapter(dynamodb, table),
    whileDown: (check) => withoutService('DYNAMODB', async () => check(adapter(createDocumentClient(), table))),
    services,
    dynamodb,
    table,
  };
}

/** A port on the key service of this run. */
export function onKms<Port>(adapter: (client: KMSClient, services: RealServices) => Port): Harness<Port> {
  const { services, kms } = connect();
  return {
    port: adapter(kms, services),
    whileDown: (check) => withoutService('KMS', async () => check(adapter(createKmsClient(), services))),
  };
}

/** The pages of one shard. */
export async function duePages(index: DueIndex, shard: number, until: Instant): Promise<(readonly DueRow[])[]> {
  const pages = [];
  for await (const page of index.dueBy(shard, until)) pages.push(page);
  return pages;
}

/** A store, and everything it has waiting in a due index of one shard. */
export interface WithDueRows<Store> extends Harness<Store> {
  dueRows(): Promise<readonly DueRow[]>;
}

const dueRowsOf = (index: DueIndex) => async () => (await duePages(index, 0, at('2099-01-01T00:00:00Z'))).flat();

export const inMemoryWithDueRows = <Store extends HasDueRows & { readonly outage: Outage }>(
  store: Store,
): WithDueRows<Store> => ({ ...inMemory(store), dueRows: dueRowsOf(new MemoryDueIndex([store], 1)) });

export async function onDynamoWithDueRows<Store>(
  adapter: (client: DynamoDBDocumentClient, table: string, shards: number) => Store,
): Promise<DynamoHarness<Store> & WithDueRows<Store>> {
  const harness = await onDynamo('records', (client, table) => adapter(client, table, 1));
  return { ...harness, dueRows: dueRowsOf(new DynamoDueIndex(harness.dynamodb, harness.table, 1)) };
}
