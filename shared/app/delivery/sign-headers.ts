import { type Delivery, webhookIdOf } from '../../domain/delivery/delivery.ts';
import { type Instant, SECOND_MS } from '../../domain/instant.ts';
import type { WebhookSigner } from '../../ports/signers.ts';

/** Standard Webhooks, asymmetric scheme `v1a`: Ed25519 over `id.timestamp.body`. */
export async function signHeaders(
  signer: WebhookSigner,
  delivery: Delivery,
  now: Instant,
): Promise<Readonly<Record<string, string>>> {
  const id = webhookIdOf(delivery);
  const timestamp = `${Math.floor(now / SECOND_MS)}`;
  const signature = await signer.sign(Buffer.from(`${id}.${timestamp}.${delivery.body}`));
  return {
    'content-type': 'application/json',
    'user-agent': 'Holdfast/1',
    'holdfast-correlation-id': delivery.orderId, // as in the body: a receiver's log names it without reading on
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,${Buffer.from(signature).toString('base64')}`,
  };
}
