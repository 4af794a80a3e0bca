import { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import { canonicalJson } from '../../../shared/domain/digest.ts';
import { type AuthorityEntry, listNames, type ProviderEntry } from '../../../shared/domain/directory/entries.ts';
import type { ListedPerson } from '../../../shared/domain/directory/officers.ts';
import type { MailAddress, Reach } from '../../../shared/domain/directory/reach.ts';
import { isSameText, toNameKey } from '../../../shared/domain/filing/likeness.ts';
import { fromRfc3339 } from '../../../shared/domain/instant.ts';
import type { ReviewerStanding } from '../../../shared/domain/order/life/rights-command.ts';
import { authorityUnknown, type Directory, providerUnknown } from '../../../shared/ports/directory.ts';
import { Outage } from './outage.ts';

/** A register whose changes are in force at once. */
export class MemoryDirectory implements Directory {
  readonly outage: Outage = new Outage();
  readonly #versions = new Map<string, string[]>();

  /** @param entries in force from the start. */
  constructor(entries: readonly DirectoryEntry[] = []) {
    for (const entry of entries) this.#put(entry);
  }

  async authority(id: string): Promise<AuthorityEntry> {
    const entry = this.#inForce('authority', id);
    if (entry?.kind === 'authority') return entry;
    throw authorityUnknown(id);
  }

  async authoritiesCalled(name: string): Promise<readonly AuthorityEntry[]> {
    this.outage.check();
    if (toNameKey(name) === '') return [];
    const entries = [...this.#versions.keys()].map((known) => {
      const [kind, id = ''] = known.split('#');
      return kind === 'authority' ? this.#inForce(kind, id) : undefined;
    });
    return entries.flatMap((entry) =>
      entry?.kind === 'authority' && listNames(entry).some((one) => isSameText(one, name)) ? [entry] : [],
    );
  }

  async provider(id: string): Promise<ProviderEntry> {
    const entry = this.#inForce('provider', id);
    if (entry?.kind !== 'provider') throw providerUnknown(id);
    const keys = entry.keys.map((key) => ({
      id: key.id,
      algorithm: key.algorithm,
      publicKey: Buffer.from(key.publicKey, 'base64'),
      notBefore: fromRfc3339(key.notBefore),
      notAfter: key.notAfter === undefined ? null : fromRfc3339(key.notAfter),
    }));
    return { ...entry, keys };
  }

  async reviewers(): Promise<readonly ReviewerStanding[]> {
    const entry = this.#inForce('roster', 'reviewers');
    return entry?.kind === 'roster' ? entry.reviewers : [];
  }

  async reviewersMail(): Promise<ReadonlyMap<string, Omit<MailAddress, 'id'>>> {
    const entry = this.#inForce('roster', 'reviewers');
    const reviewers = entry?.kind === 'roster' ? entry.reviewers : [];
    return new Map(
      reviewers.flatMap(({ person, accounts = [], mail }) =>
        mail ? [person, ...accounts].map((id) => [id, mail] as const) : [],
      ),
    );
  }

  async overseers(): Promise<readonly ListedPerson[] | undefined> {
    const entry = this.#inForce('office', 'oversight');
    return entry?.kind === 'office' ? entry.overseers : undefined;
  }

  async oversight(): Promise<Reach> {
    const entry = this.#inForce('office', 'oversight');
    return entry?.kind === 'office' ? entry.reach : {};
  }

  /** Adds an entry or a new version of one. @returns the version in force. */
  async put(entry: DirectoryEntry, _by: string): Promise<number> {
    this.outage.check();
    return this.#put(entry);
  }

  #put(entry: DirectoryEntry): number {
    const name = `${entry.kind}#${entry.id}`;
    const versions = this.#versions.get(name) ?? [];
    const text = canonicalJson(entry);
    if (versions.at(-1) !== text) this.#versions.set(name, [...versions, text]);
    return this.#versions.get(name)?.length ?? 0;
  }

  #inForce(kind: DirectoryEntry['kind'], id: string): DirectoryEntry | undefined {
    this.outage.check();
    const text = this.#versions.get(`${kind}#${id}`)?.at(-1);
    return text === undefined ? undefined : DirectoryEntry.parse(JSON.parse(text));
  }
}
