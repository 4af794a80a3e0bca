import type { AuthorityEntry, ProviderEntry } from '../domain/directory/entries.ts';
import type { ListedPerson } from '../domain/directory/officers.ts';
import type { MailAddress, Reach } from '../domain/directory/reach.ts';
import type { Registrar } from '../domain/directory/registrars.ts';
import type { SuspendedRoster, Suspension } from '../domain/directory/suspensions.ts';
import type { ReviewerStanding } from '../domain/order/life/rights-command.ts';
import { HoldfastError } from '../errors.ts';

/** Who takes part: a small register, read often, changed rarely. */
export interface Directory {
  /** @throws HoldfastError `authority-unknown`. */
  authority(id: string): Promise<AuthorityEntry>;
  /** Every authority that goes by this name, however it is written; none where nobody does. */
  authoritiesCalled(name: string): Promise<readonly AuthorityEntry[]>;
  /** @throws HoldfastError `provider-unknown`. */
  provider(id: string): Promise<ProviderEntry>;
  /** Everybody on the roster of reviewers, on duty or not; nobody while there is none. */
  reviewers(): Promise<readonly ReviewerStanding[]>;
  /** How those are reached who review, by each id they have: whoever left no address is in none. */
  reviewersMail(): Promise<ReadonlyMap<string, Omit<MailAddress, 'id'>>>;
  /** Everybody who acts for oversight; `undefined` where nobody is listed, and it is whomever the identity provider names. */
  overseers(): Promise<readonly ListedPerson[] | undefined>;
  /** Everybody who keeps the directory; nobody while there is no such roster. */
  registrars(): Promise<readonly Registrar[]>;
  /** Who of a roster was suspended, and is; as remembered as the roster itself. */
  suspendedOf(roster: SuspendedRoster): Promise<readonly Suspension[]>;
  /** How oversight is reached; by nothing while nobody said. */
  oversight(): Promise<Reach>;
}

export const authorityUnknown = (id: string): HoldfastError =>
  new HoldfastError('authority-unknown', `the directory has no authority ${id}`);

export const providerUnknown = (id: string): HoldfastError =>
  new HoldfastError('provider-unknown', `the directory has no provider ${id}`);
