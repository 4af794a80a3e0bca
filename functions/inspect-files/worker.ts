import type { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { WholeMessage } from '../../shared/contracts/items/file-messages.ts';
import { sha256 } from '../../shared/domain/digest.ts';
import type { Look } from '../../shared/ports/case/whole-inspector.ts';
import type { Deps } from './deps.ts';

/**
 * Looks into one file that lies on its way in, named by its attachment, and says what it is, how large, and of which digest: whoever
 * asked compares that with the bytes it seals. Whoever took it may have taken it away meanwhile. It keeps nothing; its log says which
 * file and what was made of it, and no more.
 */
export const createWorker = ({ files, inspector }: Deps, logger: Logger) =>
  middy<unknown, Look>()
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .handler(async (event) => {
      const ref = z.parse(WholeMessage, event);
      const bytes = await files.whole(ref);
      if (!bytes) {
        logger.info('not there', { ...ref });
        return 'not-there';
      }
      const inspection = await inspector.inspect(bytes);
      logger.info('inspected', { ...ref, size: bytes.byteLength, ...inspection });
      return { inspection, size: bytes.byteLength, sha256: sha256(bytes) };
    });
