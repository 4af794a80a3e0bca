import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { DirectoryEntry } from '../../contracts/items/directory.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import { type AuthorityEntry, listNames } from '../../domain/directory/entries.ts';
import { toNameKey } from '../../domain/filing/likeness.ts';
import { toRfc3339 } from '../../domain/instant.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import { DynamoDirectory } from './directory.ts';
import { key, UNLESS_THERE } from './keys.ts';
import { readNewestEntry, type StoredEntry } from './stored-entry.ts';

/** What is about to be replaced: whatever an earlier version took for an entry. */
const AnyCommit = z.object({ entry: z.unknown() });

/** The same, with writing, which no function does. */
export class DynamoDirectoryRegister extends DynamoDirectory {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #clock: Clock;

  constructor(client: DynamoDBDocumentClient, table: string, clock: Clock) {
    super(client, table, clock);
    this.#client = client;
    this.#table = table;
    this.#clock = clock;
  }

  /**
   * Adds an entry, or a new version of one; an entry that is in force already is left alone. What it replaces need not be readable. An
   * authority is found by its names from then on: those are written every time, as earlier versions wrote none.
   *
   * @returns the version in force.
   * @throws HoldfastError `order-version-conflict` when somebody else changed the entry at the same time.
   */
  async put(entry: DirectoryEntry, by: string): Promise<number> {
    const version = await this.#putVersion(entry, by);
    if (entry.kind === 'authority') await this.#putNames(entry);
    if (entry.kind === 'authority' || entry.kind === 'provider') await this.#putReached(entry);
    return version;
  }

  async #putVersion(entry: DirectoryEntry, by: string): Promise<number> {
    const newest = await readNewestEntry(this.#client, this.#table, entry.kind, entry.id);
    if (newest && isEntryOf(newest, entry)) return newest.version;
    const version = (newest?.version ?? 0) + 1;
    const at = toRfc3339(this.#clock.now());
    const body = canonicalJson({ version, previous: newest?.digest ?? null, at, by, entry });
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: { ...key.entry(entry.kind, entry.id, version), body, digest: sha256(body) },
          ConditionExpression: UNLESS_THERE,
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const message = `entry ${entry.id} of the directory changed meanwhile`;
      throw new HoldfastError('order-version-conflict', message, { cause: error, retryable: true });
    }
    return version;
  }

  async #putNames(entry: AuthorityEntry): Promise<void> {
    for (const name of new Set(listNames(entry).map(toNameKey))) {
      const Item = { ...key.named(sha256(name), entry.id), authority: entry.id };
      await this.#client.send(new PutCommand({ TableName: this.#table, Item }));
    }
  }

  /** Where the weekly test looks; a row is a hint, the entry says what there is. */
  async #putReached({ kind, id, reach }: Extract<DirectoryEntry, { kind: 'authority' | 'provider' }>): Promise<void> {
    if (!reach?.onCall) return;
    await this.#client.send(new PutCommand({ TableName: this.#table, Item: { ...key.reached(kind, id), kind, id } }));
  }
}

/** @returns undefined for what is no JSON: that is no form of an entry either. */
function toJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** Whether this very entry is stored already; one that cannot be read is another. */
function isEntryOf({ body, digest }: StoredEntry, entry: DirectoryEntry): boolean {
  if (sha256(body) !== digest) return false;
  const stored = z.safeParse(AnyCommit, toJson(body));
  return stored.success && canonicalJson(stored.data.entry) === canonicalJson(entry);
}
