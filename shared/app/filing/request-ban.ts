import type { Officer } from '../../domain/actor.ts';
import type { FilingFacts } from '../../domain/filing/facts.ts';
import type { Instrument } from '../../domain/law/terms/instrument.ts';
import { decideBy } from '../../domain/order/decide.ts';
import { decideWaiting } from '../../domain/order/few-decisions.ts';
import { NOTICE_ROWS } from '../../domain/order/life/rows/notice.ts';
import type { EventOf, OrderEvent } from '../../domain/order/record/events.ts';
import { beginOrder } from '../../domain/order/record/evolve.ts';
import { BAN_IN_ORDER } from '../../domain/order/record/rights.ts';
import { HoldfastError } from '../../errors.ts';

/**
 * The request to wait with the notice that stands in an order itself: the one an authority could make a moment later, so a reviewer
 * decides on it, and the notice goes out on its day if none does.
 *
 * @returns nothing where the order forbids nothing.
 * @throws HoldfastError `deferral-too-long`, pointing at the form: it ends past the hold or what policy allows, or before the
 * notice is due; `invalid-request` where the instrument lets nobody write such a thing.
 */
export function requestBan(
  law: Instrument,
  { ban }: Pick<FilingFacts, 'ban'>,
  issued: EventOf<'order.issued'>,
  by: Officer,
): OrderEvent[] {
  if (ban === undefined) return [];
  const { citation: rule, banInOrder } = law.confidentiality;
  const refuse = (code: 'deferral-too-long' | 'invalid-request', detail: string, cause?: unknown) =>
    new HoldfastError(code, detail, { rule, faults: [{ pointer: ban.pointer, detail }], cause });
  if (banInOrder !== 'may-be-written') throw refuse('invalid-request', `${law.id} lets no order forbid to tell of it`);
  try {
    const asked = { type: 'defer-notice', ground: BAN_IN_ORDER, until: ban.at } as const;
    return decideBy({ rows: NOTICE_ROWS, decide: decideWaiting }, law, beginOrder(issued), asked, by, issued.at);
  } catch (error) {
    if (!(error instanceof HoldfastError && error.code === 'deferral-too-long')) throw error;
    throw refuse(error.code, error.message, error);
  }
}
