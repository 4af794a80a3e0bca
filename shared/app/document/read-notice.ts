import type { ProviderActor } from '../../domain/actor.ts';
import type { AuthorityEntry } from '../../domain/directory/entries.ts';
import type { OrderId } from '../../domain/ids.ts';
import { listToldDigests } from '../../domain/order/commit.ts';
import { decideNoticeReading } from '../../domain/order/few-decisions.ts';
import { NOTICE_ROWS } from '../../domain/order/life/rows/notice.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import {
  type NoticeDocument,
  type NoticeParties,
  readNoticeFacts,
} from '../../domain/order/readings/notice-document.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { orderErased } from '../../domain/sealing.ts';
import type { Directory } from '../../ports/directory.ts';
import { type CaseCodeDeps, issueCaseCode } from '../case/issue-case-code.ts';
import { type ActDeps, type Acting, actOnOrder, loadOrder } from '../order/act-on-order.ts';
import { rowOf } from '../order/row-of.ts';

export interface NoticeDeps extends Omit<ActDeps, 'vault'>, CaseCodeDeps {
  readonly directory: Directory;
  /** Public base address of the API, without a trailing slash. */
  readonly apiUrl: string;
}

/** Nothing personal comes with such a read, so whoever serves it needs no access to keys. */
const NO_VAULT: Acting['vault'] = {
  open: async () => {
    throw new Error('reading a notice seals nothing');
  },
};

export interface NoticeReading {
  readonly notice: NoticeDocument;
  readonly version: number;
}

/**
 * Gives the provider the notice it has to pass on, with a case code nobody was told before. Each read makes another code and ends
 * the one before, which is how a lost one is replaced; so the read is on record before the earlier code dies.
 *
 * @throws HoldfastError `order-not-found` (also for another provider), `notice-not-requested`, `order-not-received`, `order-erased`.
 */
export async function readNotice(
  deps: NoticeDeps,
  request: { readonly orderId: OrderId; readonly by: ProviderActor; readonly idempotencyKey: string },
): Promise<NoticeReading> {
  const { orderId } = request;
  let parties: NoticeParties | undefined;
  await actOnOrder(
    { rows: NOTICE_ROWS, decide: decideNoticeReading },
    { ...deps, vault: NO_VAULT },
    { ...request, command: { type: 'read-notice' }, body: undefined },
    async ({ commit }) => {
      parties = await partiesOf(deps.directory, commit.state);
    },
  );
  const stored = await loadOrder(deps.orders, orderId);
  const law = rowOf(stored.commit.state);
  const facts = readNoticeFacts(law, applyTime(law, stored.commit.state, deps.clock.now()).state);
  if (!facts || !parties) throw orderErased(orderId);
  const digest = listToldDigests(stored).at(-1) ?? stored.digest;
  return {
    notice: {
      ...facts,
      ...parties,
      caseAddress: `${deps.apiUrl}/v1/cases/sessions`,
      verifyAddress: `${deps.apiUrl}/v1/verifications/${orderId}?digest=${digest}`,
      caseCode: await issueCaseCode(deps, orderId),
    },
    version: stored.commit.version,
  };
}

async function partiesOf(directory: Directory, { authority, provider }: OrderState): Promise<NoticeParties> {
  const [issuer, holder] = await Promise.all([directory.authority(authority), directory.provider(provider)]);
  const { name, address, contact, rightsContact, supervisoryAuthority } = issuer;
  return {
    authority: { name, address, telephone: formatTelephone(contact.telephone), email: contact.email },
    rightsContact,
    supervisor: supervisoryAuthority,
    provider: holder.name,
  };
}

const formatTelephone = ({ countryCode, areaCode, number }: AuthorityEntry['contact']['telephone']): string =>
  [countryCode, areaCode, number].filter((part) => part !== undefined).join(' ');
