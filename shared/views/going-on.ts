import type { OrderView } from '../contracts/api/authorities/orders.ts';
import type { Wire } from '../contracts/border/wire.ts';
import { toRfc3339 } from '../domain/instant.ts';
import { readLeave } from '../domain/order/life/leave.ts';
import type { Need, OrderState, Transmission } from '../domain/order/record/state.ts';

type GoingOn = Partial<Wire<Pick<OrderView, 'need' | 'continuation'>>>;

/** Whether a hold is still needed, and what a continuation waits for: alike for its authority and for whoever reviews it. */
export function toGoingOnView(state: OrderState): GoingOn {
  const { need, phase } = state;
  return {
    ...(need && { need: toNeedView(need) }),
    ...(phase.kind === 'continued' && {
      continuation: {
        since: toRfc3339(phase.since),
        confirmBefore: toRfc3339(phase.lapsesAt),
        renewals: phase.renewals ?? 0,
        leave: readLeave(state),
        ...(phase.transmission && { transmission: toTransmissionView(phase.transmission) }),
      },
    }),
  };
}

const toNeedView = ({ asksAt, question, confirmed, silent }: Need) => ({
  asksAt: asksAt.map(toRfc3339),
  ...(question && {
    question: {
      askedAt: toRfc3339(question.askedAt),
      answerBy: toRfc3339(question.answerBy),
      status: question.status,
    },
  }),
  confirmed,
  silent,
});

const toTransmissionView = (transmission: Transmission) => ({
  status: transmission.status,
  ...(transmission.status === 'shown' ? { at: toRfc3339(transmission.at) } : { dueAt: toRfc3339(transmission.dueAt) }),
});
