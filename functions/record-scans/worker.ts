import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { recordScan } from '../../shared/app/case/record-scan.ts';
import { ScanMessage, type ScanStatus } from '../../shared/contracts/items/file-messages.ts';
import { ALARMING } from '../../shared/deployment/alarming.ts';
import type { ScanResult } from '../../shared/domain/attachments/scan.ts';
import { handleEachMessage } from '../../shared/http/batch.ts';
import { correlate } from '../../shared/http/correlation.ts';
import type { Deps } from './deps.ts';

/** What each means for whoever waits for the file: what could not be looked into is not clean. */
const RESULTS = {
  NO_THREATS_FOUND: 'clean',
  THREATS_FOUND: 'found',
  UNSUPPORTED: 'failed',
  ACCESS_DENIED: 'failed',
  FAILED: 'failed',
} as const satisfies Record<ScanStatus, ScanResult>;

/** Puts results of searches for malware on record, and takes copies away once they are waited for no longer. */
export const createWorker = (deps: Deps, logger: Logger) => {
  const record = async (message: ScanMessage): Promise<void> => {
    if (!('object' in message)) return await deps.copies.removeCopy(message); // a result that comes later is recorded all the same
    const { object, status } = message;
    const ref = deps.readCopyName(object);
    if (!ref) throw new Error('the object searched is no copy of a file');
    const outcome = await recordScan(deps, ref, RESULTS[status]);
    const { orderId, ...file } = ref;
    const about = { ...correlate(orderId), ...file };
    logger.info('scanned', { ...about, status, outcome });
    // the deployment asks for searches that cannot be made: only its operator can help
    if (status === 'ACCESS_DENIED' || status === 'FAILED') logger.warn(ALARMING['scan-failed'], { ...about, status });
  };
  return middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event, context) => handleEachMessage(event, context, logger, ScanMessage, record));
};
