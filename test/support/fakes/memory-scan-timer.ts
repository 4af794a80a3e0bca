import type { AttachmentRef } from '../../../shared/domain/attachments/attachment.ts';
import type { ScanTimer } from '../../../shared/ports/case/scans.ts';
import { Outage } from './outage.ts';

/** Timers as they were started. */
export class MemoryScanTimer implements ScanTimer {
  readonly outage: Outage = new Outage();
  readonly #started: AttachmentRef[] = [];

  async start(ref: AttachmentRef): Promise<void> {
    this.outage.check();
    this.#started.push(ref);
  }

  /** In the order they were started. */
  started(): readonly AttachmentRef[] {
    return this.#started;
  }
}
