import type { Officer } from '../../domain/actor.ts';
import type { OrderId } from '../../domain/ids.ts';
import { decideLetterMaking } from '../../domain/order/few-decisions.ts';
import { NOTICE_ROWS } from '../../domain/order/life/rows/notice.ts';
import { type NoticeParties, readLetterFacts } from '../../domain/order/readings/notice-document.ts';
import { orderErased } from '../../domain/sealing.ts';
import { issueLetterCode } from '../case/issue-case-code.ts';
import { type ActRequest, actOnOrder } from '../order/act-on-order.ts';
import { rowOf } from '../order/row-of.ts';
import { addressesOf, findParties, NO_VAULT } from './notice-parties.ts';
import type { NoticeDeps, NoticeReading } from './read-notice.ts';

/** A request for a letter, as it came in. */
export interface LetterRequest extends Pick<ActRequest, 'idempotencyKey' | 'expectedVersion' | 'body'> {
  readonly orderId: OrderId;
  readonly by: Officer;
}

/**
 * Gives the issuing authority the notice as a letter of its own, with a case code that ends no other. The letter is on record before
 * the code lives. A repeat gets the same letter with the same code.
 *
 * @throws HoldfastError what `actOnOrder` and the decision refuse; `order-erased`.
 */
export async function makeLetter(deps: NoticeDeps, request: LetterRequest): Promise<NoticeReading> {
  let parties: NoticeParties | undefined;
  const stored = await actOnOrder(
    { rows: NOTICE_ROWS, decide: decideLetterMaking },
    { ...deps, vault: NO_VAULT },
    { ...request, command: { type: 'make-letter' } },
    async ({ commit }) => {
      parties = await findParties(deps.directory, commit.state);
    },
  );
  const { state, version, at } = stored.commit;
  const facts = readLetterFacts(rowOf(state), state, at);
  if (!facts || !parties) throw orderErased(request.orderId);
  const caseCode = await issueLetterCode(deps, request.orderId, stored.commit);
  return { notice: { ...facts, ...parties, ...addressesOf(deps, stored), caseCode }, version };
}
