import { listToldDigests, type StoredCommit } from '../../domain/order/commit.ts';
import type { NoticeDocument, NoticeParties } from '../../domain/order/readings/notice-document.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { spellTelephone } from '../../domain/telephone.ts';
import type { Directory } from '../../ports/directory.ts';
import type { Acting } from '../order/act-on-order.ts';

/** Nothing personal comes with the making of a notice, so whoever serves it needs no access to keys. */
export const NO_VAULT: Acting['vault'] = {
  open: async () => {
    throw new Error('making a notice seals nothing');
  },
};

/** Where pages and API stand, each without a trailing slash. */
export interface Addresses {
  /** Where persons open their case. */
  readonly caseUrl: string;
  readonly apiUrl: string;
}

/** Where the person opens the case, and where anybody checks the notice. */
export const addressesOf = (
  { caseUrl, apiUrl }: Addresses,
  stored: StoredCommit,
): Pick<NoticeDocument, 'caseAddress' | 'verifyAddress'> => ({
  caseAddress: caseUrl,
  verifyAddress: `${apiUrl}/v1/verifications/${stored.commit.orderId}?digest=${listToldDigests(stored).at(-1) ?? stored.digest}`,
});

/** Whom a notice names. */
export async function findParties(directory: Directory, { authority, provider }: OrderState): Promise<NoticeParties> {
  const [issuer, holder] = await Promise.all([directory.authority(authority), directory.provider(provider)]);
  const { name, address, contact, rightsContact, supervisoryAuthority } = issuer;
  return {
    authority: { name, address, telephone: spellTelephone(contact.telephone), email: contact.email },
    rightsContact,
    supervisor: supervisoryAuthority,
    provider: holder.name,
  };
}
