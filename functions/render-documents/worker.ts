import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import { type PrintableNotice, readPrintableNotice } from '../../shared/documents/notice/printable.ts';
import { type Printable, readPrintable } from '../../shared/documents/printable.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { correlate } from '../../shared/http/correlation.ts';
import type { Deps } from './deps.ts';

/**
 * Prints one document: `{ document }`, or `{ notice, language }`, in, `{ pdf }` in base64 out, for functions of ours only. It keeps nothing, and its log
 * says no more than which order and how much paper; what does not fit its contract throws, as a bug of the caller's.
 */
export const createWorker = ({ printer }: Deps, logger: Logger) =>
  middy<unknown, { readonly pdf: string }>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event) => {
      const printable = readRequest(event);
      const pdf = await printer.print(printable);
      logger.info('printed', { ...describePrintable(printable), bytes: pdf.byteLength });
      return { pdf: Buffer.from(pdf).toString('base64') };
    });

const readRequest = (event: unknown): Printable | PrintableNotice =>
  typeof event === 'object' && event !== null && 'notice' in event ? readPrintableNotice(event) : readPrintable(event);

/** What of a document may stand in a log. */
function describePrintable(printable: Printable | PrintableNotice): {
  readonly correlationId: OrderId;
  readonly version?: number;
} {
  if ('notice' in printable) return correlate(printable.notice.orderId);
  const { orderId, version } = printable.document;
  return { ...correlate(orderId), version };
}
