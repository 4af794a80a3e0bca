import { HoldfastError } from '../errors.ts';

/** Sent again under the same key, a request meets what stands of it, and changes nothing twice. */
export const SEND_AGAIN =
  'send it again with the same key: what stands is met, the rest is done, nothing is done twice';

/**
 * A write whose answer may have been lost. An outage then does not say that nothing is stored: the write may have landed before it.
 *
 * @throws HoldfastError `may-be-stored` (retryable) in place of `service-unavailable`.
 */
export async function orMayBeStored<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!(error instanceof HoldfastError && error.code === 'service-unavailable')) throw error;
    const detail = `a service did not answer, and this may be stored: ${SEND_AGAIN}`;
    throw new HoldfastError('may-be-stored', detail, { cause: error, retryable: true });
  }
}
