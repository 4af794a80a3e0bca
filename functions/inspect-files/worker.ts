import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { DocumentMessage } from '../../shared/contracts/items/document-message.ts';
import { WholeMessage } from '../../shared/contracts/items/file-messages.ts';
import type { WholeRef } from '../../shared/domain/attachments/attachment.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import type { DocumentReading } from '../../shared/domain/order/readings/document-reading.ts';
import { correlate } from '../../shared/http/correlation.ts';
import type { Look } from '../../shared/ports/case/whole-inspector.ts';
import type { Deps } from './deps.ts';

const Message = z.union([WholeMessage, DocumentMessage]);

/** The number of chance in a whole's name stays out of the log: by it a file that a browser posted is taken. */
async function inspectWhole({ files, inspector }: Deps, logger: Logger, ref: WholeRef): Promise<Look> {
  const { whole: _, orderId, ...attachment } = ref;
  const about = { ...correlate(orderId), ...attachment };
  const bytes = await files.whole(ref);
  if (!bytes) {
    logger.info('not there', about);
    return 'not-there';
  }
  const inspection = await inspector.inspect(bytes);
  logger.info('inspected', { ...about, size: bytes.byteLength, ...inspection });
  return { inspection, size: bytes.byteLength, sha256: sha256(bytes) };
}

/** Whose document it is stays out of the log: whoever checks one is nobody's business. */
async function readDocument({ documents }: Deps, logger: Logger, bytes: Uint8Array): Promise<DocumentReading> {
  const reading = await documents.read(bytes);
  const outcome = reading.verdict === 'said' ? reading.verdict : reading.fault;
  logger.info('document read', { size: bytes.byteLength, outcome });
  return reading;
}

/**
 * Looks into one file that lies on its way in, named by its attachment, and says what it is, how large, and of which digest: whoever
 * asked compares that with the bytes it seals; whoever took it may have taken it away meanwhile. Or into a document that somebody wants checked, which comes with the call, and says
 * which order and digest it names. It keeps nothing; its log says what was made of a file, and no more.
 */
export const createWorker = (deps: Deps, logger: Logger) =>
  middy<unknown, Look | DocumentReading>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event) => {
      const message = z.parse(Message, event);
      return 'document' in message
        ? await readDocument(deps, logger, message.document)
        : await inspectWhole(deps, logger, message);
    });
