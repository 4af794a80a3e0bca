import type { Answer, AttemptsReading } from '../app/delivery/read-attempts.ts';
import type { AttemptList, ProviderAttemptList } from '../contracts/api/common/attempts.ts';
import { toRfc3339 } from '../domain/instant.ts';

/** Attempts as the issuing side reads them. */
export const toAttemptList = ({ page, incidents, calls }: AttemptsReading): AttemptList => ({
  attempts: page.attempts.map(({ message, endpoint, number, at, way, address, outcome, tookMs }) => ({
    message,
    endpoint,
    number,
    at: toRfc3339(at),
    way,
    address,
    outcome,
    tookMs,
  })),
  incidents: incidents.map(({ endpoint, openedAt, outcome, closedAt }) => ({
    endpoint,
    openedAt: toRfc3339(openedAt),
    outcome,
    ...(closedAt !== undefined && { closedAt: toRfc3339(closedAt) }),
  })),
  calls: calls.map(({ message, outcome, calledAt, notedAt, confirmedAt }) => ({
    message,
    outcome,
    calledAt: calledAt === null ? null : toRfc3339(calledAt),
    notedAt: toRfc3339(notedAt),
    confirmedAt: confirmedAt === null ? null : toRfc3339(confirmedAt),
  })),
  next: page.next,
});

/** The same as their provider reads them. */
export const toProviderAttemptList = (
  reading: AttemptsReading & { readonly answers: readonly Answer[] },
): ProviderAttemptList => ({
  ...toAttemptList(reading),
  answers: reading.answers.map(({ message, endpoint, at, text }) => ({ message, endpoint, at: toRfc3339(at), text })),
});
