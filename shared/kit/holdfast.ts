// biome-ignore-all lint/performance/noBarrelFile: what is bundled into one file for others has one entry, which lists what is public
/**
 * Holdfast for providers: verifies what Holdfast sends, and signs what you answer. Nothing but Web standards: Node 20 and later, Deno, Bun, workers,
 * and browsers, where a private key does not belong into a page.
 */
export type { Answered, Hands, NotKept, Told } from './answer.ts';
export type { AfterEnd, Certificate, CertificateDocument, NamedIdentifier, Target } from './certificate.ts';
export { type Client, openClient, type Settings } from './client.ts';
export { CERTIFICATE_TYPE, type SignedDocument, verifyDocument } from './document.ts';
export { KitError } from './error.ts';
export { type KeyAlgorithm, type MadeKey, makeKey, nameSandboxProvider, type PrivateJwk } from './keys.ts';
export type { Channel, EndpointChallenge, MessageAccepted, OrderRef, Reason } from './messages.ts';
export type { PublishedKey } from './published.ts';
export type { ListedOrder, Notice, OrderPage, Owed, PulledMessages } from './readings.ts';
export type { RequestOptions } from './requests.ts';
export type { SandboxProvider, SandboxStep } from './sandbox.ts';
export type { SignedHeaders } from './signing.ts';
export { MAX_WEBHOOK_BYTES, verifyWebhook, type Webhook, type WebhookData, type WebhookHeaders } from './webhook.ts';
