import type { AuthorityEntry, ProviderEntry } from '../domain/directory/entries.ts';
import type { MailAddress, Reach } from '../domain/directory/reach.ts';
import type { Registrar } from '../domain/directory/registrars.ts';
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
  /** How those are reached who review, by person: whoever left no address is in none. */
  reviewersMail(): Promise<ReadonlyMap<string, Omit<MailAddress, 'id'>>>;
  /** Everybody who keeps the directory; nobody while there is no such roster. */
  registrars(): Promise<readonly Registrar[]>;
  /** How oversight is reached; by nothing while nobody said. */
  oversight(): Promise<Reach>;
}

export const authorityUnknown = (id: string): HoldfastError =>
  new HoldfastError('authority-unknown', `the directory has no authority ${id}`);

export const providerUnknown = (id: string): HoldfastError =>
  new HoldfastError('provider-unknown', `the directory has no provider ${id}`);
