import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { DirectoryEntry } from '../../contracts/items/directory.ts';
import { KEY } from '../../deployment/tables.ts';
import { DIGEST_PATTERN, digest, sha256 } from '../../domain/digest.ts';
import { type AuthorityEntry, listNames } from '../../domain/directory/entries.ts';
import { type EntryCommit, type RecordedCommit, recordCommit } from '../../domain/directory/entry-commit.ts';
import { EMPTY_STATE, ENTRY_KINDS, type EntryRef } from '../../domain/directory/entry-state.ts';
import { isOfRegistrars, putEntry } from '../../domain/directory/put-entry.ts';
import { toNameKey } from '../../domain/filing/likeness.ts';
import { fromRfc3339, toRfc3339 } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import { type DirectoryRegister, entryConflict } from '../../ports/directory-register.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { DynamoDirectory } from './directory.ts';
import { insertItem } from './insert-item.ts';
import { key, makeKey, queryPartition } from './keys.ts';
import { readPage } from './listed-rows.ts';
import { openCommit } from './open-commit.ts';
import { readNewestEntry, readStoredEntry, type StoredEntry } from './stored-entry.ts';

const RefItem = z.object({ kind: z.enum(ENTRY_KINDS), id: z.string() });
const ActItem = z.extend(RefItem, { version: z.int(), at: z.string() });
const REF_PATTERN = /^(?:authority|provider|roster|office)#[a-z0-9-]{1,64}$/;
const ACT_PATTERN = /^[0-9-]{10}T[0-9:.]{12}Z#(?:authority|provider|roster|office)#[a-z0-9-]{1,64}#\d{12}$/;
const VERSION_PATTERN = /^\d{12}$/;

/** The same, with writing: for the function of registrars, and an operator's command. */
export class DynamoDirectoryRegister extends DynamoDirectory implements DirectoryRegister {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #clock: Clock;

  constructor(client: DynamoDBDocumentClient, table: string, clock: Clock) {
    super(client, table, clock);
    this.#client = client;
    this.#table = table;
    this.#clock = clock;
  }

  async newest(ref: EntryRef): Promise<RecordedCommit<DirectoryEntry> | undefined> {
    const stored = await readNewestEntry(this.#client, this.#table, ref.kind, ref.id);
    return stored && openCommit(stored, ref);
  }

  async read(ref: EntryRef, version: number): Promise<RecordedCommit<DirectoryEntry> | undefined> {
    const Key = key.entry(ref.kind, ref.id, version);
    const { Item } = await this.#client.send(new GetCommand({ TableName: this.#table, Key, ConsistentRead: true }));
    return Item && openCommit(readStoredEntry(Item, ref.kind, ref.id), ref);
  }

  async append(commit: EntryCommit<DirectoryEntry>): Promise<RecordedCommit<DirectoryEntry>> {
    const { ref, version, state, at } = commit;
    const { kind, id } = ref;
    await this.#putHints(state.change?.ended === null ? state.change.entry : null);
    await this.#putHints(state.entry);
    if (state.change) await this.#put({ ...key.changedEntry(kind, id), kind, id });
    if (state.suspensions.length > 0) await this.#put({ ...key.suspendedEntry(kind, id), kind, id });
    await this.#put({ ...key.actOnEntry(at, kind, id, version), kind, id, version, at: toRfc3339(at) });
    const recorded = recordCommit(commit);
    const { body, digest: whole } = recorded;
    const item = { ...key.entry(kind, id, version), body, digest: whole };
    const taken = await orMayBeStored(insertItem(this.#client, this.#table, item));
    if (!taken) return recorded;
    const standing = await this.read(ref, version); // the SDK repeats a write whose answer was lost
    if (standing?.digest !== whole) throw entryConflict(ref, taken);
    return standing;
  }

  async history(ref: EntryRef, limit: number, cursor: string | undefined) {
    const pk = key.entries(ref.kind, ref.id);
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...queryPartition(pk),
        ScanIndexForward: false,
        Limit: limit,
        ConsistentRead: true,
        ...(cursor !== undefined && { ExclusiveStartKey: makeKey(pk, readCursor(VERSION_PATTERN, cursor)) }),
      }),
    );
    const commits = Items.map((item) => openCommit(readStoredEntry(item, ref.kind, ref.id), ref));
    return { commits, next: writeCursor(LastEvaluatedKey?.[KEY.sort]) };
  }

  async changed(limit: number, cursor: string | undefined) {
    return await this.#listRefs(key.changedEntries, limit, cursor);
  }

