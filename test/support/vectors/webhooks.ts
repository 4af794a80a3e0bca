import { createHmac } from 'node:crypto';
import { type KeyName, publicBytesOf } from './keys.ts';
import { DIGEST, NOW_S, ORDER, signV1a, toNow } from './sign.ts';
import type { Answer, WebhookVector } from './vector.ts';

/** Who signed what, when, and what was done to it on its way. */
interface Row {
  readonly name: string;
  readonly answer: Answer;
  readonly reason: string;
  readonly key?: KeyName;
  /** How far the clock of whoever verifies is ahead of the signature, in seconds. */
  readonly ahead?: number;
  /** What is signed, where it is not id, timestamp and body. */
  readonly signs?: string;
  readonly change?: (sent: Sent) => Partial<Sent>;
  /** The header that does not arrive. */
  readonly without?: string;
  readonly source?: string;
}

interface Sent {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
}

export const WEBHOOK_ID = `msg_${ORDER.slice(4)}_1`;

export const WEBHOOK_BODY = JSON.stringify({
  type: 'order.issued',
  timestamp: '2026-11-20T18:39:58.000Z',
  data: {
    orderId: ORDER,
    reference: 'A794-42EM-7K8M',
    version: 1,
    digest: DIGEST,
    certificateUrl: `https://api.holdfast.example/v1/provider/orders/${ORDER}/certificate`,
  },
});

const STANDARD = 'Standard Webhooks, signature scheme, asymmetric; RFC 8032, section 5.1';
const SIGNED = `${WEBHOOK_ID}.${NOW_S}.${WEBHOOK_BODY}`;

const ROWS: readonly Row[] = [
  { name: 'webhook', answer: 'accepted', reason: 'as it is sent: over id, timestamp and the raw body' },
  {
    name: 'webhook-by-the-older-key',
    key: 'webhook-2025',
    answer: 'accepted',
    reason: 'after a change of keys the older one is published still, and what it signed holds',
  },
  {
    name: 'webhook-with-two-signatures',
    answer: 'accepted',
    reason: 'one of several is enough, whichever it is',
    change: ({ signature }) => ({ signature: `${signV1a(SIGNED, 'stranger')} ${signature}` }),
  },
  { name: 'webhook-five-minutes-late', ahead: 300, answer: 'accepted', reason: 'five minutes are within the window' },
  { name: 'webhook-five-minutes-early', ahead: -300, answer: 'accepted', reason: 'before it and after it' },
  { name: 'webhook-stale', ahead: 301, answer: 'signature-expired', reason: 'a second more is not' },
  { name: 'webhook-ahead', ahead: -301, answer: 'signature-expired', reason: 'nor is one too far ahead' },
  {
    name: 'webhook-body-changed',
    answer: 'signature-invalid',
    reason: 'another version than was signed',
    change: ({ body }) => ({ body: body.replace('"version":1', '"version":2') }),
  },
  {
    name: 'webhook-body-written-anew',
    answer: 'signature-invalid',
    reason: 'the same data, parsed and written again with blanks: the raw body is what is signed',
    change: ({ body }) => ({ body: JSON.stringify(JSON.parse(body), null, 1) }),
  },
  {
    name: 'webhook-id-changed',
    answer: 'signature-invalid',
    reason: 'the id is signed: nobody makes two messages of one',
    change: ({ id }) => ({ id: id.replace(/1$/, '2') }),
  },
  {
    name: 'webhook-timestamp-changed',
    answer: 'signature-invalid',
    reason: 'the timestamp is signed: nobody makes an old message a new one',
    change: () => ({ timestamp: `${NOW_S + 1}` }),
  },
  {
    name: 'webhook-by-a-stranger',
    key: 'stranger',
    answer: 'signature-invalid',
    reason: 'a key that is not published',
  },
  {
    name: 'webhook-over-the-body-alone',
    signs: WEBHOOK_BODY,
    answer: 'signature-invalid',
    reason: 'without id and timestamp before it',
  },
  {
    name: 'webhook-v1',
    answer: 'signature-invalid',
    reason: 'v1 is an HMAC with a shared secret, here the public key: there is no secret, and no v1 counts',
    change: () => ({
      signature: `v1,${createHmac('sha256', Buffer.from(publicBytesOf('webhook-2026'), 'base64'))
        .update(SIGNED)
        .digest('base64')}`,
    }),
    source: 'Standard Webhooks, signature scheme, symmetric',
  },
  {
    name: 'webhook-signature-without-scheme',
    answer: 'signature-invalid',
    reason: 'the right signature without v1a before it',
    change: ({ signature }) => ({ signature: signature.replace('v1a,', '') }),
  },
  {
    name: 'webhook-signature-cut-off',
    answer: 'signature-invalid',
    reason: '63 bytes of the 64',
    change: ({ signature }) => ({
      signature: `v1a,${Buffer.from(signature.slice(4), 'base64').subarray(0, 63).toString('base64')}`,
    }),
  },
  ...['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    (header): Row => ({
      name: `webhook-without-${header.replace('webhook-', '')}`,
      answer: 'signature-invalid',
      reason: `${header} does not arrive`,
      without: header,
    }),
  ),
];

const toVector = ({ change, ...row }: Row): WebhookVector => {
  const { key = 'webhook-2026', ahead = 0, signs = SIGNED } = row;
  const sent: Sent = { id: WEBHOOK_ID, timestamp: `${NOW_S}`, signature: signV1a(signs, key), body: WEBHOOK_BODY };
  const { id, timestamp, signature, body } = { ...sent, ...change?.(sent) };
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
  return {
    name: row.name,
    kind: 'webhook',
    reason: row.reason,
    source: row.source ?? STANDARD,
    key,
    now: toNow(NOW_S + ahead),
    signed: signs,
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== row.without)),
    body,
    answer: row.answer,
  };
};

export const WEBHOOKS: readonly WebhookVector[] = ROWS.map(toVector);
