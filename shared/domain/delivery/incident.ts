import type { OrderId } from '../ids.ts';
import type { Instant } from '../instant.ts';

/** An endpoint that takes nothing. It is opened by failures and closed by a success; the latest of each endpoint is kept. */
export interface Incident {
  /** Whose endpoint it is, as `findOwner` says. */
  readonly owner: string;
  readonly endpoint: string;
  readonly openedAt: Instant;
  /** Whose attempt opened it: both its desks are told. What was opened before anybody kept it does not have it, and is told to nobody. */
  readonly orderId?: OrderId | undefined;
  /** How the attempt ended that opened it. */
  readonly outcome: string;
  /** Not there while it is open. */
  readonly closedAt?: Instant | undefined;
}

export const isOpen = ({ closedAt }: Pick<Incident, 'closedAt'>): boolean => closedAt === undefined;

/** What endpoints begin with that are tools of the authority: no provider has anything to mend there, nor anything to see. */
const OF_AUTHORITY = 'authority-on-call:';
export const isOfAuthority = (endpoint: string): boolean => endpoint.startsWith(OF_AUTHORITY);

/** The directory id of the authority or the provider: tools of two authorities may have one id, and fail apart. */
export const findOwner = (
  endpoint: string,
  { provider, authority }: { readonly provider: string; readonly authority: string },
): string => (isOfAuthority(endpoint) ? authority : provider);
