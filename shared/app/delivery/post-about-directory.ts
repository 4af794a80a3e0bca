import { type Instant, SECOND_MS } from '../../domain/instant.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { WebhookSender } from '../../ports/delivery/message-sender.ts';
import type { DirectoryPost } from '../../ports/directory-notices.ts';
import type { WebhookSigner } from '../../ports/signers.ts';

export interface PostDeps {
  readonly webhooks: WebhookSender;
  readonly signer: WebhookSigner;
  readonly clock: Clock;
}

/**
 * Posts to a checked address what is to be said there about the directory, signed as every webhook is.
 *
 * @returns how it was answered. @throws HoldfastError `service-unavailable` where nobody took it and it is to be tried again.
 */
export async function postAboutDirectory({ webhooks, signer, clock }: PostDeps, post: DirectoryPost): Promise<string> {
  const sent = await webhooks.post(post.url, await signPost(signer, post, clock.now()), post.body);
  const outcome = sent.kind === 'answered' ? `${sent.status}` : sent.code;
  const isTaken = sent.kind === 'answered' && sent.status >= 200 && sent.status < 300;
  if (isTaken || post.isAskedAgain) return outcome;
  throw new HoldfastError('service-unavailable', `nobody took it: ${outcome}`, { retryable: true });
}

/** Standard Webhooks, `v1a`. */
async function signPost(signer: WebhookSigner, { id, body }: DirectoryPost, now: Instant) {
  const timestamp = `${Math.floor(now / SECOND_MS)}`;
  const signature = await signer.sign(Buffer.from(`${id}.${timestamp}.${body}`));
  return {
    'content-type': 'application/json',
    'user-agent': 'Holdfast/1',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,${Buffer.from(signature).toString('base64')}`,
  };
}
