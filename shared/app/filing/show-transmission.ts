import { asOfficer } from '../../domain/actor.ts';
import { findTransmissionFault } from '../../domain/filing/dates.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { authoriseCommand, requireRole } from '../../domain/order/decide.ts';
import type { Decision } from '../../domain/order/decisions/decision.ts';
import { decideForAuthority } from '../../domain/order/few-decisions.ts';
import { AUTHORITY_ROWS } from '../../domain/order/life/rows/authority.ts';
import { type ActRequest, actOnOrder, loadOrder } from '../order/act-on-order.ts';
import { openParts } from '../order/sealed-parts.ts';
import type { PaperDeps } from './bring-paper.ts';

/**
 * Shows that the production request a hold is kept for is on its way, against the paper that confirmed it.
 *
 * @param transmittedOn `YYYY-MM-DD`, in the zone of the issuing authority.
 * @throws HoldfastError what `actOnOrder` refuses; `date-in-future`, `paper-mismatch` for a day before the request was issued.
 */
export async function showTransmission(
  deps: PaperDeps,
  request: ActRequest<'show-transmission'>,
  transmittedOn: string,
): Promise<StoredCommit> {
  const row = AUTHORITY_ROWS['show-transmission'];
  requireRole(row, request.by);
  const { state } = (await loadOrder(deps.orders, request.orderId)).commit;
  authoriseCommand(row, state, request.command, request.by);
  const [forms, { zone }] = await Promise.all([
    openParts(deps, state, ['form']),
    deps.directory.authority(asOfficer(request.by).authority),
  ]);
  const confirmed = forms.findLast(({ about }) => about === 'order.continued');
  const facts = confirmed && deps.papers.readLaterPaper(state.instrument, 'continue', confirmed.value);
  const requestedOn = facts?.said.find(({ field }) => field === 'request-day')?.value;
  const decision: Decision<'show-transmission'> = (law, known, command, by, now) => {
    const events = decideForAuthority(law, known, command, by, now);
    const fault = findTransmissionFault({ day: transmittedOn, pointer: '/transmittedOn' }, requestedOn, zone, now);
    if (fault) throw fault;
    return events;
  };
  return await actOnOrder({ rows: AUTHORITY_ROWS, decide: decision }, deps, request);
}
