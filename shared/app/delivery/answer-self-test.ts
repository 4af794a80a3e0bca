import { canonicalJson, type Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { SECOND_MS } from '../../domain/instant.ts';
import { SELF_TEST } from '../../domain/self-test.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SelfTestApi } from '../../ports/delivery/self-test-api.ts';
import type { WebhookSigner } from '../../ports/signers.ts';

export interface AnswerDeps {
  readonly api: SelfTestApi;
  readonly signer: WebhookSigner;
  readonly clock: Clock;
}

/** A webhook, as far as it is answered. */
export interface ToldMessage {
  readonly type: string;
  /** RFC 3339. */
  readonly timestamp: string;
  readonly data: { readonly orderId: OrderId; readonly digest: Digest };
}

/**
 * Acknowledges an order as its provider: by a signed statement at the public address. Told of it again, it says the same under the same id;
 * whatever else it is told, it takes and leaves.
 *
 * @throws HoldfastError `service-unavailable` where the statement is not taken: then the webhook comes again.
 */
export async function answerSelfTest(
  { api, signer, clock }: AnswerDeps,
  { type, timestamp, data: { orderId, digest } }: ToldMessage,
): Promise<'acknowledged' | 'left'> {
  if (type !== 'order.issued') return 'left';
  const body = canonicalJson({ type: 'order.acknowledged', timestamp, data: { orderId, digest } });
  const id = `self-test-${orderId}`;
  const signedAt = `${Math.floor(clock.now() / SECOND_MS)}`;
  const signature = await signer.sign(Buffer.from(`${id}.${signedAt}.${body}`));
  await api.state(
    {
      'content-type': 'application/json',
      'holdfast-provider': SELF_TEST.provider,
      'webhook-id': id,
      'webhook-timestamp': signedAt,
      'webhook-signature': `v1a,${Buffer.from(signature).toString('base64')}`,
    },
    body,
  );
  return 'acknowledged';
}
