import type { ProviderActor } from '../../domain/actor.ts';
import type { OrderId } from '../../domain/ids.ts';
import { decideNoticeReading } from '../../domain/order/few-decisions.ts';
import { NOTICE_ROWS } from '../../domain/order/life/rows/notice.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import {
  type NoticeDocument,
  type NoticeParties,
  readNoticeFacts,
} from '../../domain/order/readings/notice-document.ts';
import { orderErased } from '../../domain/sealing.ts';
import type { Directory } from '../../ports/directory.ts';
import { type CaseCodeDeps, issueCaseCode } from '../case/issue-case-code.ts';
import { type ActDeps, actOnOrder, loadOrder } from '../order/act-on-order.ts';
import { rowOf } from '../order/row-of.ts';
import { addressesOf, findParties, NO_VAULT } from './notice-parties.ts';

export interface NoticeDeps extends Omit<ActDeps, 'vault'>, CaseCodeDeps {
  readonly directory: Directory;
  /** Public base address of the API, without a trailing slash. */
  readonly apiUrl: string;
}

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
      parties = await findParties(deps.directory, commit.state);
    },
  );
  const stored = await loadOrder(deps.orders, orderId);
  const law = rowOf(stored.commit.state);
  const facts = readNoticeFacts(law, applyTime(law, stored.commit.state, deps.clock.now()).state);
  if (!facts || !parties) throw orderErased(orderId);
  const caseCode = await issueCaseCode(deps, orderId);
  return {
    notice: { ...facts, ...parties, ...addressesOf(deps.apiUrl, stored), caseCode },
    version: stored.commit.version,
  };
}
