import { sha256 } from '../../shared/domain/digest.ts';
import type { WaitingFiling } from '../../shared/domain/filing/waiting.ts';
import { filingIdFor, isFilingId } from '../../shared/domain/ids.ts';
import { type Instant, MINUTE_MS, plus } from '../../shared/domain/instant.ts';
import { at } from './builders.ts';
import type { Claims, Request } from './http-events.ts';
import { filing, filingRequest, JSON_TYPE, memberOf, POLICE } from './requests.ts';
import type { Answer, Stack } from './stack.ts';

/** A second officer of the police desk, who files nothing here. */
export const SECOND_OFFICER: Claims = { ...POLICE, sub: 'person-police-desk-2' };
export const THIRD_OFFICER: Claims = { ...POLICE, sub: 'person-police-desk-3' };

export const waitingListRequest = (query?: Readonly<Record<string, string>>): Request => ({
  method: 'GET',
  route: '/v1/filings/waiting',
  ...(query && { query }),
});

export const waitingRequest = (filingId: string): Request => ({
  method: 'GET',
  route: '/v1/filings/waiting/{filingId}',
  filingId,
});

export const wordRequest = (filingId: string, body: unknown, key = 'word-1'): Request => ({
  method: 'POST',
  route: '/v1/filings/waiting/{filingId}/word',
  filingId,
  headers: { ...JSON_TYPE, 'idempotency-key': key },
  body,
});

/** The id of a filing that was taken in and waits. */
export function waitingIdIn({ status, body, text }: Answer): string {
  const id = memberOf(body, 'id');
  if (status !== 202 || typeof id !== 'string' || !isFilingId(id))
    throw new Error(`it does not wait: ${status} ${text}`);
  return id;
}

/** Files for the police until the figure of a burst is used up. @returns the id of the filing that waits. */
export async function fileUntilOneWaits(stack: Stack): Promise<string> {
  for (let at = 1; at <= 10; at += 1) {
    const answer = await stack.officer(filingRequest(filing('epoc-pr'), `burst-${at}`), POLICE);
    if (answer.status === 202) return waitingIdIn(answer);
  }
  throw new Error('the figure of a burst is above ten here');
}

export const FILED_AT: Instant = at('2026-11-20T16:10:00Z');
/** One of many, by its number. */
export const aWaitingFiling = (number = 1, more: Partial<WaitingFiling> = {}): WaitingFiling => ({
  filing: filingIdFor(sha256, 'aut-police', `${number}`),
  authority: 'aut-police',
  filer: 'person-filer',
  at: plus(FILED_AT, number * MINUTE_MS),
  until: plus(FILED_AT, (number + 15) * MINUTE_MS),
  because: ['above-figure'],
  instrument: 'EU-EPOC-PR',
  providers: ['prv-demo', 'prv-lantern'],
  targets: 3,
  fingerprint: sha256(`${number}`),
  issued: null,
  word: null,
  ...more,
});
