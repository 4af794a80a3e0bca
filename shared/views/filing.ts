import type { CheckedFiling } from '../app/filing/check-filing.ts';
import type { FiledOrders } from '../app/filing/file-orders.ts';
import { instrumentOf } from '../app/filing/instrument-of.ts';
import type { FilingAccepted, FilingChecked } from '../contracts/api/authorities/filing.ts';
import { explainFinding } from '../domain/filing/breadth/findings.ts';

/** The answer to a filing; a repeat of it gets the same, as its findings are read off the record. */
export function toFilingAccepted({ filing, orders, unverified }: FiledOrders): FilingAccepted {
  const issued = orders.flatMap(({ commit }) => commit.events.filter((event) => event.type === 'order.issued'));
  const warnings = new Set(issued.flatMap((event) => event.warnings));
  const [first] = issued; // the breadth of each is that of the filing
  return {
    filing,
    orders: orders.map(({ commit: { orderId, version, state } }) => ({
      id: orderId,
      reference: state.reference,
      provider: state.provider,
      version,
    })),
    findings: first?.findings.map((finding) => explainFinding(instrumentOf(first), finding)) ?? [],
    ...(warnings.size > 0 && { warnings: [...warnings] }),
    ...(unverified.length > 0 && { unverified }),
  };
}

export const toFilingChecked = ({ findings, isRefused }: CheckedFiling): FilingChecked => ({
  findings: [...findings],
  wouldBeRefused: isRefused,
});
