import { HoldfastError } from '../../errors.ts';
import { type Instant, plus, SECOND_MS } from '../instant.ts';
import { PERSON_POLICY } from '../policy/persons.ts';

/** What a search for malware came to; `failed`: it could not look into the file. */
export const SCAN_RESULTS = ['clean', 'found', 'failed'] as const;
export type ScanResult = (typeof SCAN_RESULTS)[number];

/** What is on record of the search; nothing, where none was asked for. */
export type ScanRecord = 'awaited' | ScanResult;

/** As much of a file as tells how its search stands. */
export interface Searched {
  readonly id: string;
  readonly addedAt: Instant;
  readonly scan?: ScanRecord | undefined;
}

/** How a search reads: `awaited` for as long as a file waits for it, and no longer. */
export const SCANS = ['awaited', 'clean', 'found', 'not-scanned'] as const;
export type Scan = (typeof SCANS)[number];

/** When a file goes on without a result. */
const computeWaitEnd = ({ addedAt }: Pick<Searched, 'addedAt'>): Instant => plus(addedAt, PERSON_POLICY.scanAwaitedMs);

/** What is known at `now` of malware in a file. Time alone ends the waiting: no job has to. */
export function readScan(attachment: Omit<Searched, 'id'>, now: Instant): Scan {
  switch (attachment.scan) {
    case 'clean':
    case 'found':
      return attachment.scan;
    case 'awaited':
      return now < computeWaitEnd(attachment) ? 'awaited' : 'not-scanned';
    case 'failed':
    case undefined:
      return 'not-scanned';
  }
}

/**
 * Whether a result is news. The first one stands; but a find is told whenever it comes, and nothing takes it back. Of a file that nobody
 * asked to have looked into there is none.
 */
export const isNewResult = ({ scan }: Pick<Searched, 'scan'>, result: ScanResult): boolean =>
  scan === 'awaited' || (scan !== undefined && scan !== 'found' && result === 'found');

/** @throws HoldfastError `attachment-withheld`: malware was found in it. */
export function requireHarmless({ id, scan }: Pick<Searched, 'id' | 'scan'>): void {
  if (scan !== 'found') return;
  throw new HoldfastError(
    'attachment-withheld',
    `malware was found in attachment ${id}: it is handed out to nobody, whoever sent it included`,
  );
}

/** For whoever reviews. @throws HoldfastError `attachment-withheld`; `attachment-awaited` while its search is waited for, with the seconds. */
export function requireScanEnded(attachment: Searched, now: Instant): void {
  requireHarmless(attachment);
  if (readScan(attachment, now) !== 'awaited') return;
  throw new HoldfastError('attachment-awaited', `attachment ${attachment.id} is being searched for malware`, {
    retryable: true,
    retryAfterSeconds: Math.ceil((computeWaitEnd(attachment) - now) / SECOND_MS),
  });
}
