import type { SystemActor } from '../../domain/actor.ts';
import type { AttachmentRef } from '../../domain/attachments/attachment.ts';
import type { ScanResult } from '../../domain/attachments/scan.ts';
import { decideScanRecorded } from '../../domain/order/few-decisions.ts';
import { SCAN_ROWS } from '../../domain/order/life/rows/scan.ts';
import { HoldfastError } from '../../errors.ts';
import type { ScanCopyEraser } from '../../ports/case/attachment-store.ts';
import { type Acting, actOnOrder } from '../order/act-on-order.ts';

/** A result on record has no words: nothing is sealed, so that no key is there to be opened. */
export interface RecordScanDeps extends Omit<Acting, 'vault'> {
  readonly copies: ScanCopyEraser;
}

const RECORDING_ACTOR: SystemActor = { kind: 'system', function: 'record-scans' };

const NO_KEYS: Acting['vault'] = {
  open: async () => {
    throw new Error('a result of a search brings nothing to seal');
  },
};

/**
 * Puts on record what the search for malware in a file came to, and takes the copy away that was searched. Safe to run twice: a result
 * that comes again changes nothing.
 *
 * @returns `erased` when the order is: nothing is put on record any more.
 * @throws HoldfastError `order-not-found`, `challenge-unknown`, `attachment-unknown` for a file that no record names.
 */
export async function recordScan(
  { copies, ...deps }: RecordScanDeps,
  { orderId, challenge, attachment }: AttachmentRef,
  result: ScanResult,
): Promise<'recorded' | 'erased'> {
  const recorded = await actOnOrder(
    { rows: SCAN_ROWS, decide: decideScanRecorded },
    { ...deps, vault: NO_KEYS },
    {
      orderId,
      by: RECORDING_ACTOR,
      command: { type: 'record-scan', challenge, attachment, result },
      idempotencyKey: `${challenge} ${attachment} ${result}`,
      body: undefined,
    },
  ).then(
    () => 'recorded' as const,
    (error: unknown) => {
      if (error instanceof HoldfastError && error.code === 'order-erased') return 'erased' as const;
      throw error;
    },
  );
  await copies.removeCopy({ orderId, challenge, attachment });
  return recorded;
}
