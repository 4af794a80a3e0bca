import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { DirectoryEntry } from '../../contracts/items/directory.ts';
import { readProviderKeys } from '../../contracts/items/provider-keys.ts';
import { sha256 } from '../../domain/digest.ts';
import { type AuthorityEntry, listNames, type ProviderEntry } from '../../domain/directory/entries.ts';
import { type EntryState, inForceAt } from '../../domain/directory/entry-state.ts';
import type { ListedPerson } from '../../domain/directory/officers.ts';
import type { MailAddress, Reach } from '../../domain/directory/reach.ts';
import type { Registrar } from '../../domain/directory/registrars.ts';
import type { SuspendedRoster, Suspension } from '../../domain/directory/suspensions.ts';
import { toNameKey } from '../../domain/filing/likeness.ts';
import { SECOND_MS } from '../../domain/instant.ts';
import type { ReviewerStanding } from '../../domain/order/life/rights-command.ts';
import { isSandboxId } from '../../domain/sandbox.ts';
import type { Clock } from '../../ports/clock.ts';
import { authorityUnknown, type Directory, providerUnknown } from '../../ports/directory.ts';
import { key, queryPartition } from './keys.ts';
import { openCommit } from './open-commit.ts';
import { readItem } from './read-item.ts';
import { readNewestEntry } from './stored-entry.ts';

const NamedItem = z.object({ authority: z.string() });

/** A change of the directory is in force everywhere after this long. */
const REMEMBERED_MS = 30 * SECOND_MS;

/** Far more than are asked for at once; ids and names come from whoever calls, so that some name nobody. */
const REMEMBERED_AT_MOST = 500;

/** Far more than share a name. */
const NAMESAKES_AT_MOST = 100;

/** Answers of the table, each for a while, by what was asked. */
class Memory<T> {
  readonly #clock: Clock;
  readonly #known = new Map<string, { readonly at: number; readonly answer: Promise<T> }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  forget(asked: string): void {
    this.#known.delete(asked);
  }

  async recall(asked: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#known.get(asked);
    if (known && this.#clock.now() - known.at < REMEMBERED_MS) return await known.answer;
    const answer = ask();
    this.#known.delete(asked); // what is read anew is the last to be forgotten
    this.#known.set(asked, { at: this.#clock.now(), answer });
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED_AT_MOST && oldest !== undefined) this.#known.delete(oldest);
    try {
      return await answer;
    } catch (error) {
      this.#known.delete(asked); // a failure is not remembered
      throw error;
    }
  }
}

/** The Directory table, for reading: everything done to an entry is a commit of its own, and the newest says what is in force when. */
export class DynamoDirectory implements Directory {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #clock: Clock;
  readonly #entries: Memory<EntryState<DirectoryEntry> | undefined>;
  readonly #names: Memory<readonly string[]>;

  constructor(client: DynamoDBDocumentClient, table: string, clock: Clock) {
    this.#client = client;
    this.#table = table;
    this.#clock = clock;
    this.#entries = new Memory(clock);
    this.#names = new Memory(clock);
  }

  async authority(id: string): Promise<AuthorityEntry> {
    const [entry, suspensions] = await this.#standing('authority', id);
    if (entry?.kind !== 'authority') throw authorityUnknown(id);
    return suspensions.length === 0 ? entry : { ...entry, suspensions };
  }

  async authoritiesCalled(name: string): Promise<readonly AuthorityEntry[]> {
    const wanted = toNameKey(name);
    if (wanted === '') return [];
    const ids = await this.#names.recall(wanted, () => this.#listNamed(wanted));
    const entries = await Promise.all(ids.map((id) => this.authority(id)));
    return entries.filter((entry) => listNames(entry).some((one) => toNameKey(one) === wanted)); // a row is a hint: names change
  }

  async provider(id: string): Promise<ProviderEntry> {
    const [entry, suspensions] = await this.#standing('provider', id);
    if (entry?.kind !== 'provider') throw providerUnknown(id);
    return { ...entry, keys: readProviderKeys(entry.keys), ...(suspensions.length > 0 && { suspensions }) };
  }

  async reviewers(): Promise<readonly ReviewerStanding[]> {
    const entry = await this.#entry('roster', 'reviewers');
    return entry?.kind === 'roster' && entry.id === 'reviewers' ? entry.reviewers : [];
  }

  async reviewersMail(): Promise<ReadonlyMap<string, Omit<MailAddress, 'id'>>> {
    const entry = await this.#entry('roster', 'reviewers');
    const reviewers = entry?.kind === 'roster' && entry.id === 'reviewers' ? entry.reviewers : [];
    return new Map(
      reviewers.flatMap(({ person, accounts = [], mail }) =>
        mail ? [person, ...accounts].map((id) => [id, mail] as const) : [],
      ),
    );
  }

  async overseers(): Promise<readonly ListedPerson[] | undefined> {
    const entry = await this.#entry('office', 'oversight');
    return entry?.kind === 'office' ? entry.overseers : undefined;
  }

  async registrars(): Promise<readonly Registrar[]> {
    const entry = await this.#entry('roster', 'registrars');
    return entry?.kind === 'roster' && entry.id === 'registrars' ? entry.registrars : [];
  }

  async suspendedOf(roster: SuspendedRoster): Promise<readonly Suspension[]> {
    const [, suspensions] = await this.#standing('roster', roster);
    return suspensions;
  }

  async oversight(): Promise<Reach> {
    const entry = await this.#entry('office', 'oversight');
    return entry?.kind === 'office' ? entry.reach : {};
  }

  async #listNamed(name: string): Promise<readonly string[]> {
    const { Items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...queryPartition(key.namedBy(sha256(name))),
        Limit: NAMESAKES_AT_MOST,
        ConsistentRead: true,
      }),
    );
    return Items.map((item) => readItem(NamedItem, item, 'name in the directory').authority);
  }

  async #entry(kind: DirectoryEntry['kind'], id: string): Promise<DirectoryEntry | undefined> {
    const [entry] = await this.#standing(kind, id);
    return entry;
  }

  /** What is in force of an entry, and of whom it was said that they may not act for it. */
  async #standing(
    kind: DirectoryEntry['kind'],
    id: string,
  ): Promise<readonly [DirectoryEntry | undefined, readonly Suspension[]]> {
    const state = await this.#entries.recall(`${kind}#${id}`, async () => {
      const newest = await readNewestEntry(this.#client, this.#table, kind, id);
      return newest && openCommit(newest, { kind, id }).state;
    });
    if (!state) {
      if (isSandboxId(id)) this.#entries.forget(`${kind}#${id}`); // whoever registers there may have asked for something before
      return [undefined, []];
    }
    return [inForceAt(state, this.#clock.now()) ?? undefined, state.suspensions];
  }
}