  async suspended(limit: number, cursor: string | undefined) {
    return await this.#listRefs(key.suspendedEntries, limit, cursor);
  }

  async acts(limit: number, cursor: string | undefined) {
    const listing = {
      table: this.#table,
      pk: key.actsOnEntries,
      from: 'the-last',
      cursorPattern: ACT_PATTERN,
      schema: ActItem,
      isStrong: true,
    } as const;
    const { rows, next } = await readPage(this.#client, listing, limit, cursor);
    const acts = rows.map(({ kind, id, version, at }) => ({ ref: { kind, id }, version, at: fromRfc3339(at) }));
    return { acts, next };
  }

  async #listRefs(pk: string, limit: number, cursor: string | undefined) {
    const listing = {
      table: this.#table,
      pk,
      from: 'the-first',
      cursorPattern: REF_PATTERN,
      schema: RefItem,
      isStrong: true,
    } as const;
    const { rows: entries, next } = await readPage(this.#client, listing, limit, cursor);
    return { entries, next };
  }

  /**
   * Adds an entry, or a new version of one, in force at once: an operator's. An entry that is in force already is left alone. What it
   * replaces need not be readable. An authority is found by its names from then on: those are written every time, as earlier versions
   * wrote none.
   *
   * @param reason why an operator acts instead of registrars; `null` where there are none yet.
   * @returns the version in force. @throws HoldfastError `entry-version-conflict` when somebody else changed it at the same time.
   */
  async put(entry: DirectoryEntry, by: string, reason: string | null = null): Promise<number> {
    const ref = { kind: entry.kind, id: entry.id };
    const stored = await readNewestEntry(this.#client, this.#table, ref.kind, ref.id);
    const before = stored && openReadable(stored, ref);
    const at = this.#clock.now();
    const state = putEntry(before?.state ?? EMPTY_STATE, entry, { by, at });
    if (stored && state === before?.state) {
      await this.#putHints(entry);
      return stored.version;
    }
    const { version } = await this.append({
      ref,
      version: (stored?.version ?? 0) + 1,
      previous: stored && DIGEST_PATTERN.test(stored.digest) ? digest(stored.digest) : null,
      at,
      actor: { role: 'operator', by },
      step: { act: 'put', about: null, reason },
      state,
      recent: before?.recent ?? [],
    });
    return version;
  }

  /** Whether something stands under an entry's name that is not this very entry, readable or not. */
  async isAnother(entry: DirectoryEntry): Promise<boolean> {
    const ref = { kind: entry.kind, id: entry.id };
    const stored = await readNewestEntry(this.#client, this.#table, ref.kind, ref.id);
    if (!stored) return false;
    const before = openReadable(stored, ref)?.state;
    return !before || putEntry(before, entry, { by: '', at: this.#clock.now() }) !== before;
  }

  /** @see isOfRegistrars in the domain; of one that nobody can read nothing is left to be kept. */
  async isOfRegistrars(ref: EntryRef): Promise<boolean> {
    const stored = await readNewestEntry(this.#client, this.#table, ref.kind, ref.id);
    const newest = stored && openReadable(stored, ref);
    if (!newest) return false;
    let commit: RecordedCommit<DirectoryEntry> | undefined = newest;
    while (commit && commit.step.act !== 'put') commit = await this.read(ref, commit.version - 1);
    return isOfRegistrars(newest.state, commit?.state.entry ?? null, this.#clock.now());
  }

  /** By which an entry is found; each is a hint, the entry says what there is. Put before the entry, so that none is missed. */
  async #putHints(entry: DirectoryEntry | null): Promise<void> {
    if (entry?.kind === 'authority') await this.#putNames(entry);
    if (entry?.kind !== 'authority' && entry?.kind !== 'provider') return;
    const { kind, id, reach } = entry;
    if (reach?.onCall) await this.#put({ ...key.reached(kind, id), kind, id }); // where the weekly test looks
  }

  async #putNames(entry: AuthorityEntry): Promise<void> {
    for (const name of new Set(listNames(entry).map(toNameKey))) {
      await this.#put({ ...key.named(sha256(name), entry.id), authority: entry.id });
    }
  }

  async #put(Item: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#client.send(new PutCommand({ TableName: this.#table, Item }));
  }
}

/** @returns undefined for one that nobody can read: it is replaced as if nothing had stood there. */
function openReadable(stored: StoredEntry, ref: EntryRef): RecordedCommit<DirectoryEntry> | undefined {
  try {
    return openCommit(stored, ref);
  } catch (error) {
    if (error instanceof HoldfastError && error.code === 'record-damaged') return undefined;
    throw error;
  }
}
