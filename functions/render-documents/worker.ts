import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import type { PdfPrinter } from '../../shared/adapters/pdf/pdf-printer.ts';
import { readPrintable } from '../../shared/contracts/printed/printable.ts';

export interface RenderDeps {
  readonly printer: Pick<PdfPrinter, 'print'>;
}

/**
 * Prints one document: `{ document }` in, `{ pdf }` in base64 out, for functions of ours only. It keeps nothing, and its log
 * says no more than which order and how much paper; what does not fit its contract throws, as a bug of the caller's.
 */
export const createWorker = ({ printer }: RenderDeps, logger: Logger) =>
  middy<unknown, { readonly pdf: string }>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event) => {
      const printable = readPrintable(event);
      const pdf = await printer.print(printable);
      const { orderId, version } = printable.document;
      logger.info('printed', { orderId, version, bytes: pdf.byteLength });
      return { pdf: Buffer.from(pdf).toString('base64') };
    });
