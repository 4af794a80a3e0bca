import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ANY_PORTS } from '../../infra/local/host/ports.ts';
import { KEY } from '../../shared/deployment/tables.ts';
import { referenceFor } from '../../shared/domain/ids.ts';
import { GrowingStack } from '../bench/growth/growing-stack.ts';
import { scanAll } from '../bench/growth/stored.ts';
import { FILER, makeCopiers } from '../bench/growth/templates.ts';
import { HostClient } from '../support/hosted/client.ts';
import { FEW_INSTANCES } from '../support/hosted/host.ts';
import { reuseAssembly } from '../support/hosted/reuse.ts';
import { REVIEWERS } from '../support/hosted/reviewers.ts';

/** What the bench puts straight into the tables is of the shape that filing gives it. */
let dataDir: string;
let stack: GrowingStack;
let client: HostClient;
/** Of each table, the places of an order that was filed and of one that was put, its own names left out. */
let places: readonly (readonly [string[], string[]])[];

const ORDER_ID = /ord_[0-9a-z]{26}/;
/** What is an order's own: its ids, hashes and reference. */
const OWN = /ord_[0-9a-z]{26}|[0-9a-f]{64}|[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}/g;

async function placesOf(): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>();
  const tables = stack.host.parts.site.declared.tables.keys();
  for await (const { table, item } of scanAll(DynamoDBDocumentClient.from(stack.host.parts.services.dynamo), tables)) {
    const [orderId] = ORDER_ID.exec(JSON.stringify(item)) ?? [];
    const place = `${table} ${String(item[KEY.partition])} ${String(item[KEY.sort])}`.replaceAll(OWN, '…');
    if (orderId !== undefined) found.set(orderId, [...(found.get(orderId) ?? []), place]);
  }
  for (const of of found.values()) of.sort();
  return found;
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(dirname(inject('assembly')), 'growth-'));
  stack = await GrowingStack.start({
    dataDir,
    ports: ANY_PORTS,
    instances: FEW_INSTANCES,
    assemble: reuseAssembly(inject('assembly')),
  });
  const copiers = await makeCopiers(stack.host, dataDir, { plain: 1, reviewed: 1 });
  const filed = await placesOf();
  await stack.put(copiers, 4, () => undefined);
  const all = await placesOf();
  places = stack.ids.map((id, at) => [filed.get([...filed.keys()][at % filed.size] ?? '') ?? [], all.get(id) ?? []]);
  client = new HostClient(dataDir);
});
afterAll(async () => {
  await stack?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('orders put straight into the tables', () => {
  it('stand wherever those stand that were filed, no more and no less', () => {
    const shapes = (of: 0 | 1): string[] => [...new Set(places.map((pair) => JSON.stringify(pair[of])))].sort();
    expect(shapes(1)).toHaveLength(2);
    expect(shapes(1)).toEqual(shapes(0));
  });

  it('read, with what is sealed of them, and their histories verify', async () => {
    for (const id of stack.ids) {
      expect(await client.order(FILER, id)).toMatchObject({ id, status: 'running', reference: referenceFor(id) });
      expect(await client.verdictOn(FILER, id)).toMatchObject({ genuine: true });
    }
  });

  it('are about somebody else each', async () => {
    const contents = await Promise.all(stack.ids.map(async (id) => (await client.order(FILER, id)).content));
    expect(new Set(contents.map((content) => JSON.stringify(content))).size).toBe(stack.ids.length);
  });

  it('are in the lists they should be in, and found by reference', async () => {
    const ids = (reply: { readonly body: unknown }): string[] =>
      JSON.stringify(reply.body).match(new RegExp(ORDER_ID, 'g')) ?? [];
    for (const query of ['', '?status=running', '?provider=prv-demo', '?dueBefore=2100-01-01T00:00:00Z']) {
      expect(ids(await client.ask(FILER, 'GET', `/v1/orders${query}`)), query).toEqual(
        expect.arrayContaining([...stack.ids]),
      );
    }
    const open = ids(await client.ask(FILER, 'GET', '/v1/orders?attention=objection-open'));
    expect(stack.ids.filter((id) => open.includes(id))).toHaveLength(2);
    const lists = await Promise.all(REVIEWERS.map((person) => client.ask(person, 'GET', '/v1/reviews')));
    const reviewed = lists.flatMap(ids);
    expect(stack.ids.filter((id) => reviewed.includes(id))).toHaveLength(2);
    const held = await (await stack.host.provider.signedFetch('GET', '/v1/provider/orders')).text();
    for (const id of stack.ids) {
      expect(held).toContain(id);
      expect(ids(await client.ask(FILER, 'GET', `/v1/orders?reference=${referenceFor(id)}`))).toContain(id);
    }
  });
});
