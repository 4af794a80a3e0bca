import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { KmsInput } from '../../../infra/local/services/kms/input.ts';
import { openKeys } from '../../../infra/local/services/kms/keys.ts';
import { decrypt } from '../../../infra/local/services/kms/sealing.ts';
import { readCommitItem } from '../../../shared/contracts/items/commit.ts';
import { DeliveryItem } from '../../../shared/contracts/items/delivery.ts';
import type { Delivery } from '../../../shared/domain/delivery/delivery.ts';
import { isOrderId, type OrderId } from '../../../shared/domain/ids.ts';
import { fromRfc3339, type Instant } from '../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';

const SAMPLE = new URL('../../samples/data-0.1.0/data.tar.gz', import.meta.url);
const TABLES = { records: 'EvidenceRecordsTable', keys: 'EvidenceKeys' } as const;
const SEALING_KEY = 'EvidenceSealingKey92E80273';

/** An order as version 0.1.0 left it, commit 216d99c. */
export interface KeptOrder {
  /** What became of it, as test/samples/data-0.1.0/README.md calls it. */
  readonly name: string;
  readonly id: OrderId;
  /** Oldest first, with what is sealed, in the very bytes. */
  readonly commits: readonly StoredCommit[];
  /** When each version is looked at, of those that have a row in the due index. */
  readonly due: ReadonlyMap<number, Instant>;
  /** What it told its provider, and how that went. */
  readonly deliveries: readonly Delivery[];
  /** What opens it; left out where that was destroyed. */
  readonly key?: Uint8Array;
  /** What 0.1.0 answered about it last. */
  readonly said: Readonly<Record<string, unknown>>;
}

export interface KeptData {
  /** The instant at which 0.1.0 was stopped. */
  readonly at: Instant;
  /** Opens the case of the order that is called `challenged`. */
  readonly caseCode: string;
  readonly orders: readonly KeptOrder[];
  /** Sealed files of objections, by the names they have in the bucket. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const Told = z.object({
  at: z.string(),
  caseCode: z.string(),
  orders: z.record(
    z.string(),
    z.object({ order: z.looseObject({ id: z.custom<OrderId>((id) => isOrderId(`${id}`)) }) }),
  ),
});

const BLOCK = 512;

/** What is in an archive, by name (POSIX ustar with the long names of GNU tar). */
function unpack(archive: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  let long: string | undefined;
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const textAt = (from: number, length: number) =>
      archive.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(textAt(124, 12), 8);
    const content = archive.subarray(at + BLOCK, at + BLOCK + size);
    const kind = textAt(156, 1);
    if (kind === 'L') long = content.toString('utf8').replace(/\0.*$/s, '');
    else if (kind === '0' || kind === '') files.set((long ?? textAt(0, 100)).replace(/^\.\//, ''), content);
    if (kind !== 'L') long = undefined;
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

type Item = Readonly<Record<string, unknown>>;

/** A value as DynamoDB writes it. */
function plain(value: object): unknown {
  const [[type, inner] = []] = Object.entries(value);
  if (type === 'M')
    return Object.fromEntries(Object.entries(Object(inner)).map(([name, one]) => [name, plain(Object(one))]));
  if (type === 'L') return Array.from(inner, (one) => plain(Object(one)));
  if (type === 'N') return Number(inner);
  if (type === 'B') return Uint8Array.from(Buffer.from(String(inner), 'base64'));
  return type === 'NULL' ? null : inner;
}

/** What a table of DynamoDB Local holds. */
function itemsOf(
  database: Buffer,
  tables: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly Item[]>> {
  const file = join(tmpdir(), `holdfast-kept-${process.pid}-${Math.random()}.db`);
  writeFileSync(file, database);
  const opened = new DatabaseSync(file, { readOnly: true });
  try {
    const known = opened
      .prepare("select name from sqlite_master where type = 'table'")
      .all()
      .map(({ name }) => `${name}`);
    return Object.fromEntries(
      Object.entries(tables).map(([called, part]) => {
        const table = known.find((name) => name.includes(part));
        const rows = opened.prepare(`select ObjectJSON from "${table}"`).all();
        return [
          called,
          rows.map(
            ({ ObjectJSON }) => plain({ M: JSON.parse(Buffer.from(ObjectJSON as Uint8Array).toString()) }) as Item,
          ),
        ];
      }),
    );
  } finally {
    opened.close();
    rmSync(file);
  }
}

const compareBy = (one: StoredCommit, other: StoredCommit): number => one.commit.version - other.commit.version;

/** Opens data keys as the local KMS wraps them. */
async function openerOf(keyFile: Buffer): Promise<(id: OrderId, wrapped: Uint8Array) => Uint8Array> {
  const file = join(tmpdir(), `holdfast-kept-${process.pid}-${Math.random()}.json`);
  writeFileSync(file, keyFile, { mode: 0o600 });
  const ring = await openKeys(
    file,
    { [SEALING_KEY]: { spec: 'SYMMETRIC_DEFAULT', usage: 'ENCRYPT_DECRYPT' } },
    'arn:aws:kms:local:0',
  );
  rmSync(file);
  return (orderId, wrapped) => {
    const input = { CiphertextBlob: Buffer.from(wrapped).toString('base64'), EncryptionContext: { orderId } };
    return Buffer.from(String(Object(decrypt(ring, new KmsInput(input))).Plaintext), 'base64');
  };
}

async function load(): Promise<KeptData> {
  const files = unpack(gunzipSync(readFileSync(SAMPLE)));
  const fileOf = (name: string): Buffer => {
    const found = files.get(name);
    if (!found) throw new Error(`data.tar.gz has no ${name}`);
    return found;
  };
  const told = Told.parse(JSON.parse(fileOf('told.json').toString()));
  const { records = [], keys = [] } = itemsOf(fileOf('data/tables/shared-local-instance.db'), TABLES);
  const open = await openerOf(fileOf('data/keys.json'));
  const orders = Object.entries(told.orders).map(([name, { order }]): KeptOrder => {
    const { id } = order;
    const items = records
      .filter(({ pk }) => pk === `order#${id}`)
      .map((item) => ({ item, stored: readCommitItem(item) }));
    const { wrapped } = keys.find(({ pk }) => pk === `key#${id}`) ?? {};
    return {
      name,
      id,
      commits: items.map(({ stored }) => stored).toSorted(compareBy),
      due: new Map(
        items.flatMap(({ item, stored }) =>
          'dueAt' in item ? [[stored.commit.version, item['dueAt'] as Instant]] : [],
        ),
      ),
      deliveries: records.filter(({ pk }) => pk === `delivery#${id}`).map((item) => DeliveryItem.parse(item)),
      ...(wrapped instanceof Uint8Array && { key: open(id, wrapped) }),
      said: order,
    };
  });
  const sealed = [...files].flatMap(([name, bytes]) => {
    const [, path] = /\/objects\/(sealed\/.+)\.data$/.exec(name) ?? [];
    return path === undefined ? [] : [[path, Uint8Array.from(bytes)] as const];
  });
  return { at: fromRfc3339(told.at), caseCode: told.caseCode, orders, files: new Map(sealed) };
}

let loaded: Promise<KeptData> | undefined;

/**
 * What a host of version 0.1.0 left in its data folder, read out of the archive once for a process: commits and deliveries through the
 * contracts of today, keys as its own key service wrapped them.
 */
export function readKeptData(): Promise<KeptData> {
  loaded ??= load();
  return loaded;
}
