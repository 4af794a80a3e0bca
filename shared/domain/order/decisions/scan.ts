import { attachmentUnknown } from '../../attachments/attachment.ts';
import { isNewResult } from '../../attachments/scan.ts';
import { challengeUnknown } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { OrderEvent } from '../record/events.ts';
import type { ScannedFile } from '../record/rights-events.ts';
import type { OrderState } from '../record/state.ts';

/** What came of the search for malware in a file; nothing, where that is no news. @throws HoldfastError `challenge-unknown`, `attachment-unknown`. */
export function decideScan(
  { rights }: OrderState,
  { challenge: id, attachment, result }: ScannedFile,
  now: Instant,
): OrderEvent[] {
  const challenge = rights.challenges.find((one) => one.id === id);
  if (!challenge) throw challengeUnknown();
  const file = challenge.attachments.find((one) => one.id === attachment);
  if (!file) throw attachmentUnknown();
  return isNewResult(file, result) ? [{ type: 'attachment.scanned', at: now, challenge: id, attachment, result }] : [];
}
