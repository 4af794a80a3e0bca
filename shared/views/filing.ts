import type { CheckedFiling } from '../app/filing/check-filing.ts';
import { instrumentOf } from '../app/filing/instrument-of.ts';
import type { FiledOrders } from '../app/filing/store-filing.ts';
import type { FilingAccepted, FilingChecked } from '../contracts/api/authorities/filing.ts';
import { explainFinding } from '../domain/filing/breadth/findings.ts';
import type { ProtectedTarget } from '../domain/filing/protected-targets.ts';
import type { EventOf } from '../domain/order/record/events.ts';
import type { Filer } from '../domain/order/record/filer.ts';
import { explainFilerFinding } from './filed-by.ts';

/** The answer to a filing; a repeat of it gets the same, as its findings are read off the record. */
export function toFilingAccepted({ filing, orders, unverified, protectedTargets }: FiledOrders): FilingAccepted {
  const issued = orders.flatMap(({ commit }) => commit.events.filter((event) => event.type === 'order.issued'));
  const [first] = issued; // what was found of each is that of the filing
  const warnings = first ? listFormWarnings(first) : [];
  return {
    filing,
    orders: orders.map(({ commit: { orderId, version, state } }) => ({
      id: orderId,
      reference: state.reference,
      provider: state.provider,
      version,
    })),
    findings: [
      ...(first?.findings.map((finding) => explainFinding(instrumentOf(first), finding)) ?? []),
      ...toFilerFindings(first?.filer),
    ],
    ...(warnings.length > 0 && { warnings }),
    ...(unverified.length > 0 && { unverified }),
    ...listProtected(protectedTargets),
  };
}

/** The record keeps their codes; the row of the law has the words. */
const listFormWarnings = (event: EventOf<'order.issued'>): NonNullable<FilingAccepted['warnings']> =>
  instrumentOf(event)
    .formWarnings.filter(({ code }) => event.warnings.includes(code))
    .map(({ code, text, citation }) => ({ code, detail: text, rule: citation }));

/** What of the filing's word differs from the directory: it bars nothing. */
const toFilerFindings = (filer: Filer | undefined): FilingAccepted['findings'] =>
  (filer?.findings ?? []).map((finding) => ({ ...explainFilerFinding(finding), effect: 'advisory' }));

/** Which, and not whose: the answer repeats no personal data. */
const listProtected = (said: readonly ProtectedTarget[]): Pick<FilingAccepted, 'protectedTargets'> =>
  said.length > 0 ? { protectedTargets: said.map(({ target }) => target) } : {};

export const toFilingChecked = ({
  findings,
  filer,
  protectedTargets,
  wouldWaitBecause,
  isRefused,
}: CheckedFiling): FilingChecked => ({
  findings: [...findings, ...toFilerFindings(filer)],
  wouldBeRefused: isRefused,
  ...(wouldWaitBecause.length > 0 && { wouldWaitBecause: [...wouldWaitBecause] }),
  ...listProtected(protectedTargets),
});
